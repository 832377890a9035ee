package org.portolan.importers.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// Everything seen so far in one database.
final class Sightings {
  private static final Comparator<Fact.Needs> ORDER =
      Comparator.<Fact.Needs, String>comparing(need -> key(need.from())).thenComparing(need -> key(need.to()))
          .thenComparing(Fact.Needs::kind).thenComparing(Fact.Needs::name).thenComparing(Fact.Needs::evidence);
  private static final int LONGEST_TEXT = 400;

  private final Naming naming;
  private final String host;
  private final Places places;
  private final Map<AssetId, Draft> drafts = new HashMap<>();
  private List<Draft> ordered = List.of();
  private final List<Fact> facts = new ArrayList<>();
  private final List<Fact.Needs> needs = new ArrayList<>();
  private final List<Body> bodies = new ArrayList<>();
  private final List<ReadPlace> read = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  Sightings(Naming naming, String host) {
    this(naming, host, Places.ofCatalogs(naming.source()));
  }

  Sightings(Naming naming, String host, Places places) {
    this.naming = naming;
    this.host = host;
    this.places = places;
  }

  Naming naming() {
    return naming;
  }

  /// Where a catalog's rows are: `shop:pg_constraint`.
  Location place(String catalog) {
    return places.of(catalog);
  }

  /// Where a line of an object's own text is.
  Location place(String catalog, String object, int line) {
    return places.in(catalog, object, line);
  }

  /// The draft of that id, begun if it is new.
  Draft found(AssetId id, AssetKind kind, String name, String db, String schema, String catalog) {
    return drafts.computeIfAbsent(id,
        _ -> new Draft(id, kind, name, naming.own(db), schema, place(catalog)));
  }

  /// The draft of something that lies in no database.
  Draft found(AssetId id, AssetKind kind, String name, Location place) {
    return drafts.computeIfAbsent(id, _ -> new Draft(id, kind, name, naming.own(""), "", place));
  }

  Optional<Draft> find(AssetId id) {
    return Optional.ofNullable(drafts.get(id));
  }

  /// In the order of their ids.
  List<Draft> drafts() {
    if (ordered.size() != drafts.size()) {
      ordered = drafts.values().stream().sorted(Comparator.comparing(Draft::id)).toList();
    }
    return ordered;
  }

  void fact(Fact fact) {
    facts.add(fact);
  }

  void body(Body body) {
    bodies.add(body);
  }

  List<Body> bodies() {
    return bodies;
  }

  void need(Target from, Target to, DependencyKind kind, Evidence evidence) {
    needs.add(new Fact.Needs(from, to, kind, "", evidence));
  }

  /// Where unqualified names of the database `db` are looked for: in `own` first if the object says so itself.
  List<String> searchPath(String db, String own, String schema) {
    var path = own.isEmpty()
        ? find(Ids.database(naming.of(db))).flatMap(draft -> draft.attribute(Attribute.SEARCH_PATH)).orElse("")
        : own;
    var places = Stream.concat(Arrays.stream(path.split(",", -1)), Stream.of(schema));
    return places.map(place -> place.replace("\"", "").strip()).filter(place -> !place.isEmpty())
        .filter(place -> !place.equals("$user")).distinct().toList();
  }

  void need(AssetId from, AssetId to, DependencyKind kind, String name, String catalog, String text) {
    need(new Target.Known(from), new Target.Known(to), kind, name, catalog, text);
  }

  void need(Target from, Target to, DependencyKind kind, String name, String catalog, String text) {
    var shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
    needs.add(new Fact.Needs(from, to, kind, name,
        new Evidence(EvidenceKind.DECLARED, place(catalog), shown, Confidence.CERTAIN)));
  }

  void read(String catalog) {
    read.add(new ReadPlace(place(catalog).source(), "jdbc"));
  }

  void unread(String catalog, UnreadKind kind, String reason, String remedy) {
    unread.add(new Unread(place(catalog), kind, reason, remedy));
  }

  void unread(Location place, UnreadKind kind, String reason) {
    unread.add(new Unread(place, kind, reason));
  }

  List<ReadPlace> read() {
    return read;
  }

  List<Unread> unread() {
    return unread;
  }

  private static String key(Target target) {
    return target instanceof Target.Known(var id) ? id.value() : target.toString();
  }

  /// In an order that depends on what was seen only.
  List<Fact> facts() {
    var all = new ArrayList<>(facts);
    drafts().forEach(draft -> all.add(new Fact.Found(draft.asset(host))));
    needs.stream().sorted(ORDER).forEach(all::add);
    return all;
  }
}
