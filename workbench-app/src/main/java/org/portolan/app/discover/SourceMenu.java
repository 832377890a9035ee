package org.portolan.app.discover;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.portolan.app.fx.Copied;
import org.portolan.app.fx.IconView;
import org.portolan.icons.Icon;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.unit.Spoken;

/// What else can be done with a source, behind three dots on its card. What cannot be done with it is not offered.
final class SourceMenu extends MenuButton {

  /// @param again      reads it once more; empty where nothing can be read again from here
  /// @param remove     takes it out; empty where nothing can be changed
  /// @param showUnread lists what was not read of the source of that name
  /// @param showAsset  leads to an asset on the map
  /// @param showFolder shows a folder in the system's own window
  record Deeds(Optional<Runnable> again, Optional<Runnable> remove, Consumer<String> showUnread,
      Consumer<AssetId> showAsset,
      Consumer<Path> showFolder) {}

  SourceMenu(SourceSummary summary, Inventory inventory, Deeds deeds) {
    super("", new IconView(Icon.MORE, 14));
    var source = summary.source();
    getStyleClass().addAll("flat", "icon-only", "no-arrow");
    setAccessibleText("More about " + source.name());
    deeds.again().ifPresent(read -> add("Import again", read));
    if (summary.unread() > 0) {
      add("Show what was not read (" + Spoken.count(summary.unread()) + ")",
          () -> deeds.showUnread().accept(source.name()));
    }
    asset(source).filter(id -> inventory.asset(id).isPresent())
        .ifPresent(id -> add("Show on map", () -> deeds.showAsset().accept(id)));
    folder(source).ifPresent(path -> add("Open its folder", () -> deeds.showFolder().accept(path)));
    if (source.kind() != SourceKind.TESTIMONY) {
      add(Again.isUrl(source) ? "Copy its address" : "Copy its path", () -> Copied.text(source.origin()));
    }
    deeds.remove().ifPresent(remove -> {
      getItems().add(new SeparatorMenuItem());
      add("Remove " + source.name() + " …", remove);
    });
    setVisible(!getItems().isEmpty());
  }

  private void add(String words, Runnable action) {
    var item = new MenuItem(words);
    item.setOnAction(_ -> action.run());
    getItems().add(item);
  }

  /// The host or database that it told of.
  private static Optional<AssetId> asset(Source source) {
    return switch (source.kind()) {
      case FILES -> Optional.of(Ids.host(source.name()));
      case DATABASE -> Optional.of(Ids.database(source.name()));
      case TABLE, OBSERVED, PROFILE, TESTIMONY -> Optional.empty();
    };
  }

  /// Where it lies on this machine, while it is still there.
  private static Optional<Path> folder(Source source) {
    if (source.kind() == SourceKind.TESTIMONY || source.origin().isBlank() || Again.isUrl(source)) {
      return Optional.empty();
    }
    var path = Path.of(source.origin()).toAbsolutePath();
    return Optional.of(path).filter(Files::isDirectory).or(() -> Optional.ofNullable(path.getParent()))
        .filter(_ -> Files.exists(path));
  }
}
