package org.portolan.importers.script.value;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.sql.Hole;

/// Connection strings of which parts are only known at run time: what such a part says stays unsaid, instead of being
/// taken from what stands beside it.
public final class ConnectionText {
  /// Stands in for a hole while the text is read: a word that the forms of all drivers take for a name.
  private static final String STAND_IN = "saidatruntimeonly";
  /// More options may be appended to a whole string; no part of it is missing then. Behind a sign that joins words, a
  /// name goes on.
  private static final Pattern MORE = Pattern.compile("(?<![=:/@_.\\s-" + Hole.TEXT + "])" + Hole.TEXT + "++$");

  private ConnectionText() {}

  /// What the whole of `text` connects to; empty when it is no connection string.
  public static Optional<Connection> parse(String text) {
    if (!Hole.in(text)) {
      return ConnectionString.parse(text);
    }
    return withStandIns(text).map(ConnectionText::known)
        .or(() -> ConnectionString.parse(text.replace(Hole.TEXT, "")));
  }

  /// Whether it says to which server or driver, and leaves open which database.
  public static boolean leavesOpen(String text, Connection said) {
    return Hole.in(text) && said.database().isEmpty();
  }

  /// Whether it leaves open on which server the database is.
  public static boolean leavesServerOpen(String text) {
    return Hole.in(text) && withStandIns(text).filter(whole -> whole.host().contains(STAND_IN)).isPresent();
  }

  /// A part that is handed over by itself: a host, a name.
  public static String part(String text) {
    return Hole.in(text) ? "" : text;
  }

  private static Optional<Connection> withStandIns(String text) {
    return ConnectionString.parse(MORE.matcher(text).replaceFirst("").replace(Hole.TEXT, STAND_IN));
  }

  private static Connection known(Connection said) {
    return new Connection(said.engine(), known(said.host()), said.port(), known(said.database()), known(said.user()));
  }

  private static String known(String part) {
    return part.contains(STAND_IN) ? "" : part;
  }
}
