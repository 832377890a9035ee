package org.portolan.importers.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.jdbc.dialect.Catalog;
import org.portolan.importers.sql.Token;
import org.portolan.model.asset.Attribute;
import org.portolan.model.intake.Engine;

/// Reads CREATE FUNCTION, PROCEDURE, PACKAGE and TRIGGER with their bodies.
final class Routines {
  private static final Set<String> MODES = Set.of("IN", "OUT", "INOUT", "VARIADIC");
  /// First words of types that have more than one.
  private static final Set<String> TWO_WORDS = Set.of("DOUBLE", "CHARACTER", "BIT", "TIMESTAMP", "TIME", "INTERVAL",
      "NATIONAL", "CHAR");

  private final Shapes shapes;

  Routines(Shapes shapes) {
    this.shapes = shapes;
  }

  /// Behind FUNCTION, PROCEDURE and the like.
  ///
  /// @param kind `function`, `procedure`, `package`
  boolean routine(Cursor words, String kind, Map<String, String> attributes, String place) {
    words.take("IF", "NOT", "EXISTS");
    var name = words.name().map(shapes::placed);
    if (name.isEmpty()) {
      return false;
    }
    var row = row(name.get());
    row.putAll(attributes);
    row.put("routine-kind", kind);
    row.put("name", name.get().name());
    row.put("arguments", words.is("(") ? arguments(words.group(), kind.equals("procedure")) : "");
    boolean postgresql = shapes.spelling().engine() == Engine.POSTGRESQL;
    if (postgresql && kind.equals("procedure")) {
      row.put("returns", "void");
    }
    int behind = words.mark();
    var body = postgresql ? quoted(words, row) : Optional.<Token>empty();
    int line = CatalogPlace.line(place);
    if (body.isPresent()) {
      row.put("body", body.get().text());
      line += body.get().line() - 1;
    } else {
      words.back(behind);
      row.putIfAbsent(Attribute.LANGUAGE, "sql");
      row.put("body", words.rest());
      line += words.line() - 1;
    }
    if (row.getOrDefault(Attribute.LANGUAGE, "").matches("c|internal")) {
      row.put("body", "");
    }
    var key = key(name.get(), row.getOrDefault("arguments", ""));
    shapes.other(key).filter(_ -> kind.equals("package")).ifPresent(before -> row.put("body",
        before.row().getOrDefault("body", "") + "\n" + row.get("body")));
    shapes.put(key, Catalog.ROUTINES, CatalogPlace.at(place, line), row);
    return true;
  }

  static String key(ObjectName name, String arguments) {
    return Shapes.key("routine", name, arguments);
  }

  /// Where the thing lies, as a catalog says it.
  private Map<String, String> row(ObjectName name) {
    var row = new HashMap<String, String>();
    row.put(shapes.spelling().schemaIsDatabase() ? "db" : "schema", name.schema());
    return row;
  }

  /// PostgreSQL's body is a string behind AS; what is said around it is kept.
  private static Optional<Token> quoted(Cursor words, Map<String, String> row) {
    var body = Optional.<Token>empty();
    while (!words.done()) {
      if (words.take("LANGUAGE")) {
        row.put(Attribute.LANGUAGE, words.next().text().toLowerCase(Locale.ROOT));
      } else if (words.take("RETURNS")) {
        int from = words.mark();
        words.skipTo("LANGUAGE", "AS", "IMMUTABLE", "STABLE", "VOLATILE", "STRICT", "SECURITY", "BEGIN", "RETURN",
            "COST",
            "PARALLEL", "CALLED", "SET", "WINDOW", "LEAKPROOF", "ROWS");
        row.put("returns", words.spelling().type(words.textFrom(from)).replaceFirst("(?i)^setof ", "")
            .replaceFirst("(?is)^table ?\\(.*", "record"));
      } else if (words.take("SECURITY", "DEFINER")) {
        row.put("runs-as-owner", "true");
      } else if (words.take("SET", "SEARCH_PATH")) {
        words.skip("TO", "=");
        int from = words.mark();
        words.skipTo("LANGUAGE", "AS", "IMMUTABLE", "STABLE", "VOLATILE", "STRICT", "SECURITY", "SET");
        row.put(Attribute.SEARCH_PATH, words.textFrom(from).replace("'", "\""));
      } else if (words.is("AS") && words.peek(1).kind() == Token.Kind.STRING) {
        words.next();
        body = Optional.of(words.next());
      } else {
        words.next();
      }
    }
    return body;
  }

