package org.portolan.model.runbook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.basis.Basis;
import org.portolan.model.manifest.Closure;
import org.portolan.model.manifest.Context.Person;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.StepSpec;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.Window;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.silent.StoppingNames;

/// One night: what travels in it, and who is there.
final class Night {
  private final Basis basis;
  private final List<SilentDependency> silent;
  private final Optional<Window> window;
  private final List<Integer> waves;
  private final List<Item> items;
  private final Set<ItemId> ids;
  private final Map<String, SilentDependency> realById;
  private final Map<ItemId, List<SilentDependency>> decided;
  private final StoppingNames stopping;
  private final Set<String> places;
  private final FileRoots roots;

  /// @param items those that are moved or rewired in it, in order of wave, need and id
  Night(Basis basis, List<SilentDependency> silent, Optional<Window> window, List<Integer> waves, List<Item> items) {
    this.basis = basis;
    this.silent = silent;
    this.window = window;
    this.waves = waves;
    this.items = items;
    this.ids = items.stream().map(Item::id).collect(Collectors.toSet());
    this.realById = silent.stream().filter(Night::isReal)
        .collect(Collectors.toMap(SilentDependency::id, one -> one, (one, _) -> one, TreeMap::new));
    this.decided = silent.stream().filter(one -> one.state() instanceof SilentDependency.State.Decided)
        .collect(Collectors.groupingBy(one -> ((SilentDependency.State.Decided) one.state()).by()));
    this.stopping = new StoppingNames(basis);
    this.roots = new FileRoots(basis.inventory());
    this.places = items.stream().flatMap(item -> basis.coverage().assetsOf(item.id()).stream())
        .map(asset -> asset.value().split("/", 3)).filter(parts -> parts.length > 2)
        .map(parts -> parts[0] + "/" + parts[1]).collect(Collectors.toSet());
  }

  Basis basis() {
    return basis;
  }

  FileRoots roots() {
    return roots;
  }

  Optional<Window> window() {
    return window;
  }

  List<Integer> waves() {
    return waves;
  }

  List<Item> items() {
    return items;
  }

  StoppingNames stopping() {
    return stopping;
  }

  /// What was not found to be unreal, the worst first.
  List<SilentDependency> real() {
    return silent.stream().filter(Night::isReal).toList();
  }

  /// The same of one dependant.
  Optional<SilentDependency> real(String id) {
    return Optional.ofNullable(realById.get(id));
  }

  /// Those about which that item decides.
  List<SilentDependency> decidedBy(ItemId item) {
    return decided.getOrDefault(item, List.of());
  }

  private static boolean isReal(SilentDependency silent) {
    return !(silent.state() instanceof SilentDependency.State.Closed(var by)
        && by.verdict() == Closure.Verdict.NOT_REAL);
  }

  boolean has(ItemId item) {
    return ids.contains(item);
  }

  /// Whether something that lies in that database travels.
  boolean holdsPartOf(AssetId database) {
    return places.contains(database.value());
  }

  /// The items of a kind that are moved and for which nobody wrote steps of that stage.
  List<Item> moved(ItemKind kind, Stage stage) {
    return items.stream().filter(item -> item.kind() == kind && item.disposition() instanceof Disposition.Move)
        .filter(item -> derives(item, stage)).toList();
  }

  /// A stage that somebody wrote steps for is theirs; the others are derived.
  boolean derives(Item item, Stage stage) {
    return item.steps().stream().noneMatch(step -> step.stage() == stage);
  }

  List<Asset> assets(Item item) {
    return basis.coverage().assetsOf(item.id()).stream().map(id -> basis.inventory().asset(id).orElseThrow()).toList();
  }

  List<Asset> assets(Item item, AssetKind kind) {
    return assets(item).stream().filter(asset -> asset.kind() == kind).toList();
  }

  Draft draft(Item item, StepSpec step, String why) {
    return new Draft(step, basis.order().waveOf(item.id()), basis.order().levelOf(item.id()),
        Optional.of(item.id()), deputy(item, step.person()), why);
  }

  /// The owner does it; whoever runs the night where nobody owns it.
  String person(Item item) {
    return item.owner().isBlank() ? runs() : item.owner();
  }

  /// The one owner of all of them, else whoever runs the night.
  String person(List<Item> together) {
    Set<String> owners = new TreeSet<>(together.stream().map(Item::owner).toList());
    return owners.size() == 1 && !owners.contains("") ? owners.iterator().next() : runs();
  }

  String deputy(Item item, String person) {
    return person.equals(item.owner()) && !item.deputy().isBlank() ? item.deputy() : deputyOf(person);
  }

  String deputyOf(String person) {
    return basis.context().contacts().stream().filter(one -> one.name().equals(person)).map(Person::deputy).findFirst()
        .orElse("");
  }

  String runs() {
    return basis.context().roles().runs();
  }

  String monitors() {
    return basis.context().roles().monitors();
  }

  String decides() {
    return basis.context().roles().decides();
  }
}
