package org.portolan.model.basis;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Trait;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.KnownName;
import org.portolan.model.inventory.ObservationWindow;
import org.portolan.model.inventory.TableProfile;
import org.portolan.model.logbook.Entry;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Bridge;
import org.portolan.model.manifest.Closure;
import org.portolan.model.manifest.Context;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.UnknownRule;
import org.portolan.model.manifest.Waiver;
import org.portolan.model.manifest.WaveSpec;
import org.portolan.model.manifest.Window;
import org.portolan.model.problem.Location;

/// A small landscape and what was decided about it, drawn by hand: `job/web1/nightly reads db/shop/sales.orders`.
/// Kind, host, database and schema of an asset follow from its id.
public final class Sketch {
  public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  public static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 20, 9, 0, 0, 0, PARIS);
  public static final Window WINDOW =
      new Window(LocalDateTime.of(2027, 1, 23, 22, 0), LocalDateTime.of(2027, 1, 24, 6, 0), PARIS);

  private final TreeMap<AssetId, Asset> assets = new TreeMap<>();
  private final List<Dependency> dependencies = new ArrayList<>();
  private final List<KnownName> names = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();
  private final List<WaveSpec> waves = new ArrayList<>();
  private final List<Bridge> bridges = new ArrayList<>();
  private final List<Closure> closures = new ArrayList<>();
  private final List<Waiver> waivers = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<UnknownRule> rules = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<ObservationWindow> windows = new ArrayList<>();
  private final TreeMap<AssetId, TableProfile> profiles = new TreeMap<>();
  private Context context = Context.named("Shop platform migration");

  /// Each line is `FROM kind TO [confidence [evidence …]]`, or an id alone; `FROM observed kind TO …` was seen.
  public static Sketch of(String... lines) {
    var sketch = new Sketch();
    for (var line : lines) {
      sketch.draw(line);
    }
    return sketch;
  }

  public Sketch draw(String line) {
    boolean observed = line.contains(" observed ");
    var words = line.replaceFirst(" observed ", " ").split(" ", 5);
    asset(words[0]);
    if (words.length > 1) {
      double confidence = words.length > 3 ? Double.parseDouble(words[3]) : 1;
      var evidence =
          new Evidence(observed ? EvidenceKind.OBSERVED : EvidenceKind.INFERRED,
              Location.of(words[0], dependencies.size() + 1), words.length > 4 ? words[4] : line,
              Confidence.of(confidence));
      add(new Dependency(asset(words[0]), asset(words[2]), DependencyKind.ofWord(words[1]).orElseThrow(), "",
          List.of(evidence)));
    }
    return this;
  }

  /// An inventory holds each dependency once, with all its evidence.
  private void add(Dependency one) {
    var known = dependencies.stream().filter(other -> other.compareTo(one) == 0).findFirst();
    known.ifPresent(dependencies::remove);
    dependencies.add(new Dependency(one.from(), one.to(), one.kind(), one.name(),
        Stream.concat(known.stream().flatMap(other -> other.evidence().stream()), one.evidence().stream()).toList()));
  }

  public Sketch with(String id, String attribute, String value) {
    assets.compute(asset(id), (_, asset) -> asset.with(attribute, value));
    return this;
  }

  public Sketch change(String id, UnaryOperator<Asset> change) {
    assets.compute(asset(id), (_, asset) -> change.apply(asset));
    return this;
  }

  public Sketch named(String name, String owner) {
    names.add(new KnownName(name, asset(owner)));
    return this;
  }

  public Sketch item(String id, Disposition disposition, String... covers) {
    var patterns = List.of(covers).stream().map(AssetPattern::new).toList();
    var kind = covers[0].startsWith("db/") ? ItemKind.DATA_ENTITY
        : covers[0].startsWith("endpoint/") ? ItemKind.INTEGRATION_ENDPOINT
            : covers[0].startsWith("role/") ? ItemKind.USER_ROLE : ItemKind.SCRIPT_OR_JOB;
    items.add(Item.of(new ItemId(id), kind, patterns).with(disposition));
    return this;
  }

  public Sketch item(Item item) {
    items.add(item);
    return this;
  }

  public Sketch move(String id, String... covers) {
    return item(id, new Disposition.Move("core/" + id, "", 0, List.of()), covers);
  }

  public Sketch wave(WaveSpec wave) {
    waves.add(wave);
    return this;
  }

  public Sketch bridge(String from, String to) {
    bridges.add(new Bridge(from, to, "a firewall rule", "K. Ahmed", Optional.empty()));
    return this;
  }

  public Sketch close(Closure closure) {
    closures.add(closure);
    return this;
  }

  public Sketch waive(Waiver waiver) {
    waivers.add(waiver);
    return this;
  }

  public Sketch unread(String place, int line, String reason) {
    unread.add(new Unread(Location.of(place, line), UnreadKind.DYNAMIC, reason));
    return this;
  }

  public Sketch rule(UnknownRule rule) {
    rules.add(rule);
    return this;
  }

  public Sketch said(Entry entry) {
    entries.add(entry);
    return this;
  }

  /// A log of a database or host, complete over that time.
  public Sketch watched(String id, String from, String until) {
    return watched(id, from, until, true);
  }

  public Sketch watched(String id, String from, String until, boolean continuous) {
    windows.add(new ObservationWindow(asset(id), Instant.parse(from), Instant.parse(until), continuous, "web1",
        Location.of("var/log/db.log")));
    return this;
  }

  /// So many rows of a table were looked at, on the day before [#NOW].
  public Sketch looked(String table, long rows, Fact... facts) {
    var counted = Stream.of(facts).filter(Fact.Counted.class::isInstance).map(Fact.Counted.class::cast).toList();
    var matched = Stream.of(facts).filter(Fact.Matched.class::isInstance).map(Fact.Matched.class::cast).toList();
    var columns = counted.stream().flatMap(one -> one.columns().stream()).distinct().count();
    profiles.put(asset(table), new TableProfile(new AssetId(table), NOW.minusDays(1).toInstant(), rows, rows,
        Math.toIntExact(columns), counted, matched));
    return this;
  }

  public static Fact counted(String table, String column, Trait trait, long count, long of) {
    return new Fact.Counted(new AssetId(table), List.of(column), trait, count, of);
  }

  /// One more piece of evidence for an arrow that was drawn.
  public Sketch evidence(String line, EvidenceKind kind, double confidence) {
    var words = line.split(" ", 4);
    var arrow = new Dependency(asset(words[0]), asset(words[2]), DependencyKind.ofWord(words[1]).orElseThrow(), "",
        List.of(new Evidence(kind, Location.of(kind.word()), line, Confidence.of(confidence))));
    add(arrow);
    return this;
  }

  public Sketch context(UnaryOperator<Context> change) {
    context = change.apply(context);
    return this;
  }

  public Manifest manifest() {
    return new Manifest(context, items, waves, bridges, closures, waivers, rules);
  }

  public Inventory inventory() {
    var plain = new Inventory(assets, dependencies, List.of(), List.of(), unread, List.of(), names);
    return new Inventory(assets, dependencies, List.of(), List.of(), unread, List.of(), names, plain.unknowns(),
        windows,
        plain.ledger(), plain.withheldKeys(), profiles);
  }

  public Basis basis() {
    return basis(NOW);
  }

  public Basis basis(ZonedDateTime asOf) {
    return Basis.of(manifest(), inventory(), new Logbook(entries), asOf);
  }

  private AssetId asset(String text) {
    var id = new AssetId(text);
    assets.computeIfAbsent(id, Sketch::drawn);
    return id;
  }

  private static Asset drawn(AssetId id) {
    var parts = id.value().split("/", 3);
    var last = id.value().substring(id.value().lastIndexOf('/') + 1);
    if (!parts[0].equals("db")) {
      return Asset.of(id, kind(parts[0]), last).onHost(parts[0].equals("endpoint") ? "" : parts[1]);
    }
    if (parts.length == 2) {
      return Asset.of(id, AssetKind.DATABASE, parts[1]).in(parts[1], "");
    }
    var dotted = parts[2].split("\\.", 2);
    return dotted.length == 1
        ? Asset.of(id, AssetKind.SCHEMA, dotted[0]).in(parts[1], dotted[0])
        : Asset.of(id, dotted[1].endsWith("_v") ? AssetKind.VIEW : AssetKind.TABLE, dotted[1]).in(parts[1], dotted[0]);
  }

  private static AssetKind kind(String prefix) {
    return switch (prefix) {
      case "job" -> AssetKind.SCHEDULED_JOB;
      case "config" -> AssetKind.CONFIGURATION;
      default -> AssetKind.ofWord(prefix).orElseThrow();
    };
  }
}