  /// As `pg_get_function_identity_arguments` says them; other engines know no two routines of one name.
  String arguments(Cursor inside, boolean procedure) {
    if (shapes.spelling().engine() != Engine.POSTGRESQL) {
      return "";
    }
    var arguments = new ArrayList<String>();
    for (var item : inside.items()) {
      var mode = MODES.contains(item.peek().upper()) ? item.next().upper() : procedure ? "IN" : "";
      boolean named = item.peek(1).isName() && !item.peek(1).is("DEFAULT")
          && !(TWO_WORDS.contains(item.peek().upper()) && item.peek(1).kind() == Token.Kind.WORD
              && item.peek(1).upper().matches("PRECISION|VARYING|WITH|WITHOUT"));
      var name = named ? item.textFrom(item.mark()) + item.next().text() : "";
      int from = item.mark();
      item.skipTo("DEFAULT", "=");
      var type = shapes.spelling().type(item.textFrom(from));
      arguments.add(String.join(" ", List.of(mode.equals("IN") && !procedure ? "" : mode, name, plain(type))).strip()
          .replaceAll("\\s+", " "));
    }
    return Objects.joined(arguments);
  }

  /// Signatures know no lengths.
  private static String plain(String type) {
    return type.replaceFirst("^((?:character|numeric|bit|bit varying|character varying))\\([\\d,]*\\)", "$1");
  }

  /// Behind TRIGGER.
  boolean trigger(Cursor words, Map<String, String> attributes, String place) {
    words.take("IF", "NOT", "EXISTS");
    var name = words.name();
    if (name.isEmpty()) {
      return false;
    }
    var row = new HashMap<>(attributes);
    var table = Optional.<ObjectName>empty();
    if (words.is("ON") && shapes.spelling().engine() == Engine.SQLSERVER) {
      words.next();
      table = words.name();
      when(words, row, "AS");
    } else {
      when(words, row, "ON");
      words.next();
      table = words.name();
    }
    var on = table.flatMap(shapes::find).map(shape -> shape.name);
    if (on.isEmpty()) {
      return false;
    }
    row.putAll(row(on.get()));
    row.put("relation", on.get().name());
    row.put("name", name.get().name());
    int body = words.mark();
    while (!words.done() && !words.is("EXECUTE")) {
      if (words.is("EACH", "ROW") || words.is("FOR", "ROW")) {
        row.put("for-each", "row");
      }
      words.next();
    }
    if (words.take("EXECUTE") && words.isAny("FUNCTION", "PROCEDURE")
        && shapes.spelling().engine() == Engine.POSTGRESQL) {
      words.next();
      row.putIfAbsent("for-each", "statement");
      words.name().map(called -> found(called)).ifPresent(called -> {
        row.put("routine_schema", called.schema());
        row.put("routine_name", called.name());
        row.put("routine_arguments", "");
      });
    } else {
      words.back(body);
      row.put("for-each", words.is("FOR", "EACH", "STATEMENT") ? "statement" : "row");
      words.take("FOR", "EACH", "ROW");
      row.put("body", words.rest());
    }
    int line = CatalogPlace.line(place) + (row.containsKey("body") ? words.line() - 1 : 0);
    shapes.put(Shapes.key("trigger", on.get(), name.get().name().toLowerCase(Locale.ROOT)), Catalog.TRIGGERS,
        CatalogPlace.at(place, line), row);
    return true;
  }

  /// Along the search path, as far as the routine is there already.
  private ObjectName found(ObjectName called) {
    if (!called.schema().isEmpty()) {
      return called;
    }
    return shapes.searchPath().stream().map(schema -> new ObjectName(schema, called.name()))
        .filter(there -> shapes.other(key(there, "")).isPresent()).findFirst().orElseGet(() -> shapes.placed(called));
  }

  private static void when(Cursor words, Map<String, String> row, String end) {
    var events = new ArrayList<String>();
    row.put("timing", "after");
    while (!words.done() && !words.is(end)) {
      var word = words.next().upper();
      switch (word) {
        case "BEFORE" -> row.put("timing", "before");
        case "INSTEAD" -> row.put("timing", "instead of");
        case "INSERT", "UPDATE", "DELETE", "TRUNCATE" -> events.add(word.toLowerCase(Locale.ROOT));
        default -> {
          // FOR, OR, OF and the columns behind it
        }
      }
    }
    row.put("events", String.join(" or ", events));
  }
}
