package org.portolan.importers.schema;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.sql.Token;
import org.portolan.importers.sql.Tokens;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Column;
import org.portolan.model.intake.Engine;

/// Reads the definition of a column: name, type, and what is said behind them.
final class Columns {
  private static final Set<String> BEHIND_TYPE = Set.of("CONSTRAINT", "NOT", "NULL", "DEFAULT", "PRIMARY", "UNIQUE",
      "REFERENCES", "CHECK", "COLLATE", "GENERATED", "AS", "IDENTITY", "AUTO_INCREMENT", "AUTOINCREMENT", "COMMENT",
      "ON",
      "CHARSET", "KEY", "VISIBLE", "INVISIBLE", "STORAGE", "COMPRESSION", "SPARSE", "ROWGUIDCOL", "VIRTUAL", "STORED",
      "PERSISTENT", "PERSISTED", "ENABLE", "DEFERRABLE", "SRID", "ENCRYPTED", "ENCODE", "FIRST", "AFTER", "USING",
      "OPTIONS", "MASKED", "FOREIGN", "HIDDEN");

  private final Shapes shapes;
  private final Shape table;
  private final String place;

  Columns(Shapes shapes, Shape table, String place) {
    this.shapes = shapes;
    this.table = table;
    this.place = place;
  }

  void read(Cursor words) {
    var name = words.word();
    if (name.isEmpty()) {
      return;
    }
    var type = type(words);
    boolean serial = type.toLowerCase(Locale.ROOT).matches("(?:small|big)?serial\\d?");
    table.add(new Column(name, shapes.spelling().type(type), !serial));
    if (serial && shapes.spelling().engine() == Engine.POSTGRESQL) {
      sequence(name, new ObjectName(table.name.schema(), table.name.name() + "_" + name + "_seq"));
    }
    rest(words, name);
  }

  /// The words of the type; what is put together of several (`double precision`, `timestamp with time zone`) too.
  static String type(Cursor words) {
    int start = words.mark();
    while (!words.done() && !ends(words)) {
      if (words.is("(")) {
        words.group();
      } else {
        words.next();
      }
    }
    return words.textFrom(start);
  }

  private static boolean ends(Cursor words) {
    var token = words.peek();
    if (token.is("WITH")) {
      return !words.peek(1).is("TIME") && !words.peek(1).is("LOCAL");
    }
    if (token.is("CHARACTER") || token.is("CHAR")) {
      return words.peek(1).is("SET");
    }
    return token.kind() == Token.Kind.WORD && BEHIND_TYPE.contains(token.upper());
  }

  private void rest(Cursor words, String column) {
    var constraints = new Constraints(shapes, table, place);
    var name = "";
    while (!words.done()) {
      if (words.take("CONSTRAINT")) {
        name = words.word();
      } else if (words.take("NOT", "NULL")) {
        table.nullable(column, false);
      } else if (words.take("DEFAULT")) {
        fallback(words, column);
      } else if (words.take("PRIMARY", "KEY") || words.is("KEY") && words.spelling().engine() == Engine.MARIADB
          && words.take("KEY")) {
        constraints.primary(name, List.of(column));
      } else if (words.take("UNIQUE")) {
        words.skip("KEY", "INDEX");
        constraints.unique(name, List.of(column));
      } else if (words.take("REFERENCES")) {
        constraints.references(words, name, List.of(column));
      } else if (words.is("CHECK") && words.peek(1).is("(")) {
        words.next();
        constraints.check(checkName(name, column), words);
      } else if (words.take("GENERATED")) {
        generated(words, column);
      } else if (words.is("IDENTITY") || words.is("AUTO_INCREMENT")) {
        words.next();
        table.nullable(column, false);
      } else if (words.is("(")) {
        words.group();
      } else {
        words.next();
      }
    }
  }

  private String checkName(String name, String column) {
    return name.isEmpty() && shapes.spelling().engine() == Engine.POSTGRESQL
        ? table.name.name() + "_" + column + "_check"
        : name;
  }

  private void generated(Cursor words, String column) {
    words.skip("ALWAYS", "BY", "DEFAULT", "ON", "NULL");
    if (words.take("AS", "IDENTITY")) {
      table.nullable(column, false);
      if (shapes.spelling().engine() == Engine.POSTGRESQL) {
        identity(words.group(), column);
      }
    }
  }

  /// PostgreSQL makes a sequence for an identity column, and calls it after both unless it is told a name.
  void identity(Cursor options, String column) {
    options.skipTo("NAME");
    var said = options.take("NAME") ? options.name() : Optional.<ObjectName>empty();
    sequence(column, said.map(shapes::placed)
        .orElseGet(() -> new ObjectName(table.name.schema(), table.name.name() + "_" + column + "_seq")));
  }

  private void sequence(String column, ObjectName name) {
    if (shapes.find(name).isEmpty()) {
      shapes.add(new Shape(name, AssetKind.SEQUENCE, place));
    }
    table.sequences.put(column, name);
    table.nullable(column, false);
  }

  /// `nextval('orders_id_seq'::regclass)`, `orders_seq.nextval`, `next value for orders_seq`.
  void fallback(Cursor words, String column) {
    if (words.take("NEXT", "VALUE", "FOR") || words.take("NEXT VALUE FOR")) {
      words.name().ifPresent(name -> takesFrom(column, name));
    } else if (words.is("NEXTVAL", "(") || words.peek(2).is("NEXTVAL")) {
      words.skipTo("(");
      var inside = words.group();
      while (!inside.done() && inside.peek().kind() != Token.Kind.STRING && !inside.isAny("FOR")) {
        inside.next();
      }
      if (!inside.done()) {
        var text = inside.next().text();
        new Cursor(text, Tokens.of(text), shapes.spelling()).name().ifPresent(name -> takesFrom(column, name));
      }
    } else if (words.is("(")) {
      words.group();
    } else if (!words.is("NOT")) {
      words.next();
    }
  }

  private void takesFrom(String column, ObjectName sequence) {
    table.sequences.put(column,
        shapes.find(sequence).map(shape -> shape.name).orElseGet(() -> shapes.placed(sequence)));
  }
}
