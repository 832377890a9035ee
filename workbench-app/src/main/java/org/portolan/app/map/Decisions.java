package org.portolan.app.map;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Closure;
import org.portolan.model.manifest.Closure.Verdict;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Edit;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.survey.Survey;

/// What deciding on the map does to the manifest.
final class Decisions {
  private Decisions() {}

  /// The dependant's item gets a disposition; where there is none, one is added that covers it and its scripts.
  static Edit decide(Survey survey, AssetId dependant, List<AssetId> alongside, Disposition disposition) {
    var item = survey.coverage().itemOf(dependant);
    if (item.isPresent()) {
      return new Edit.Decide(List.of(item.orElseThrow().id()), disposition);
    }
    var covers = new ArrayList<AssetPattern>(List.of(new AssetPattern(dependant.value())));
    alongside.stream().filter(id -> survey.coverage().itemOf(id).isEmpty())
        .forEach(id -> covers.add(new AssetPattern(id.value())));
    var kind = survey.inventory().asset(dependant).map(Asset::kind).map(Decisions::kind).orElse(ItemKind.SCRIPT_OR_JOB);
    var fresh = Item.of(name(survey, dependant), kind, covers).with(disposition);
    return new Edit.AddItems(Integer.MAX_VALUE, List.of(fresh));
  }

  static Edit close(SilentDependency silent, Verdict verdict, String by, LocalDate on, String reason) {
    return new Edit.CloseSilent(new Closure(silent.id(), verdict, by, on, reason, silent.fingerprint()));
  }

  /// Scripts that only the dependant's own arrows reach go with it.
  static List<AssetId> scripts(Survey survey, SilentDependency silent) {
    return silent.path().stream().map(arrow -> arrow.to()).distinct().filter(
        id -> survey.inventory().asset(id).filter(asset -> asset.kind() == AssetKind.SCRIPT).isPresent()).toList();
  }

  private static ItemKind kind(AssetKind kind) {
    return switch (kind) {
      case TABLE, VIEW, MATERIALIZED_VIEW, SCHEMA, DATABASE, SEQUENCE, ROUTINE, TRIGGER -> ItemKind.DATA_ENTITY;
      case ENDPOINT, LINK, CLIENT -> ItemKind.INTEGRATION_ENDPOINT;
      case ROLE -> ItemKind.USER_ROLE;
      case HOST, SCHEDULED_JOB, SCRIPT, REPORT, SERVICE, CONFIGURATION -> ItemKind.SCRIPT_OR_JOB;
    };
  }

  /// The asset's name, with a number where another item has it already.
  private static ItemId name(Survey survey, AssetId asset) {
    var name = survey.inventory().asset(asset).map(Asset::name).orElse(asset.value());
    var id = new ItemId(name);
    for (int i = 2; survey.manifest().item(id).isPresent(); i++) {
      id = new ItemId(name + " " + i);
    }
    return id;
  }
}
