package org.portolan.importers.connection;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.model.intake.Engine;

/// URLs such as `postgresql://user@host:5432/db?host=…` (libpq 34.1.1.2), `mysql2://…` and SQLAlchemy's
/// `dialect+driver://…`.
final class DatabaseUrl {
  private static final Pattern FORM =
      Pattern.compile("(?i)^([a-z][a-z0-9_]*(?:\\+[a-z0-9_]++)*+)://(.*)$", Pattern.DOTALL);

  private DatabaseUrl() {}

  static boolean looksLikeOne(String text) {
    var form = FORM.matcher(text);
    return form.matches() && Engines.named(form.group(1)).isPresent();
  }

  static Optional<Connection> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    return Engines.named(form.group(1)).map(engine -> read(engine, form.group(2)));
  }

  /// @param rest what stands behind `scheme://`
  static Connection read(Engine engine, String rest) {
    int question = rest.indexOf('?');
    var query = question < 0 ? "" : rest.substring(question + 1);
    var head = question < 0 ? rest : rest.substring(0, question);
    if (engine == Engine.SQLITE) {
      return Connection.to(engine).withDatabase(decoded(head.startsWith("/") ? head.substring(1) : head));
    }
    int slash = head.indexOf('/', head.lastIndexOf('@') + 1);
    var authority = slash < 0 ? head : head.substring(0, slash);
    // What follows a further slash is a table or a folder, as groupware has it.
    var path = slash < 0 ? "" : head.substring(slash + 1);
    boolean server = engine == Engine.POSTGRESQL || engine == Engine.MARIADB;
    var database = decoded(server ? before(path, '/') : path);
    int at = authority.lastIndexOf('@');
    var user = at < 0 ? "" : before(authority.substring(0, at), ':');
    var said = address(Connection.to(engine), authority.substring(at + 1)).withUser(decoded(user))
        .withDatabase(database);
    for (var pair : query.split("&", 100)) {
      said = parameter(said, pair);
    }
    return said;
  }

  /// The first of `host:port,host:port`, IPv6 in brackets; a host that is a directory is a local socket.
  static Connection address(Connection said, String hosts) {
    var first = before(hosts, ',');
    if (first.startsWith("[")) {
      int close = first.indexOf(']');
      var rest = close < 0 ? "" : first.substring(close + 1);
      return said.withHost(first.substring(1, close < 0 ? first.length() : close))
          .withPort(rest.startsWith(":") ? rest.substring(1) : "");
    }
    int colon = first.lastIndexOf(':');
    var host = decoded(colon < 0 ? first : first.substring(0, colon));
    return said.withHost(host.startsWith("/") ? "" : host).withPort(colon < 0 ? "" : first.substring(colon + 1));
  }

  private static Connection parameter(Connection said, String pair) {
    int equals = pair.indexOf('=');
    if (equals < 0) {
      return said;
    }
    var value = decoded(pair.substring(equals + 1));
    return switch (pair.substring(0, equals)) {
      case "host" -> value.startsWith("/") ? said : address(said, value);
      case "port" -> said.withPort(value);
      case "dbname", "database", "service_name", "sid" -> said.withDatabase(value);
      case "user" -> said.withUser(value);
      default -> said;
    };
  }

  static String before(String text, char mark) {
    int at = text.indexOf(mark);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }
}
