package org.portolan.importers.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Column;

/// Reads a Prisma schema: one model is one table, a field with `@relation(fields: …)` a foreign key.
final class PrismaSchema {
  private static final Pattern MODEL = Pattern.compile("^\\s*model\\s+(\\w+)\\s*\\{.*");
  private static final Pattern FIELD = Pattern.compile("^\\s*(\\w+)\\s+(\\w+)(\\[])?(\\?)?(.*)$");
  private static final Pattern MAP = Pattern.compile("@map\\(\\s*(?:name:\\s*)?\"([^\"]+)\"");
  private static final Pattern RELATION =
      Pattern.compile("@relation\\(.*?fields:\\s*\\[([^]]*)].*?references:\\s*\\[([^]]*)]");
  private static final Pattern LIST =
      Pattern.compile("@@(id|unique|index|map)\\(\\s*(?:name:\\s*|fields:\\s*)?(\\[[^]]*]|\"[^\"]*\")");
  private static final Map<String,
      String> TYPES = Map.of("String", "text", "Int", "integer", "BigInt", "bigint", "Float",
          "double precision", "Decimal", "numeric(65, 30)", "DateTime", "timestamp(3)", "Boolean", "boolean", "Json",
          "jsonb",
          "Bytes", "bytea");

  private final Shapes shapes;
  private final String file;
  private final Map<String, List<String>> models = new HashMap<>();
  private final Map<String, Integer> begins = new HashMap<>();

  PrismaSchema(Shapes shapes, String file) {
    this.shapes = shapes;
    this.file = file;
  }

  void read(String text) {
    var inside = Optional.<String>empty();
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var model = MODEL.matcher(lines.get(i));
      if (model.matches()) {
        inside = Optional.of(model.group(1));
        begins.put(model.group(1), i + 1);
        models.put(model.group(1), new ArrayList<>());
      } else if (lines.get(i).strip().equals("}")) {
        inside = Optional.empty();
      } else {
        var line = lines.get(i).replaceFirst("(?<![:\"\\w])//.*", "");
        inside.flatMap(name -> Optional.ofNullable(models.get(name))).ifPresent(fields -> fields.add(line));
      }
    }
    models.keySet().stream().sorted().forEach(this::table);
  }

  private void table(String model) {
    var shape = new Shape(name(model), AssetKind.TABLE, CatalogPlace.of(file, begins.getOrDefault(model, 1)));
    var lines = models.getOrDefault(model, List.of());
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      var list = LIST.matcher(line);
      var field = FIELD.matcher(line);
      if (list.find()) {
        keys(shape, list.group(1), columns(model, list.group(2)));
      } else if (field.matches() && !line.strip().startsWith("@@")) {
        field(shape, model, field.group(1), field.group(2), field.group(3) != null, field.group(4) != null,
            field.group(5), CatalogPlace.at(shape.place, CatalogPlace.line(shape.place) + i + 1));
      }
    }
    shapes.add(shape);
  }

  private void field(Shape shape, String model, String name, String type, boolean list, boolean optional, String rest,
      String place) {
    var relation = RELATION.matcher(rest);
    if (models.containsKey(type)) {
      if (relation.find()) {
        var columns = columns(model, relation.group(1));
        var key = shape.name.name() + "_" + String.join("_", columns) + "_fkey";
        shape.foreignKeys.put(key, new Shape.ForeignKey(key, columns, name(type), columns(type, relation.group(2)), "",
            place));
      }
      return;
    }
    var column = mapped(rest).orElse(name);
    shape
        .add(new Column(column, shapes.spelling().type(TYPES.getOrDefault(type, type)) + (list ? "[]" : ""), optional));
    if (rest.matches(".*@id\\b.*")) {
      keys(shape, "id", List.of(column));
    } else if (rest.matches(".*@unique\\b.*")) {
      keys(shape, "unique", List.of(column));
    }
  }

  private static void keys(Shape shape, String kind, List<String> columns) {
    var name = shape.name.name();
    switch (kind) {
      case "id" -> shape.primary(new Shape.Key(name + "_pkey", columns));
      case "unique" -> {
        var key = name + "_" + String.join("_", columns) + "_key";
        shape.uniques.put(key, new Shape.Key(key, columns));
      }
      case "index" -> {
        var index = name + "_" + String.join("_", columns) + "_idx";
        shape.indexes.put(index, new Shape.Index(index, false, columns, ""));
      }
      default -> {
        // the table's own name, which was read beforehand
      }
    }
  }

  private ObjectName name(String model) {
    return shapes.placed(new ObjectName("", models.getOrDefault(model, List.of()).stream().map(LIST::matcher)
        .filter(found -> found.find() && found.group(1).equals("map")).map(found -> found.group(2).replace("\"", ""))
        .findFirst().orElse(model)));
  }

  private static Optional<String> mapped(String rest) {
    var map = MAP.matcher(rest);
    return map.find() ? Optional.of(map.group(1)) : Optional.empty();
  }

  /// The columns behind fields.
  private List<String> columns(String model, String fields) {
    return Arrays.stream(fields.replaceAll("[\\[\\]\"]", "").split(","))
        .map(field -> field.strip().replaceFirst("\\(.*", ""))
        .filter(field -> !field.isEmpty()).map(field -> models.getOrDefault(model, List.of()).stream()
            .filter(line -> line.strip().startsWith(field + " ")).flatMap(line -> mapped(line).stream()).findFirst()
            .orElse(field))
        .toList();
  }
}
