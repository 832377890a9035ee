package org.portolan.importers.schema;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.intake.Engine;

/// Reads ALTER TABLE, which may do several things at once.
final class Changes {
  private final Shapes shapes;

  Changes(Shapes shapes) {
    this.shapes = shapes;
  }

  /// Behind ALTER TABLE. Whether everything it does was understood; what is no part of a schema is.
  boolean alter(Cursor words, String place) {
    words.take("IF", "EXISTS");
    words.skip("ONLY", "IGNORE");
    var name = words.name();
    if (name.isEmpty()) {
      return false;
    }
    words.take("*");
    var table = shapes.find(name.get());
    if (table.isEmpty()) {
      return false;
    }
    int line = CatalogPlace.line(place);
    boolean understood = true;
    boolean adds = words.is("ADD");
    for (var action : words.items()) {
      understood &= change(action, table.get(), CatalogPlace.at(place, line + action.line() - 1), adds);
    }
    return understood;
  }

  /// @param adds whether the statement adds something, so that an action without a verb does, too (T-SQL)
  private boolean change(Cursor action, Shape table, String place, boolean adds) {
    if (action.is("WITH") && (action.peek(1).is("CHECK") || action.peek(1).is("NOCHECK"))) {
      action.next();
      action.next();
    }
    if (action.take("ADD")) {
      return add(action, table, place);
    }
    if (action.take("DROP")) {
      return drop(action, table);
    }
    if (action.take("RENAME")) {
      return rename(action, table);
    }
    if (action.isAny("MODIFY", "CHANGE")) {
      return modify(action, table, place, action.next().is("CHANGE"));
    }
    if (action.take("ALTER")) {
      action.take("COLUMN");
      return column(action, table, place);
    }
    if (action.take("OWNER", "TO")) {
      table.attributes.put(Attribute.OWNER, action.word());
    } else if (action.take("SET", "SCHEMA")) {
      shapes.rename(table, new ObjectName(action.word(), table.name.name()));
    } else if (action.take("ATTACH", "PARTITION")) {
      action.name().flatMap(shapes::find).ifPresent(part -> new Tables(shapes).part(table.name, part, place));
    } else if (action.take("INHERIT")) {
      action.name().ifPresent(parent -> new Tables(shapes).part(parent, table, place));
    } else if (action.take("COMMENT")) {
      action.take("=");
      table.attributes.put(Attribute.COMMENT, action.next().text());
    } else if (adds && !new Constraints(shapes, table, place).read(action) && action.peek().isName()) {
      new Columns(shapes, table, place).read(action);
    }
    return true;
  }

  private boolean add(Cursor action, Shape table, String place) {
    action.take("COLUMN");
    action.take("IF", "NOT", "EXISTS");
    if (action.is("(")) {
      for (var item : action.group().items()) {
        addOne(item, table, place);
      }
      return true;
    }
    return addOne(action, table, place);
  }

  private boolean addOne(Cursor item, Shape table, String place) {
    if (new Constraints(shapes, table, place).read(item)) {
      return true;
    }
    if (item.is("CONSTRAINT") || item.is("DEFAULT") || item.is("PARTITION") || item.is("PERIOD")) {
      return !item.is("CONSTRAINT") || isDefault(item);
    }
    new Columns(shapes, table, place).read(item);
    return true;
  }

  /// T-SQL's `CONSTRAINT name DEFAULT value FOR column`.
  private static boolean isDefault(Cursor item) {
    return item.peek(2).is("DEFAULT") || item.peek(1).is("DEFAULT") || item.peek(2).is("NOT");
  }

  private boolean drop(Cursor action, Shape table) {
    if (action.take("PRIMARY", "KEY")) {
      table.primary = new Shape.Key("", List.of());
      return true;
    }
    boolean constraint = action.take("CONSTRAINT") || action.take("FOREIGN", "KEY") || action.take("INDEX")
        || action.take("KEY") || action.take("CHECK") || action.take("UNIQUE");
    if (!constraint) {
      action.take("COLUMN");
    }
    action.take("IF", "EXISTS");
    var names = action.is("(") ? action.group().columns() : List.of(action.word());
    for (var name : names) {
      if (constraint) {
        table.dropConstraint(name);
      } else {
        table.dropColumn(name);
      }
    }
    return true;
  }

