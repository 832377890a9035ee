package org.portolan.importers.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.jdbc.dialect.Catalog;
import org.portolan.importers.sql.Token;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;

/// Reads CREATE TABLE and CREATE INDEX.
final class Tables {
  private final Shapes shapes;

  Tables(Shapes shapes) {
    this.shapes = shapes;
  }

  /// Behind TABLE. Whether it was understood.
  boolean create(Cursor words, String place) {
    boolean unlessThere = words.take("IF", "NOT", "EXISTS");
    var name = words.name().map(shapes::placed);
    if (name.isEmpty()) {
      return false;
    }
    if (unlessThere && shapes.find(name.get()).isPresent()) {
      return true;
    }
    var table = new Shape(name.get(), AssetKind.TABLE, place);
    if (words.take("PARTITION", "OF")) {
      words.name().flatMap(shapes::find).ifPresent(parent -> {
        table.columns.addAll(parent.columns);
        part(parent, table, place);
      });
    } else if (words.take("LIKE")) {
      words.name().flatMap(shapes::find).ifPresent(other -> table.columns.addAll(other.columns));
    } else if (words.is("(") && !words.peek(1).is("SELECT")) {
      items(words.group(), table, place);
    } else if (words.skipTo("AS", "SELECT", "OF").done()) {
      return false;
    }
    options(words, table, place);
    shapes.add(table);
    return true;
  }

  private void items(Cursor body, Shape table, String place) {
    int line = CatalogPlace.line(place);
    for (var item : body.items()) {
      var here = CatalogPlace.at(place, line + item.line() - 1);
      if (item.is("LIKE") && item.peek(1).isName() && item.peek(1).kind() != Token.Kind.STRING && item.take("LIKE")) {
        item.name().flatMap(shapes::find).ifPresent(other -> other.columns.forEach(table::add));
      } else if (!item.is("PERIOD", "FOR") && !item.is("SUPPLEMENTAL", "LOG")
          && !new Constraints(shapes, table, here).read(item)) {
        new Columns(shapes, table, here).read(item);
      }
    }
  }

  private void options(Cursor words, Shape table, String place) {
    while (!words.done()) {
      if (words.take("INHERITS")) {
        for (var parent : words.group().items()) {
          parent.name().flatMap(shapes::find).ifPresent(from -> {
            from.columns.stream().filter(column -> table.columns.stream()
                .noneMatch(own -> own.name().equals(column.name()))).forEach(table.columns::add);
            part(from, table, place);
          });
        }
      } else if (words.take("COMMENT")) {
        words.take("=");
        table.attributes.put(Attribute.COMMENT, words.next().text());
      } else if (words.take("ENGINE")) {
        words.take("=");
        table.attributes.put("storage-engine", words.next().text());
      } else if (words.take("SERVER")) {
        reads(table, words.word(), place);
      } else if (words.is("(")) {
        words.group();
      } else {
        words.next();
      }
    }
  }

  /// What is read through the parent is read from its parts.
  private void part(Shape parent, Shape part, String place) {
    shapes.put(Shapes.key("part", part.name, parent.name.key()), Catalog.ARROWS, place,
        Map.of("from_kind", "relation", "from_schema", parent.name.schema(), "from_name", parent.name.name(), "kind",
            "reads", "to_kind", "relation", "to_schema", part.name.schema(), "to_name", part.name.name(), "name",
            "partition", "text", part.name.name() + " is a part of " + parent.name.name()));
  }

  void part(ObjectName parent, Shape part, String place) {
    shapes.find(parent).ifPresent(found -> part(found, part, place));
  }

  private void reads(Shape table, String server, String place) {
    table.attributes.put("foreign-server", server);
    shapes.put(Shapes.key("foreign", table.name), Catalog.ARROWS, place,
        Map.of("from_kind", "relation", "from_schema", table.name.schema(), "from_name", table.name.name(), "kind",
            "reads", "to_kind", "link", "to_name", server, "text",
            "FOREIGN TABLE " + table.name.name() + " SERVER " + server));
  }

  /// Behind INDEX.
  ///
  /// @param whole the statement itself
  boolean index(Cursor words, boolean unique, String whole) {
    words.skip("CONCURRENTLY");
    words.take("IF", "NOT", "EXISTS");
    var name = words.is("ON") ? Optional.of(new ObjectName("", "")) : words.name();
    if (name.isEmpty() || words.skipTo("ON").done()) {
      return false;
    }
    words.next();
    words.take("ONLY");
    var table = words.name();
    words.skipTo("(");
    if (table.isEmpty() || words.done()) {
      return table.isPresent();
    }
    var group = words.group().items();
    boolean plain = group.stream().noneMatch(item -> item.is("(") || item.peek(1).is("(")
        && !item.peek(2).text().matches("\\d+"));
    boolean partial = !words.skipTo("WHERE").done();
    var columns = group.stream().map(Cursor::word).filter(column -> !column.isEmpty()).toList();
    var index = name.get().name();
    shapes.find(table.get()).ifPresent(found -> found.indexes.put(index,
        new Shape.Index(index, unique, plain ? columns : List.of(), plain && !partial ? "" : whole)));
    return true;
  }
}
