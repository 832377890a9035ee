package org.portolan.importers.jdbc.dialect;

import java.sql.SQLException;
import java.util.Optional;

/// How a database that lies in files is opened, so that nothing is written and none is made where there is none.
public interface Opening {
  /// The URL says it all.
  Opening AS_SAID = new Opening() {};

  /// The URL that its driver gets.
  ///
  /// @throws SQLException where it is clear beforehand that nothing can be opened
  default String url(String url) throws SQLException {
    return url;
  }

  /// What the threads that work with the connection find their resources with.
  default ClassLoader resources(String url, ClassLoader before) throws SQLException {
    return before;
  }

  /// What is connected to at last, so that the engine lets go of the files; it answers with an exception.
  default Optional<String> farewell(String url) {
    return Optional.empty();
  }

  static Opening named(String word) {
    return switch (word) {
      case "sqlite" -> new SqliteFile();
      case "derby" -> new DerbyFolder();
      case "h2" -> new H2File();
      default -> AS_SAID;
    };
  }
}
