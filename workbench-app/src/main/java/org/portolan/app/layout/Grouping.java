package org.portolan.app.layout;

import java.util.List;
import org.portolan.app.layout.Chart.GroupKind;
import org.portolan.app.layout.Placement.Spot;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;

/// By what a picture puts assets together: says for each in which groups it lies.
@FunctionalInterface
public interface Grouping {

  Placement of(Asset asset);

  /// Where something lives: databases with their schemas, and the hosts of everything else.
  static Grouping byHostAndSchema() {
    return Placement::of;
  }

  /// The machine something runs on, a database like a script.
  static Grouping byHost() {
    return asset -> {
      var usual = Placement.of(asset);
      return asset.kind() == AssetKind.ENDPOINT || asset.kind() == AssetKind.CLIENT || asset.host().isEmpty() ? usual
          : new Placement(List.of(Placement.host(asset.host())), asset.kind() == AssetKind.HOST);
    };
  }

  /// Schemas side by side, of whichever database; everything else in one group.
  static Grouping bySchema() {
    return asset -> {
      var groups = Placement.of(asset).groups();
      var innermost = groups.isEmpty() ? GroupKind.HOST : groups.getLast().kind();
      return switch (innermost) {
        case SCHEMA, DATABASE -> new Placement(List.of(groups.getLast()), Placement.of(asset).itself());
        case HOST, OUTSIDE, CLIENTS, DECISION -> together(new Spot("around", GroupKind.HOST, "Around the databases"));
      };
    };
  }

  /// All of them in that group, as its members.
  static Placement together(Spot group) {
    return new Placement(List.of(group), false);
  }
}