  private boolean rename(Cursor action, Shape table) {
    if (action.take("CONSTRAINT") || action.take("INDEX") || action.take("KEY")) {
      return renameConstraint(action.word(), action, table);
    }
    if (action.take("TO") || action.take("AS")) {
      action.name().ifPresent(to -> shapes.rename(table,
          new ObjectName(to.schema().isEmpty() ? table.name.schema() : to.schema(), to.name())));
      return true;
    }
    action.take("COLUMN");
    var from = action.word();
    if (action.take("TO")) {
      table.renameColumn(from, action.word());
      return true;
    }
    shapes.rename(table, new ObjectName(table.name.schema(), from));
    return true;
  }

  private static boolean renameConstraint(String from, Cursor action, Shape table) {
    action.take("TO");
    var to = action.word();
    renameIn(table.uniques, from, to, key -> new Shape.Key(to, key.columns()));
    renameIn(table.indexes, from, to, one -> new Shape.Index(to, one.unique(), one.columns(), one.text()));
    renameIn(table.checks, from, to, text -> text);
    renameIn(table.foreignKeys, from, to, key -> new Shape.ForeignKey(to, key.columns(), key.to(), key.toColumns(),
        key.onDelete(), key.place()));
    if (table.primary.name().equalsIgnoreCase(from)) {
      table.primary = new Shape.Key(to, table.primary.columns());
    }
    return true;
  }

  private static <T> void renameIn(Map<String, T> all, String from, String to,
      UnaryOperator<T> renamed) {
    Optional.ofNullable(all.remove(from)).ifPresent(one -> all.put(to, renamed.apply(one)));
  }

  /// MySQL's MODIFY and CHANGE say the column anew; Oracle's says only what is different.
  private boolean modify(Cursor action, Shape table, String place, boolean renames) {
    action.take("COLUMN");
    action.take("IF", "EXISTS");
    for (var item : action.is("(") ? action.group().items() : List.of(action)) {
      if (renames) {
        var from = item.word();
        table.renameColumn(from, shapes.spelling().kept(item.peek()));
      }
      redefine(item, table, place);
    }
    return true;
  }

  private void redefine(Cursor item, Shape table, String place) {
    int start = item.mark();
    var name = item.word();
    int index = -1;
    for (int i = 0; i < table.columns.size(); i++) {
      index = table.columns.get(i).name().equalsIgnoreCase(name) ? i : index;
    }
    if (index < 0) {
      return;
    }
    var before = table.columns.get(index);
    item.back(start);
    new Columns(shapes, table, place).read(item);
    var after = table.columns.removeLast();
    boolean partial = !shapes.spelling().schemaIsDatabase();
    table.columns.add(index, new Column(after.name(), after.type().isEmpty() ? before.type() : after.type(),
        partial ? before.nullable() && after.nullable() : after.nullable()));
  }

  private boolean column(Cursor action, Shape table, String place) {
    var name = action.word();
    if (action.take("SET", "NOT", "NULL")) {
      table.nullable(name, false);
    } else if (action.take("DROP", "NOT", "NULL")) {
      table.nullable(name, true);
    } else if (action.take("SET", "DEFAULT")) {
      new Columns(shapes, table, place).fallback(action, name);
    } else if (action.take("DROP", "DEFAULT")) {
      table.sequences.remove(name);
    } else if (action.take("ADD", "GENERATED")) {
      new Columns(shapes, table, place).identity(action.skipTo("(").group(), name);
    } else if (action.take("SET", "DATA", "TYPE") || action.take("TYPE")) {
      table.type(name, shapes.spelling().type(Columns.type(action)));
    } else if (shapes.spelling().engine() == Engine.SQLSERVER && action.peek().isName()) {
      table.type(name, shapes.spelling().type(Columns.type(action)));
      table.nullable(name, !action.is("NOT", "NULL"));
    }
    return true;
  }

  /// ALTER VIEW, SEQUENCE, INDEX and the like, as far as they change names, owners and places.
  boolean other(Cursor words, AssetKind kind) {
    words.take("IF", "EXISTS");
    var found = words.name().flatMap(shapes::find);
    if (found.isEmpty()) {
      return kind != AssetKind.VIEW;
    }
    if (words.take("OWNER", "TO")) {
      found.get().attributes.put(Attribute.OWNER, words.word());
    } else if (words.take("RENAME", "TO")) {
      shapes.rename(found.get(), new ObjectName(found.get().name.schema(), words.word()));
    } else if (words.take("SET", "SCHEMA")) {
      shapes.rename(found.get(), new ObjectName(words.word(), found.get().name.name()));
    }
    return true;
  }
}
