package org.portolan.importers.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portolan.importers.jdbc.dialect.Catalog;
import org.portolan.importers.sql.Access;
import org.portolan.importers.sql.SqlReader;
import org.portolan.importers.sql.Token;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.intake.Engine;

/// Reads what is created beside tables: views, sequences, synonyms, links, jobs.
final class Objects {
  private final Shapes shapes;

  Objects(Shapes shapes) {
    this.shapes = shapes;
  }

  /// Behind VIEW.
  boolean view(Cursor words, boolean materialized, Map<String, String> attributes, String place) {
    words.take("IF", "NOT", "EXISTS");
    var name = words.name().map(shapes::placed);
    if (name.isEmpty()) {
      return false;
    }
    var view = new Shape(name.get(), materialized ? AssetKind.MATERIALIZED_VIEW : AssetKind.VIEW, place);
    view.attributes.putAll(attributes);
    var columns = words.is("(") ? words.group().columns() : List.<String>of();
    if (words.skipTo("AS").done()) {
      return false;
    }
    words.next();
    view.definition = words.rest();
    view.definedAt = CatalogPlace.at(place, CatalogPlace.line(place) + words.line() - 1);
    view.searchPath = shapes.searchPath();
    var told = columns.isEmpty() ? SelectList.names(words) : columns;
    var before = shapes.find(name.get()).map(old -> List.copyOf(old.columns))
        .orElseGet(() -> shapes.columnsOfDropped(name.get()));
    var kept = told.isEmpty() ? before.stream().map(Column::name).toList() : told;
    kept.forEach(column -> view.columns.add(new Column(column, "", true)));
    shapes.add(view);
    return true;
  }

  /// Behind RULE: what else is written when a table is.
  boolean rule(Cursor words, String place) {
    var name = words.word();
    if (words.skipTo("TO").done()) {
      return false;
    }
    words.next();
    var table = words.name().flatMap(shapes::find);
    words.skipTo("DO");
    words.next();
    words.skip("ALSO", "INSTEAD");
    table.ifPresent(on -> SqlReader.readBody(words.rest()).accesses().stream()
        .filter(access -> access.kind() != Access.Kind.CALL)
        .flatMap(access -> shapes.find(new ObjectName(access.schema(), access.name())).stream())
        .filter(to -> to != on).distinct().forEach(to -> shapes.put(Shapes.key("rule", on.name, name, to.name.key()),
            Catalog.ARROWS, place, Map.of("from_kind", "relation", "from_schema", on.name.schema(), "from_name",
                on.name.name(), "kind", "writes", "to_kind", "relation", "to_schema", to.name.schema(), "to_name",
                to.name.name(), "name", name, "text", "RULE " + name))));
    return table.isPresent();
  }

  /// Behind SEQUENCE.
  boolean sequence(Cursor words, String place) {
    words.take("IF", "NOT", "EXISTS");
    var name = words.name().map(shapes::placed);
    name.filter(one -> shapes.find(one).isEmpty())
        .ifPresent(one -> shapes.add(new Shape(one, AssetKind.SEQUENCE, place)));
    return name.isPresent();
  }

  /// Behind SYNONYM.
  boolean synonym(Cursor words, String place) {
    var name = words.name().map(shapes::placed);
    if (name.isEmpty() || !words.take("FOR")) {
      return false;
    }
    var to = words.name();
    if (to.isEmpty()) {
      return false;
    }
    var synonym = new Shape(name.get(), AssetKind.VIEW, place);
    synonym.attributes.put("synonym", "true");
    shapes.add(synonym);
    if (words.is("@")) {
      words.next();
      synonym.attributes.put("link", words.word());
      return true;
    }
    var target = shapes.placed(to.get());
    shapes.put(Shapes.key("synonym", name.get()), Catalog.ARROWS, place,
        Map.of("from_kind", "relation", "from_schema", name.get().schema(), "from_name", name.get().name(), "kind",
            "reads", "to_kind", "relation", "to_schema", target.schema(), "to_name", target.name(), "name", "synonym",
            "text", "SYNONYM " + name.get().name() + " FOR " + target.name()));
    return true;
  }

