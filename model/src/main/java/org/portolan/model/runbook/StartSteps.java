package org.portolan.model.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portolan.model.asset.Asset;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.StepSpec.Undo;

/// Switches on, place by place, what was moved or rewired; what is retired stays off.
final class StartSteps implements Derivation {
  @Override
  public List<Draft> steps(Night night) {
    var rewired = new TreeMap<String, List<Asset>>();
    var moved = new TreeMap<String, List<Asset>>();
    var owners = new TreeMap<String, List<Item>>();
    for (var item : night.items()) {
      if (night.derives(item, Stage.START)) {
        boolean moves = item.disposition() instanceof Disposition.Move;
        for (var asset : night.assets(item).stream().filter(one -> StopSteps.acts(night, one)).toList()) {
          var place = moves ? Destination.of(item, false).place() : StopSteps.place(asset);
          (moves ? moved : rewired).computeIfAbsent(place, _ -> new ArrayList<>()).add(asset);
          owners.computeIfAbsent(place, _ -> new ArrayList<>()).add(item);
        }
      }
    }
    var drafts = new ArrayList<Draft>();
    moved.entrySet().forEach(place -> drafts.add(step(night, place, owners, false)));
    rewired.entrySet().forEach(place -> drafts.add(step(night, place, owners, true)));
    return drafts;
  }

  /// Commands are known only for the place where a job is declared today.
  private static Draft step(Night night, Map.Entry<String, List<Asset>> place, Map<String, List<Item>> owners,
      boolean declaredThere) {
    var assets = place.getValue();
    var what = StopSteps.what(assets);
    var person = night.person(owners.getOrDefault(place.getKey(), List.of()).stream().distinct().toList());
    var duration = StopSteps.duration(assets.size());
    var on = declaredThere && !place.getKey().startsWith("database ") ? place.getKey() + ", as root" : place.getKey();
    var undo = new Undo("Switch " + what + " on " + place.getKey() + " off again", on,
        declaredThere ? StopSteps.commands(assets, true) : List.of(), duration,
        StopSteps.off(assets),
        "stop what still runs after 3 min");
    var step = Draft.undoable(Stage.START, "Switch on " + what + " on " + place.getKey(), on,
        declaredThere ? StopSteps.commands(assets, false) : List.of(), duration,
        StopSteps.on(assets), person, undo);
    return new Draft(step, 0, 0, Optional.empty(), night.deputyOf(person),
        Phrases.list(assets.stream().map(Asset::name).toList()));
  }
}
