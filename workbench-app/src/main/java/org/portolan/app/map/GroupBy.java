package org.portolan.app.map;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.portolan.app.layout.Chart.GroupKind;
import org.portolan.app.layout.Grouping;
import org.portolan.app.layout.Placement.Spot;
import org.portolan.model.asset.AssetId;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.plan.Wave;
import org.portolan.model.survey.Survey;

/// By what the map puts assets together.
enum GroupBy {
  HOST_AND_SCHEMA("host, schema"),
  HOST("host"),
  SCHEMA("schema"),
  WAVE("wave");

  private final String words;

  GroupBy(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  Grouping grouping(Survey survey) {
    return switch (this) {
      case HOST_AND_SCHEMA -> Grouping.byHostAndSchema();
      case HOST -> Grouping.byHost();
      case SCHEMA -> Grouping.bySchema();
      case WAVE -> byWave(survey);
    };
  }

  /// What moves together; what does not move lies with what was decided alike.
  private static Grouping byWave(Survey survey) {
    var waves = new HashMap<ItemId, Wave>();
    survey.plan().waves().forEach(wave -> wave.items().forEach(item -> waves.put(item, wave)));
    return asset -> Grouping.together(spot(survey, waves, asset.id()));
  }

  private static Spot spot(Survey survey, Map<ItemId, Wave> waves, AssetId id) {
    var item = survey.coverage().itemOf(id);
    return item.flatMap(one -> Optional.ofNullable(waves.get(one.id()))).map(GroupBy::spot)
        .orElseGet(() -> item.map(Item::disposition).map(GroupBy::spot)
            .orElseGet(() -> decision("in-no-item", "In no item")));
  }

  private static Spot spot(Wave wave) {
    return decision("wave-" + wave.number(), title(wave));
  }

  /// `Wave 2`, and what it is called where somebody gave it a name.
  static String title(Wave wave) {
    var number = "Wave " + wave.number();
    return wave.name().isBlank() || wave.name().equals(number) ? number : number + ", " + wave.name();
  }

  private static Spot spot(Disposition disposition) {
    return switch (disposition) {
      case Disposition.Move _,Disposition.Rewire _ -> decision("no-wave", "In no wave");
      case Disposition.Retire _ -> decision("retired", "Retired");
      case Disposition.Retain _ -> decision("retained", "Retained");
      case Disposition.Undecided _ -> decision("undecided", "Not decided");
    };
  }

  private static Spot decision(String id, String title) {
    return new Spot("decision/" + id, GroupKind.DECISION, title);
  }
}
