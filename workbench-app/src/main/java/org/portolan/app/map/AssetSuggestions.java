package org.portolan.app.map;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TextField;
import org.portolan.app.command.Match;
import org.portolan.app.fx.Suggestions;
import org.portolan.model.asset.Asset;

/// Offers the assets whose name answers what is typed, so that nobody has to know an id by heart.
final class AssetSuggestions {
  private AssetSuggestions() {}

  static void offer(TextField field, MapViewModel model, Function<Asset, String> written, Consumer<Asset> chosen) {
    Suggestions.offer(field, words -> Match.best(model.survey().inventory().assets().values(), Asset::name, words)
        .stream().limit(Suggestions.MOST).toList(), AssetSuggestions::shown, written, chosen);
  }

  /// `sales.orders, table in shop`.
  private static String shown(Asset asset) {
    var place = asset.database().isEmpty() ? asset.host() : asset.database();
    var name = asset.schema().isEmpty() || asset.schema().equals(asset.name())
        ? asset.name()
        : asset.schema() + "." + asset.name();
    return name + ", " + asset.kind().spoken() + (place.isEmpty() || place.equals(asset.name()) ? "" : " in " + place);
  }
}
