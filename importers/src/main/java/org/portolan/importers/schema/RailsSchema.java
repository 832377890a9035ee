package org.portolan.importers.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;

/// Reads Rails' `db/schema.rb`, which a program writes and which therefore always looks the same.
final class RailsSchema {
  private static final Pattern TABLE = Pattern.compile("^\\s*create_table\\s+[:\"]([\\w.]+)\"?(.*)\\bdo\\b.*");
  private static final Pattern COLUMN = Pattern.compile("^\\s*t\\.(\\w+)\\s+[:\"](\\w+)\"?(.*)");
  private static final Pattern INDEX =
      Pattern.compile("^\\s*(?:t\\.index|add_index\\s+[:\"](\\w+)\"?,)\\s*(\\[[^]]*]|\"[^\"]+\"|:\\w+)(.*)");
  private static final Pattern FOREIGN_KEY =
      Pattern.compile("^\\s*add_foreign_key\\s+[:\"]([\\w.]+)\"?,\\s*[:\"]([\\w.]+)\"?(.*)");
  private static final Pattern QUOTED = Pattern.compile("[\":](\\w+)\"?");

  private final Shapes shapes;
  private final String file;
  private Optional<Shape> table = Optional.empty();

  RailsSchema(Shapes shapes, String file) {
    this.shapes = shapes;
    this.file = file;
  }

  void read(String text) {
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      line(lines.get(i), CatalogPlace.of(file, i + 1));
    }
  }

  private void line(String line, String place) {
    var create = TABLE.matcher(line);
    var index = INDEX.matcher(line);
    var column = COLUMN.matcher(line);
    var key = FOREIGN_KEY.matcher(line);
    if (create.matches()) {
      begin(name(create.group(1)), create.group(2), place);
    } else if (index.matches()) {
      var on = index.group(1) == null ? table : shapes.find(name(index.group(1)));
      on.ifPresent(shape -> index(shape, index.group(2), index.group(3)));
    } else if (key.matches()) {
      shapes.find(name(key.group(1))).ifPresent(shape -> foreignKey(shape, key.group(2), key.group(3), place));
    } else if (column.matches()) {
      table.ifPresent(shape -> column(shape, column.group(1), column.group(2), column.group(3)));
    } else if (line.strip().equals("end")) {
      table = Optional.empty();
    }
  }

  private ObjectName name(String written) {
    int dot = written.indexOf('.');
    return shapes.placed(dot < 0 ? new ObjectName("", written)
        : new ObjectName(written.substring(0, dot), written.substring(dot + 1)));
  }

  private void begin(ObjectName name, String options, String place) {
    var shape = new Shape(name, AssetKind.TABLE, place);
    var primary = option(options, "primary_key");
    if (!options.contains("id: false")) {
      var id = primary.isEmpty() ? "id" : primary;
      shape.add(new Column(id, type(options.contains("id:") ? option(options, "id") : "bigint"), false));
      shape.primary(new Shape.Key(name.name() + "_pkey", List.of(id)));
    }
    var comment = option(options, "comment");
    if (!comment.isEmpty()) {
      shape.attributes.put(Attribute.COMMENT, comment);
    }
    shapes.add(shape);
    table = Optional.of(shape);
  }

  private void column(Shape shape, String type, String name, String options) {
    var array = options.contains("array: true") ? "[]" : "";
    var limit = option(options, "limit");
    boolean nullable = !options.contains("null: false");
    if (type.equals("references") || type.equals("belongs_to")) {
      shape.add(new Column(name + "_id", "bigint", nullable));
    } else {
      shape.add(new Column(name, type(type) + (limit.isEmpty() ? "" : "(" + limit + ")") + array, nullable));
    }
  }

  /// Rails' names for types, as PostgreSQL and the others understand them.
  private String type(String rails) {
    var plain =
        Map.of("string", "varchar", "datetime", "timestamp", "float", "float", "binary", "blob").getOrDefault(rails,
            rails);
    return shapes.spelling().type(plain.toLowerCase(Locale.ROOT));
  }

  private static void index(Shape shape, String columns, String options) {
    var names = QUOTED.matcher(columns).results().map(found -> found.group(1)).toList();
    var name = option(options, "name");
    var kept = name.isEmpty() ? "index_" + shape.name.name() + "_on_" + String.join("_and_", names) : name;
    shape.indexes.put(kept, new Shape.Index(kept, options.contains("unique: true"), names, ""));
  }

  private void foreignKey(Shape from, String to, String options, String place) {
    var column = option(options, "column");
    var target = name(to);
    var columns = List.of(column.isEmpty() ? singular(to) + "_id" : column);
    var name = option(options, "name");
    var kept = name.isEmpty() ? String.join(", ", columns) : name;
    from.foreignKeys.put(kept, new Shape.ForeignKey(kept, columns, target, List.of(),
        options.contains("on_delete: :cascade") ? "CASCADE" : "", place));
  }

  private static String singular(String plural) {
    return plural.endsWith("ies") ? plural.substring(0, plural.length() - 3) + "y"
        : plural.matches(".*(?:ses|xes|ches|shes)") ? plural.substring(0, plural.length() - 2)
            : plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }

  private static String option(String options, String key) {
    return Arrays.stream(new String[]{"\\b" + key + ":\\s*\"([^\"]*)\"", "\\b" + key + ":\\s*:?(\\w+)"})
        .map(pattern -> Pattern.compile(pattern).matcher(options)).filter(found -> found.find())
        .map(found -> found.group(1)).findFirst().orElse("");
  }
}
