package org.portolan.app.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.portolan.app.layout.Placement.Spot;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;

/// Where on the map we are, from the outside in: `All hosts`, `legacy-app-01`, `quarter_close.sh`.
final class Whereabouts {
  private Whereabouts() {}

  static List<String> of(MapViewModel model) {
    var focus = model.options().get().focus().map(id -> name(model, id));
    if (focus.isPresent()) {
      return List.of("What breaks without " + focus.orElseThrow());
    }
    var inside = switch (model.selection().get()) {
      case Selection.Nothing() -> List.<String>of();
      case Selection.OfAsset(var id) -> model.survey().inventory().asset(id).map(asset -> asset(model, asset))
          .orElse(List.of(id.value()));
      case Selection.OfBox(var id) -> box(model, id);
      case Selection.OfPath(var from, var to) -> List.of(name(model, from) + " to " + name(model, to));
      case Selection.OfSilent(var id) -> model.silent(id).map(one -> List.of(one.title())).or(() -> model.survey()
          .inventory().asset(new AssetId(id)).map(asset -> asset(model, asset))).orElse(List.of());
    };
    return Stream.concat(Stream.of(outermost(model)), inside.stream()).toList();
  }

  private static String outermost(MapViewModel model) {
    return switch (model.options().get().by()) {
      case HOST_AND_SCHEMA, HOST -> "All hosts";
      case SCHEMA -> "All schemas";
      case WAVE -> "All waves";
    };
  }

  private static List<String> asset(MapViewModel model, Asset asset) {
    var placement = model.options().get().by().grouping(model.survey()).of(asset);
    var names = new ArrayList<>(placement.groups().stream().map(Spot::title).toList());
    if (!placement.itself()) {
      names.add(asset.name());
    }
    return names;
  }

  private static List<String> box(MapViewModel model, String id) {
    return model.drawing().get().map(drawing -> drawing.chart()).map(chart -> {
      var names = new ArrayList<String>();
      chart.nodes().stream().filter(node -> node.id().equals(id)).findFirst().ifPresent(node -> {
        names.add(node.name());
        node.group().ifPresent(group -> names.addAll(0, box(model, group)));
      });
      chart.groups().stream().filter(group -> group.id().equals(id)).findFirst().ifPresent(group -> {
        names.add(group.title());
        group.parent().ifPresent(parent -> names.addAll(0, box(model, parent)));
      });
      return List.copyOf(names);
    }).orElse(List.of());
  }

  private static String name(MapViewModel model, AssetId id) {
    return model.survey().inventory().asset(id).map(Asset::name).orElse(id.value());
  }
}
