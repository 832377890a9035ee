package org.portolan.model.runbook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.StepSpec.Undo;

/// Switches off, host by host, every job and service that travels or touches what leaves, so that nothing writes
/// while it is copied. On the way back they are switched on again.
final class StopSteps implements Derivation {
  @Override
  public List<Draft> steps(Night night) {
    var byHost = new TreeMap<String, List<Asset>>();
    night.basis().inventory().assets().values().stream().filter(asset -> stops(night, asset))
        .forEach(asset -> byHost.computeIfAbsent(place(asset), _ -> new ArrayList<>()).add(asset));
    return byHost.entrySet().stream().map(host -> step(night, host)).toList();
  }

  /// Whether it does something by itself. A service that a timer starts does not: to start it would be to run the job.
  static boolean acts(Night night, Asset asset) {
    boolean kind = asset.kind() == AssetKind.SCHEDULED_JOB
        || (asset.kind() == AssetKind.SERVICE && !isStartedByJob(night, asset));
    return kind && !asset.has(Attribute.DISABLED) && !asset.has(Attribute.OPERATING_SYSTEM)
        && !asset.has(Attribute.MISSING);
  }

  private static boolean isStartedByJob(Night night, Asset service) {
    var graph = night.basis().graph();
    return graph.needsOf(service.id()).stream().anyMatch(need -> need.kind() == DependencyKind.SCHEDULED_BY)
        || graph.neededBy(service.id()).stream().filter(need -> need.kind() == DependencyKind.RUNS)
            .anyMatch(
                need -> night.basis().inventory().asset(need.from()).orElseThrow().kind() == AssetKind.SCHEDULED_JOB);
  }

  static String place(Asset asset) {
    return asset.host().isEmpty() ? "database " + asset.database() : asset.host();
  }

  private static boolean stops(Night night, Asset asset) {
    if (!acts(night, asset)) {
      return false;
    }
    var item = night.basis().coverage().itemOf(asset.id()).filter(one -> night.has(one.id()));
    boolean travels = item.filter(one -> night.derives(one, Stage.STOP)).isPresent();
    return travels || (item.isEmpty() && touches(night, asset));
  }

  /// Through any of tonight's items: what waits for another night goes on running until then.
  private static boolean touches(Night night, Asset asset) {
    return night.real(asset.id().value()).stream()
        .flatMap(one -> one.needed().stream())
        .anyMatch(needed -> isTonight(night, needed));
  }

  private static boolean isTonight(Night night, AssetId needed) {
    var item = night.basis().coverage().itemOf(needed);
    return item.isPresent() ? night.has(item.get().id()) : night.holdsPartOf(needed);
  }

  private static Draft step(Night night, Map.Entry<String, List<Asset>> host) {
    var what = what(host.getValue());
    var owners = host.getValue().stream().flatMap(asset -> night.basis().coverage().itemOf(asset.id()).stream())
        .map(Item::id).distinct().flatMap(id -> night.basis().manifest().item(id).stream()).toList();
    var person = night.person(owners);
    var duration = duration(host.getValue().size());
    var on = host.getKey().startsWith("database ") ? host.getKey() : host.getKey() + ", as root";
    var undo = new Undo("Switch " + what + " on " + host.getKey() + " on again", on,
        commands(host.getValue(), false), duration,
        on(host.getValue()),
        "switch the rest on one by one; note which");
    var step = Draft.undoable(Stage.STOP, "Switch off " + what + " on " + host.getKey(), on,
        commands(host.getValue(), true), duration,
        off(host.getValue()), person,
        undo);
    return new Draft(step, 0, 0, Optional.empty(), night.deputyOf(person), notes(night, host.getValue()));
  }

  static String on(List<Asset> assets) {
    return assets.size() == 1 ? "it is on" : assets.size() + " of " + assets.size() + " are on";
  }

  static String off(List<Asset> assets) {
    return assets.size() == 1
        ? "it is off, and does not run any more"
        : assets.size() + " of " + assets.size() + " are off, and none of them still runs";
  }

  /// What was switched off and is not switched on again at the end: retired, or not decided about.
  static List<Asset> stayingOff(Night night) {
    return night.basis().inventory().assets().values().stream().filter(asset -> stops(night, asset))
        .filter(asset -> night.basis().coverage().itemOf(asset.id())
            .filter(item -> item.disposition() instanceof Disposition.Move
                || item.disposition() instanceof Disposition.Rewire)
            .isEmpty())
        .toList();
  }

  static String what(List<Asset> assets) {
    if (assets.size() == 1) {
      return assets.getFirst().name();
    }
    int jobs = (int) assets.stream().filter(asset -> asset.kind() == AssetKind.SCHEDULED_JOB).count();
    int services = assets.size() - jobs;
    var parts = new ArrayList<String>();
    if (jobs > 0) {
      parts.add(Phrases.count(jobs, "job"));
    }
    if (services > 0) {
      parts.add(Phrases.count(services, "service"));
    }
    return String.join(" and ", parts);
  }

  /// Five minutes, and one more for each further ten.
  static Duration duration(int assets) {
    return Duration.ofMinutes(5 + assets / 10);
  }

  static List<String> commands(List<Asset> assets, boolean off) {
    return assets.stream().flatMap(asset -> JobSwitch.of(asset).stream())
        .map(command -> off ? command.off() : command.on()).toList();
  }

  /// Those for which no command is certain, and those that nobody has decided to switch on again, by name.
  private static String notes(Night night, List<Asset> assets) {
    var notes = new ArrayList<String>();
    var byHand = assets.stream().filter(asset -> JobSwitch.of(asset).isEmpty()).map(Asset::name).toList();
    if (!byHand.isEmpty()) {
      notes.add("by hand, for want of a sure command: " + Phrases.list(byHand));
    }
    var undecided = assets.stream().filter(asset -> night.basis().decision(asset.id()).isEmpty()).map(Asset::name)
        .toList();
    if (!undecided.isEmpty()) {
      notes.add("not decided, so they stay off: " + Phrases.list(undecided));
    }
    return String.join("; ", notes);
  }
}
