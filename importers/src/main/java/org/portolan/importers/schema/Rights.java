package org.portolan.importers.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.portolan.importers.jdbc.dialect.Catalog;
import org.portolan.importers.sql.Token;
import org.portolan.model.asset.Attribute;

/// Reads GRANT and REVOKE, roles, owners of routines, and comments.
final class Rights {
  private final Shapes shapes;

  Rights(Shapes shapes) {
    this.shapes = shapes;
  }

  /// Behind GRANT or REVOKE.
  boolean grant(Cursor words, boolean gives, String place) {
    words.take("GRANT", "OPTION", "FOR");
    var privileges = new ArrayList<String>();
    int from = words.mark();
    words.skipTo("ON", "TO", "FROM");
    words.back(from);
    for (var privilege : upTo(words, "ON", "TO", "FROM")) {
      privileges.add(privilege.replaceAll("\\s+", " ").replaceAll("(?<=\\w)\\(", " ("));
    }
    if (!words.take("ON")) {
      return member(words, privileges, place);
    }
    var object = object(words);
    if (object.isEmpty()) {
      return false;
    }
    words.skipTo("TO", "FROM");
    words.next();
    for (var grantee : grantees(words)) {
      change(object, grantee, privileges, gives, place);
    }
    return true;
  }

  private static List<String> upTo(Cursor words, String... ends) {
    var parts = new ArrayList<String>();
    int from = words.mark();
    while (!words.done() && !words.isAny(ends)) {
      if (words.is(",")) {
        parts.add(words.textFrom(from));
        words.next();
        from = words.mark();
      } else if (words.is("(")) {
        words.group();
      } else {
        words.next();
      }
    }
    parts.add(words.textFrom(from));
    return parts;
  }

  private boolean member(Cursor words, List<String> roles, String place) {
    if (!words.take("TO")) {
      return true;
    }
    for (var grantee : grantees(words)) {
      for (var role : roles) {
        var name = role.replaceAll("[\"`'\\[\\]]", "");
        shapes.put("member\n" + name + "\n" + grantee, Catalog.ARROWS, place,
            Map.of("from_kind", "role", "from_name", name, "kind", "granted-to", "to_kind", "role", "to_name", grantee,
                "name", "member", "text", "GRANT " + name + " TO " + grantee));
      }
    }
    return true;
  }

  /// The columns of an arrow that say what is granted on; none where it is nothing that is imported.
  private Map<String, String> object(Cursor words) {
    var kind = words.isAny("TABLE", "SEQUENCE", "FUNCTION", "PROCEDURE", "ROUTINE", "SCHEMA", "DATABASE", "OBJECT")
        && !words.peek(1).is(".") && !words.peek(1).is("TO") ? words.next().upper() : "TABLE";
    words.skip(":");
    var row = new TreeMap<String, String>();
    if (words.is("*") || words.peek(1).is(".") && words.peek(2).is("*")) {
      row.put("from_kind", "database");
      row.put("db", words.is("*") ? shapes.database() : words.word());
      return row;
    }
    var name = words.name();
    if (name.isEmpty() || kind.equals("ALL")) {
      return Map.of();
    }
    var placed = shapes.find(name.get()).map(shape -> shape.name).orElseGet(() -> shapes.placed(name.get()));
    row.put(shapes.spelling().schemaIsDatabase() ? "db" : "from_schema", placed.schema());
    switch (kind) {
      case "FUNCTION", "PROCEDURE", "ROUTINE" -> {
        row.put("from_kind", "routine");
        row.put("from_name", placed.name());
        row.put("from_part", new Routines(shapes).arguments(words.group(), kind.equals("PROCEDURE")));
      }
      case "SCHEMA" -> {
        row.put("from_kind", "schema");
        row.put("from_schema", name.get().name());
      }
      case "DATABASE" -> row.put("from_kind", "database");
      default -> {
        if (shapes.find(name.get()).isEmpty()) {
          return Map.of();
        }
        row.put("from_kind", "relation");
        row.put("from_name", placed.name());
      }
    }
    return row;
  }

  private static List<String> grantees(Cursor words) {
    var grantees = new ArrayList<String>();
    do {
      words.skip("GROUP", "ROLE", "USER");
      var token = words.next();
      var name = token.kind() == Token.Kind.WORD ? words.spelling().kept(token) : token.text();
      while (words.is("@") || words.peek().text().startsWith("@")) {
        var at = words.next().text();
        name += at.equals("@") ? "@" + words.next().text() : at;
      }
      grantees.add(token.is("PUBLIC") ? name.toLowerCase(Locale.ROOT) : name);
    } while (words.take(","));
    return grantees;
  }

  private void change(Map<String, String> object, String grantee, List<String> privileges, boolean gives,
      String place) {
    var right = shapes.right(object, object.toString(), grantee, place);
    var plain = privileges.stream().map(one -> one.replaceFirst("(?i)^ALL PRIVILEGES$", "ALL"))
        .map(one -> one.replaceFirst("^(\\w+)", one.split("\\W", 2)[0].toUpperCase(Locale.ROOT))).toList();
    if (gives) {
      right.privileges().addAll(plain);
    } else if (plain.contains("ALL")) {
      right.privileges().clear();
    } else {
      right.privileges().removeAll(plain);
    }
  }

  /// Behind ROLE, USER or LOGIN.
  void role(Cursor words, boolean login, String place) {
    words.take("IF", "NOT", "EXISTS");
    var name = grantees(words).getFirst();
    var row = new TreeMap<String, String>();
    row.put("name", name);
    if (login) {
      row.put("login", "true");
    }
    while (!words.done()) {
      if (words.is("LOGIN")) {
        row.put("login", "true");
      } else if (words.is("SUPERUSER")) {
        row.put(Attribute.SUPERUSER, "true");
      }
      words.next();
    }
    shapes.put("role\n" + name, Catalog.ROLES, place, row);
  }

  /// Behind COMMENT ON.
  void comment(Cursor words) {
    if (!words.isAny("TABLE", "VIEW", "SEQUENCE", "MATERIALIZED", "FOREIGN")) {
      return;
    }
    words.skip("TABLE", "VIEW", "SEQUENCE", "MATERIALIZED", "FOREIGN");
    var found = words.name().flatMap(shapes::find);
    if (words.take("IS") && words.peek().kind() == Token.Kind.STRING) {
      found.ifPresent(shape -> shape.attributes.put(Attribute.COMMENT, words.peek().text()));
    }
  }

  /// Behind ALTER FUNCTION and the like.
  void alterRoutine(Cursor words, boolean procedure) {
    words.name().map(shapes::placed).ifPresent(name -> {
      var arguments = words.is("(") ? new Routines(shapes).arguments(words.group(), procedure) : "";
      if (words.take("OWNER", "TO")) {
        var owner = words.word();
        shapes.other(Routines.key(name, arguments)).ifPresent(entry -> entry.row().put(Attribute.OWNER, owner));
      }
    });
  }
}
