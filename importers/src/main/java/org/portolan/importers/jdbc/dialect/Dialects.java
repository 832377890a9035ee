package org.portolan.importers.jdbc.dialect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.portolan.model.intake.Engine;

/// The databases that can be read live. A new one is a folder of resources and its name in this list.
public final class Dialects {
  private static final List<String> SHIPPED = List.of("postgresql", "mariadb", "mysql", "h2", "sqlserver", "oracle",
      "sqlite", "derby", "hsqldb", "duckdb");
  private static final String ANY = "any";

  private static final Map<String, Dialect> READ = new ConcurrentHashMap<>();

  private Dialects() {}

  private static Dialect read(String folder) {
    return READ.computeIfAbsent(folder, DialectFolder::read);
  }

  public static List<Dialect> shipped() {
    return SHIPPED.stream().map(Dialects::read).toList();
  }

  /// What is asked of a database that has no folder of its own: what its driver's metadata can tell.
  public static Dialect any() {
    return read(ANY);
  }

  /// The dialect that a server says it speaks, where it is one of ours.
  public static Optional<Dialect> named(String name) {
    return SHIPPED.contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  /// The dialect that is called as the engine is.
  public static Optional<Dialect> of(Engine engine) {
    return SHIPPED.stream().filter(engine.word()::equals).map(Dialects::read).findFirst();
  }

  /// How its user calls the server: one driver may open the URLs of several, and which of them answered is known only
  /// when it has.
  ///
  /// @param opened the dialect that the connection is opened with
  public static Dialect asWritten(String url, Dialect opened) {
    var parts = url.split(":", 3);
    return parts.length < 3 ? opened
        : named(parts[1]).filter(one -> one.engine() == opened.engine()).orElse(opened);
  }

  public static Optional<Dialect> forUrl(String url) {
    return SHIPPED.stream().map(Dialects::read).filter(dialect -> dialect.speaks(url)).findFirst();
  }
}
