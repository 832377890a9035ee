package org.portolan.importers.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.portolan.importers.jdbc.CatalogFacts;
import org.portolan.importers.jdbc.dialect.Catalog;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.Engine;

/// Tells the shapes as a live database's catalogs would.
final class ShapeFacts {
  private final Shapes shapes;
  private final Spelling spelling;
  private final CatalogFacts facts;
  private final String file;

  /// @param file what the shapes were read from
  ShapeFacts(Shapes shapes, CatalogFacts facts, String file) {
    this.shapes = shapes;
    this.facts = facts;
    this.file = file;
    spelling = shapes.spelling();
  }

  /// @param database its own name
  void tell(String database) {
    var start = CatalogPlace.of(file, 1);
    var attributes = new TreeMap<>(Map.of(Attribute.SCHEMA_DUMP, file));
    var path = spelling.engine() == Engine.POSTGRESQL ? "\"$user\", public"
        : spelling.schemaIsDatabase() ? database : spelling.defaultSchema();
    if (!path.isEmpty()) {
      attributes.put(Attribute.SEARCH_PATH, path);
    }
    facts.database(attributes, start);
    var schemas = new TreeMap<>(shapes.schemas());
    if (spelling.engine() == Engine.POSTGRESQL) {
      schemas.putIfAbsent("public", Map.of());
    }
    schemas.forEach((name, more) -> facts.add(Catalog.SCHEMAS, start, with(in(name), more)));
    shapes.relations().forEach(this::ownSequences);
    shapes.relations().forEach(this::relation);
    shapes.others(Catalog.ROLES).forEach(this::tell);
    shapes.others(Catalog.LINKS).forEach(this::tell);
    shapes.others(Catalog.ROUTINES).forEach(this::tell);
    shapes.others(Catalog.TRIGGERS).forEach(this::tell);
    shapes.others(Catalog.JOBS).forEach(this::tell);
    shapes.relations().forEach(this::arrows);
    shapes.others(Catalog.ARROWS).forEach(this::tell);
    shapes.rights().stream().filter(right -> !right.privileges().isEmpty()).filter(this::isForeign)
        .forEach(this::right);
  }

  /// Tells only the tables of these names.
  ///
  /// @param names in lower case
  void tellTables(Set<String> names) {
    shapes.relations().stream().filter(shape -> shape.kind == AssetKind.TABLE)
        .filter(shape -> names.contains(shape.name.name().toLowerCase(Locale.ROOT))).forEach(this::relation);
  }

  private void tell(Shapes.Entry entry) {
    facts.add(entry.catalog(), entry.place(), entry.row());
  }

  /// The columns that say where something lies.
  private Map<String, String> in(String schema) {
    return spelling.schemaIsDatabase() ? Map.of("db", schema, "schema", "") : Map.of("schema", schema);
  }

  private Map<String, String> row(Shape shape, String... pairs) {
    var row = new HashMap<>(in(shape.name.schema()));
    for (int i = 0; i + 1 < pairs.length; i += 2) {
      row.put(pairs[i], pairs[i + 1]);
    }
    return row;
  }

  private static Map<String, String> with(Map<String, String> row, Map<String, String> more) {
    var all = new HashMap<>(more);
    all.putAll(row);
    return all;
  }

  private void ownSequences(Shape shape) {
    var owner = shape.attributes.get(Attribute.OWNER);
    if (owner != null) {
      shape.sequences.values().forEach(sequence -> shapes.find(sequence)
          .ifPresent(found -> found.attributes.putIfAbsent(Attribute.OWNER, owner)));
    }
  }

  private void relation(Shape shape) {
    var attributes = with(shape.attributes, Map.of(Attribute.SCHEMA_DUMP, file));
    facts.add(Catalog.RELATIONS, shape.place,
        with(row(shape, "name", shape.name.name(), "kind", shape.kind.word()), attributes));
    for (var column : shape.columns) {
      facts.add(Catalog.COLUMNS, shape.place, row(shape, "relation", shape.name.name(), "column", column.name(), "type",
          column.type(), "nullable", column.nullable() ? "yes" : "no"));
    }
    keys(shape);
    indexes(shape).forEach(
        (_, says) -> facts.add(Catalog.INDEXES, shape.place, row(shape, "relation", shape.name.name(), "says", says)));
    if (!shape.definition.isEmpty()) {
      facts.add(Catalog.DEFINITIONS, shape.definedAt,
          row(shape, "name", shape.name.name(), "definition", shape.definition));
    }
  }