  /// Behind SERVER: another database that foreign tables lie in.
  boolean server(Cursor words, String place) {
    words.take("IF", "NOT", "EXISTS");
    var name = words.peek().kind() == Token.Kind.STRING ? words.next().text() : words.word();
    words.skipTo("WRAPPER");
    words.next();
    var wrapper = words.next().text().toLowerCase(Locale.ROOT);
    words.skipTo("OPTIONS");
    words.next();
    var options = new HashMap<String, String>();
    for (var option : words.group().items()) {
      var key = option.next().text().toLowerCase(Locale.ROOT);
      options.put(key, option.next().text());
    }
    link(name, engineOf(wrapper), options.getOrDefault("host", options.getOrDefault("servername", "")),
        options.getOrDefault("port", ""), options.getOrDefault("dbname", options.getOrDefault("database", "")),
        Map.of("wrapper", wrapper), place);
    return !name.isEmpty();
  }

  /// Behind DATABASE LINK: its USING names an entry of tnsnames.ora, or a host.
  boolean databaseLink(Cursor words, String place) {
    var name = words.name().map(ObjectName::name).orElse("");
    words.skipTo("USING");
    words.next();
    var using = words.next().text();
    var easy = using.matches("(?://)?[\\w.-]+(?::\\d+)?/[\\w.$-]+") ? using.replaceFirst("^//", "") : "";
    var host = easy.isEmpty() ? "" : easy.replaceFirst("[:/].*", "");
    var port = easy.matches("[^/]*:\\d+/.*") ? easy.replaceFirst("^[^:]*:(\\d+)/.*", "$1") : "";
    link(name, "oracle", host, port, easy.isEmpty() ? using : easy.substring(easy.indexOf('/') + 1), Map.of(), place);
    return !name.isEmpty();
  }

  void link(String name, String engine, String host, String port, String database, Map<String, String> more,
      String place) {
    var row = new HashMap<>(more);
    row.putAll(Map.of("name", name, "engine", engine, "host", host, "port", port, "database", database));
    shapes.put("link\n" + name, Catalog.LINKS, place, row);
  }

  private static String engineOf(String wrapper) {
    return switch (wrapper) {
      case "postgres_fdw", "dblink_fdw", "postgresql" -> "postgresql";
      case "mysql_fdw", "mysql", "mariadb" -> "mariadb";
      case "oracle_fdw", "oracle" -> "oracle";
      case "tds_fdw" -> "sqlserver";
      case "sqlite_fdw" -> "sqlite";
      default -> "unknown";
    };
  }

  /// Behind EVENT: a job inside MariaDB or MySQL.
  boolean event(Cursor words, Map<String, String> attributes, String place) {
    words.take("IF", "NOT", "EXISTS");
    var name = words.name();
    if (name.isEmpty() || words.skipTo("SCHEDULE").done()) {
      return false;
    }
    words.next();
    int from = words.mark();
    words.skipTo("ON", "ENABLE", "DISABLE", "COMMENT", "DO");
    var schedule = words.textFrom(from).replaceAll("\\s+", " ").replace("'", "");
    boolean disabled = false;
    while (!words.done() && !words.is("DO")) {
      disabled |= words.next().is("DISABLE");
    }
    words.next();
    var row = new HashMap<>(attributes);
    row.remove(Attribute.OWNER);
    row.put("db", name.get().schema().isEmpty() ? shapes.database() : name.get().schema());
    row.put("name", name.get().name());
    row.put(Attribute.SCHEDULE, schedule);
    row.put(Attribute.COMMAND, words.rest());
    row.put(Attribute.USER, attributes.getOrDefault(Attribute.OWNER, ""));
    if (disabled) {
      row.put(Attribute.DISABLED, "true");
    }
    shapes.put(Shapes.key("event", name.get()), Catalog.JOBS, place, row);
    return true;
  }

  /// Behind SCHEMA or DATABASE.
  void schema(Cursor words, boolean isDatabase) {
    words.take("IF", "NOT", "EXISTS");
    if (words.take("AUTHORIZATION")) {
      shapes.schema(words.word());
      return;
    }
    var name = words.word();
    boolean mysql = shapes.spelling().engine() == Engine.MARIADB;
    if (isDatabase && !mysql) {
      shapes.use(name);
    } else {
      shapes.schema(name);
      if (words.take("AUTHORIZATION")) {
        var owner = words.word();
        Optional.ofNullable(shapes.schemas().get(name)).ifPresent(it -> it.put(Attribute.OWNER, owner));
      }
    }
  }

  static String joined(List<String> parts) {
    return parts.stream().collect(Collectors.joining(", "));
  }
}
