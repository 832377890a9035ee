package org.portolan.app.map;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.portolan.app.layout.Chart;
import org.portolan.app.layout.Chart.Arrow;
import org.portolan.app.layout.Drawing;
import org.portolan.model.asset.AssetId;

/// Which boxes and arrows stand out: the selected one with its arrows, a selected silent dependency from end to end, and
/// while the pointer rests on a box, it and its neighbours.
///
/// @param selected boxes with an accent outline
/// @param silent   the silent dependency whose arrows get a halo
/// @param asset    the asset whose arrows get a halo, also where they run in a bundle
/// @param kept     what keeps its strength; empty: everything does
record Emphasis(Set<String> selected, Optional<String> silent, Optional<AssetId> asset, Optional<Set<String>> kept) {
  static final Emphasis NONE = new Emphasis(Set.of(), Optional.empty(), Optional.empty(), Optional.empty());

  /// A way from end to end.
  static Emphasis along(Set<String> way) {
    return new Emphasis(way, Optional.empty(), Optional.empty(), Optional.of(way).filter(some -> !some.isEmpty()));
  }

  static Emphasis of(Drawing drawing, Selection selection, Optional<String> hovered) {
    var kept = hovered.map(box -> neighbours(drawing.chart(), box));
    return switch (selection) {
      case Selection.Nothing() -> new Emphasis(Set.of(), Optional.empty(), Optional.empty(), kept);
      case Selection.OfPath(var from, var to) ->
          new Emphasis(Set.of(from.value(), to.value()), Optional.empty(), Optional.empty(), kept);
      case Selection.OfAsset(var id) -> new Emphasis(Set.of(id.value()), Optional.empty(), Optional.of(id), kept);
      case Selection.OfBox(var id) -> new Emphasis(Set.of(id), Optional.empty(), Optional.empty(), kept);
      case Selection.OfSilent(var id) -> {
        var touched = touched(drawing.chart(), id);
        yield new Emphasis(touched, Optional.of(id), Optional.empty(),
            kept.or(() -> Optional.of(touched).filter(some -> !some.isEmpty())));
      }
    };
  }

  private static Set<String> touched(Chart chart, String silent) {
    var boxes = new HashSet<String>();
    chart.arrows().stream().filter(arrow -> arrow.silent().contains(silent)).forEach(arrow -> {
      boxes.add(arrow.from());
      boxes.add(arrow.to());
    });
    return boxes;
  }

  private static Set<String> neighbours(Chart chart, String box) {
    var boxes = new HashSet<String>(Set.of(box));
    chart.arrows().forEach(arrow -> {
      if (arrow.from().equals(box)) {
        boxes.add(arrow.to());
      } else if (arrow.to().equals(box)) {
        boxes.add(arrow.from());
      }
    });
    return boxes;
  }

  boolean strong(String box) {
    return kept.map(boxes -> boxes.contains(box)).orElse(true);
  }

  /// While a silent dependency is selected, only its own arrows keep their strength.
  boolean strong(Arrow arrow) {
    return silent.filter(_ -> kept.filter(selected::equals).isPresent()).map(id -> arrow.silent().contains(id))
        .orElseGet(() -> strong(arrow.from()) && strong(arrow.to()));
  }

  boolean halo(Arrow arrow) {
    return silent.map(id -> arrow.silent().contains(id))
        .orElse(selected.contains(arrow.from()) || selected.contains(arrow.to())
            || asset.filter(id -> carries(arrow, id)).isPresent());
  }

  private static boolean carries(Arrow arrow, AssetId id) {
    return arrow.dependencies().stream().anyMatch(one -> one.from().equals(id) || one.to().equals(id));
  }
}
