package org.portolan.importers.jdbc;

import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.model.intake.Engine;

/// Another name for a database, as the user tells it: `HOST`, `HOST:PORT` or `HOST:PORT/DATABASE`.
final class KnownAs {
  private KnownAs() {}

  static Connection parse(String text, Engine engine) {
    var said = ConnectionString.parse("jdbc:postgresql://" + text).orElse(Connection.to(engine).withHost(text))
        .withEngine(engine);
    return said.port() > 0 ? said : said.withPort(Integer.toString(engine.defaultPort()));
  }
}
