package org.portolan.model.runbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.StepSpec.Undo;

/// Locks each database out of which something is copied against writes, once for all items.
final class LockSteps implements Derivation {
  private static final Duration LOCKING = Duration.ofMinutes(5);

  @Override
  public List<Draft> steps(Night night) {
    Map<String, List<Item>> items = new LinkedHashMap<>();
    Map<String, List<DataSet>> sets = new LinkedHashMap<>();
    for (var item : night.moved(ItemKind.DATA_ENTITY, Stage.LOCK)) {
      for (var data : DataSet.of(night.basis(), item)) {
        items.computeIfAbsent(data.source(), _ -> new ArrayList<>()).add(item);
        sets.computeIfAbsent(data.source(), _ -> new ArrayList<>()).add(data);
      }
    }
    return sets.entrySet().stream().sorted(Map.Entry.comparingByKey())
        .map(entry -> step(night, entry.getValue(), items.getOrDefault(entry.getKey(), List.of()))).toList();
  }

  private static Draft step(Night night, List<DataSet> sets, List<Item> items) {
    var data = sets.getFirst();
    var grants = sets.stream().flatMap(one -> grants(night.basis(), one).stream()).distinct().sorted().toList();
    var engine = EngineCommands.of(data.engine());
    var on = data.place() + (engine.account().isEmpty() ? "" : ", as " + engine.account());
    var undo = new Undo("Allow writes on " + data.database() + " again", on, engine.unlock(data, grants), LOCKING,
        "a test write on the old side is saved",
        "look which session still holds the lock, close it, and run the commands again");
    var step = Draft.undoable(Stage.LOCK, "Lock " + data.database() + " against writes", on,
        engine.lock(data, grants), LOCKING, "a test write by an application account is refused", night.person(items),
        undo);
    return new Draft(step, 0, 0, Optional.empty(), night.deputyOf(night.person(items)), "R-33");
  }

  /// What was granted on the schemas and tables that move, and on the schemas that such tables lie in.
  static List<Dependency> grants(Basis basis, DataSet data) {
    return basis.inventory().dependencies().stream().filter(one -> one.kind() == DependencyKind.GRANTED_TO)
        .filter(one -> isIn(one.from(), data)).toList();
  }

  private static boolean isIn(AssetId granted, DataSet data) {
    var prefix = "db/" + data.source() + "/";
    if (!granted.value().startsWith(prefix)) {
      return false;
    }
    var rest = granted.value().substring(prefix.length());
    return data.whole()
        || data.shells().contains(rest)
        || data.schemas().stream().anyMatch(schema -> rest.equals(schema) || rest.startsWith(schema + "."))
        || data.loose().stream().anyMatch(table -> table.id().equals(granted) || table.schema().equals(rest));
  }
}
