package org.portolan.model.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The statements, each in a file of its own beside this class.
final class Sql {
  private Sql() {}

  static String named(String name) {
    try (var stream = Sql.class.getResourceAsStream(name + ".sql")) {
      if (stream == null) {
        throw new IllegalStateException("no statement " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