  private void keys(Shape shape) {
    if (!shape.primary.columns().isEmpty()) {
      key(shape, "primary-key", "", spelling.listed(shape.primary.columns()));
    }
    shape.uniques.values().stream().sorted(Comparator.comparing(Shape.Key::name))
        .forEach(key -> key(shape, "unique-keys", key.name(), spelling.listed(key.columns())));
    new TreeMap<>(shape.checks).forEach((name, text) -> key(shape, "checks", (name + " " + text).strip(), ""));
  }

  private void key(Shape shape, String key, String says, String columns) {
    facts.add(Catalog.KEYS, shape.place,
        row(shape, "relation", shape.name.name(), "key", key, "says", says, "columns", columns));
  }

  /// By name; keys are indexes, too.
  private Map<String, String> indexes(Shape shape) {
    var says = new TreeMap<String, String>(
        spelling.schemaIsDatabase() ? String.CASE_INSENSITIVE_ORDER : Comparator.naturalOrder());
    if (!shape.primary.columns().isEmpty() && !shape.primary.name().isEmpty()) {
      says.put(shape.primary.name(),
          shape.primary.name() + " unique (" + spelling.listed(shape.primary.columns()) + ")");
    }
    shape.uniques.values().stream().filter(key -> !key.name().isEmpty())
        .forEach(key -> says.put(key.name(), key.name() + " unique (" + spelling.listed(key.columns()) + ")"));
    shape.indexes.values().forEach(index -> says.put(index.name(), index.text().isEmpty()
        ? index.name() + (index.unique() ? " unique (" : " (") + spelling.listed(index.columns()) + ")"
        : index.text().regionMatches(true, 0, "create", 0, 6) ? index.text() : index.name() + " " + index.text()));
    return says;
  }

  private void arrows(Shape shape) {
    shape.foreignKeys.values().forEach(key -> foreignKey(shape, key));
    shape.sequences.forEach((column, sequence) -> facts.add(Catalog.ARROWS, shape.place,
        arrow(shape.name, "reads", sequence, column, "column " + column + " of " + spelt(shape.name)
            + " takes its values from " + spelt(sequence))));
  }

  private void foreignKey(Shape shape, Shape.ForeignKey key) {
    var columns = key.toColumns().isEmpty()
        ? shapes.find(key.to()).map(to -> to.primary.columns()).orElse(List.of())
        : key.toColumns();
    var says = "FOREIGN KEY (" + spelling.listed(key.columns()) + ") REFERENCES " + spelt(key.to()) + " ("
        + spelling.listed(columns) + ")"
        + (key.onDelete().isEmpty() || key.onDelete().equals("NO ACTION") ? "" : " ON DELETE " + key.onDelete());
    facts.add(Catalog.ARROWS, key.place(), arrow(shape.name, "foreign-key", key.to(), key.name(), says));
  }

  private Map<String, String> arrow(ObjectName from, String kind, ObjectName to, String name, String text) {
    boolean databases = spelling.schemaIsDatabase();
    return Map.ofEntries(Map.entry("from_kind", "relation"), Map.entry(databases ? "db" : "from_schema", from.schema()),
        Map.entry("from_name", from.name()), Map.entry("kind", kind), Map.entry("to_kind", "relation"),
        Map.entry(databases ? "to_db" : "to_schema", to.schema()), Map.entry("to_name", to.name()),
        Map.entry("name", name), Map.entry("text", text));
  }

  private static String spelt(ObjectName name) {
    return name.schema().isEmpty() ? name.name() : name.schema() + "." + name.name();
  }

  private boolean isForeign(Shapes.Right right) {
    var owner = shapes.find(new ObjectName(right.object().getOrDefault("from_schema", ""),
        right.object().getOrDefault("from_name", ""))).map(shape -> shape.attributes.getOrDefault(Attribute.OWNER, ""));
    return !owner.orElse("").equals(right.grantee());
  }

  private void right(Shapes.Right right) {
    var says = String.join(", ", right.privileges());
    var row = new HashMap<>(right.object());
    row.putAll(Map.of("kind", "granted-to", "to_kind", "role", "to_name", right.grantee(), "name", says, "text",
        "GRANT " + says + " ON " + right.object().getOrDefault("from_name",
            right.object().getOrDefault("from_schema", "")) + " TO " + right.grantee()));
    facts.add(Catalog.ARROWS, right.place(), row);
  }

  /// How many of what were found, for the title of the source.
  static String counted(Shapes shapes) {
    var parts = new ArrayList<String>();
    long tables = shapes.relations().stream().filter(shape -> shape.kind == AssetKind.TABLE).count();
    long views = shapes.relations().stream().filter(shape -> shape.kind != AssetKind.TABLE
        && shape.kind != AssetKind.SEQUENCE).count();
    parts.add(tables + (tables == 1 ? " table" : " tables"));
    if (views > 0) {
      parts.add(views + (views == 1 ? " view" : " views"));
    }
    return Objects.joined(parts);
  }
}
