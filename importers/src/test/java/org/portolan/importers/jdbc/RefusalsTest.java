package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

class RefusalsTest {

  /// Nobody listens on port 1.
  @ParameterizedTest
  @CsvSource({"mysql, MySQL", "mariadb, MariaDB", "postgresql, PostgreSQL"})
  void aServerThatDoesNotAnswerIsCalledAsItsUrlCallsIt(String scheme, String title) {
    var importer = new JdbcImporter(ConnectionRequest.to("jdbc:" + scheme + "://127.0.0.1:1/shop", "reader",
        Password.none()));
    var refused = assertThrows(ProblemException.class, () -> importer.read(Progress.none()));
    assertEquals(title + " at 127.0.0.1:1 did not answer; nothing was imported", refused.problem().summary());
  }
}
