package org.portolan.model.runbook;

import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Dependency;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.manifest.StepSpec.Undo;

/// Points what stays at the new side, file by file, with a copy of each file for the way back; endpoints that move
/// are switched over.
final class RewireSteps implements Derivation {
  private static final Pattern PATH = Pattern.compile("(?<![\\w./:-])/[\\w@+-][\\w.@+-]*(?:/[\\w.@+-]*[\\w@+-])+");

  @Override
  public List<Draft> steps(Night night) {
    return night.items().stream().filter(item -> night.derives(item, Stage.REWIRE))
        .flatMap(item -> step(night, item)).toList();
  }

  private static Stream<Draft> step(Night night, Item item) {
    return switch (item.disposition()) {
      case Disposition.Rewire(var change, _) -> Stream.of(rewire(night, item, change));
      case Disposition.Move(var to, _, _, _) when item.kind() == ItemKind.INTEGRATION_ENDPOINT ->
          Stream.of(switchOver(night, item, to.isBlank() ? "the new side" : to));
      case Disposition.Move _,Disposition.Retire _,Disposition.Retain _,Disposition.Undecided _ -> Stream.empty();
    };
  }

  private static Draft rewire(Night night, Item item, String change) {
    var arrows = night.decidedBy(item.id()).stream().flatMap(one -> one.path().stream())
        .filter(arrow -> night.basis().leaving().touches(arrow.to())).distinct().toList();
    var names = night.stopping().in(arrows);
    var files = new TreeSet<>(named(night, item, change));
    if (files.isEmpty() || !names.isEmpty()) {
      arrows.forEach(arrow -> files.addAll(files(night, arrow)));
    }
    var duration = item.duration().orElse(Duration.ofMinutes(5L * Math.max(1, files.size())));
    var hosts = files.stream().map(File::host).distinct().toList();
    var on = on(night.roots(), hosts);
    var undo = new Undo("Point " + item.id() + " back to the old side", on, files.stream().map(File::putBack).toList(),
        duration, "it connects to the old side", "put the old name in by hand, as the evidence shows it");
    var step =
        Draft.undoable(Stage.REWIRE, "Rewire " + item.id() + (change.isBlank() ? " to the new side" : ": " + change),
            on, files.stream().map(File::keep).toList(), duration, check(names), night.person(item), undo);
    return night.draft(item, step, places(arrows));
  }

  /// Whoever edits a server's files is root there; a repository is anybody's who may change it.
  private static String on(FileRoots roots, List<String> hosts) {
    var places = Phrases.list(hosts.stream().map(roots::on).toList());
    return hosts.isEmpty() || hosts.stream().allMatch(roots::isRepository) ? places : places + ", as root";
  }

  /// The files that the change itself names: they are what is edited, so they are what must be put back.
  private static List<File> named(Night night, Item item, String change) {
    var hosts = night.assets(item).stream().map(Asset::host).filter(host -> !host.isEmpty()).distinct().toList();
    return hosts.size() == 1
        ? PATH.matcher(change).results().map(found -> new File(hosts.getFirst(), found.group())).distinct().toList()
        : List.of();
  }

  /// The files in which the old place is written, as far as they were collected from a host.
  private static SortedSet<File> files(Night night, Dependency arrow) {
    var files = new TreeSet<File>();
    var asset = night.basis().inventory().asset(arrow.from()).orElseThrow();
    boolean inFile = asset.kind() == AssetKind.SCRIPT || asset.kind() == AssetKind.CONFIGURATION;
    if (inFile && !asset.host().isEmpty()) {
      arrow.evidence().stream().filter(one -> one.place().line() > 0)
          .forEach(one -> files.add(new File(asset.host(), night.roots().path(asset.host(), one.place().source()))));
    }
    return files;
  }

  private static String check(SortedSet<String> names) {
    return names.isEmpty()
        ? "it connects to the new side"
        : "it connects to the new side, and " + Phrases.list(names) + " stands in none of the files";
  }

  private static String places(List<Dependency> arrows) {
    var places = arrows.stream().flatMap(arrow -> arrow.evidence().stream())
        .map(one -> one.place().toString()).distinct().sorted().toList();
    return places.isEmpty() ? "" : "the old place is used at " + Phrases.list(places);
  }

  private static Draft switchOver(Night night, Item item, String to) {
    var addresses = night.basis().coverage().assetsOf(item.id()).stream().map(AssetId::value).toList();
    var undo = new Undo("Point " + item.id() + " back to the old side", "", List.of(), Duration.ofMinutes(5),
        "the old side answers for " + item.id(), "ask the partner to use the old address");
    var step = Draft.undoable(Stage.REWIRE, "Point " + item.id() + " at " + to, "", List.of(),
        item.duration().orElse(Duration.ofMinutes(5)), to + " answers for " + item.id(), night.person(item), undo);
    return night.draft(item, step, addresses.isEmpty() ? "" : Phrases.list(addresses));
  }

  private record File(String host, String path) implements Comparable<File> {
    /// Typed again after the edit, it must not put the edited file in place of the kept one.
    String keep() {
      var kept = Shell.word(path + ".before-cutover");
      return "test -e " + kept + " || cp -p " + Shell.word(path) + " " + kept;
    }

    String putBack() {
      return "cp -p " + Shell.word(path + ".before-cutover") + " " + Shell.word(path);
    }

    @Override
    public int compareTo(File other) {
      int byHost = host.compareTo(other.host);
      return byHost != 0 ? byHost : path.compareTo(other.path);
    }
  }
}
