package org.portolan.importers.jdbc.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DialectFilesTest {

  @Test
  void everySqlFileIsAskedByItsDialect() throws Exception {
    for (var dialect : Dialects.shipped()) {
      var folder = Path.of(Dialect.class.getResource(dialect.name()).toURI());
      try (var files = Files.list(folder)) {
        assertEquals(files.filter(file -> file.toString().endsWith(".sql")).count(), dialect.queries().size(),
            dialect.name());
      }
    }
  }

  @Test
  void everyDialectDescribesTheServerItsSchemasAndItsRelations() {
    for (var dialect : Dialects.shipped()) {
      for (var catalog : List.of(Catalog.SERVER, Catalog.SCHEMAS, Catalog.RELATIONS, Catalog.COLUMNS)) {
        assertTrue(dialect.query(catalog).isPresent(), dialect.name() + " " + catalog);
      }
    }
  }

  @Test
  void parametersAreBoundByNameAndCastsAreLeftAlone() {
    var query = CatalogQuery.parse(Catalog.RELATIONS, """
        -- reads: pg_class
        -- grant: GRANT SELECT ON x TO {role};
        select c.oid::text from pg_class c where nspname = any(:schemas) and c.oid <> all(:locked)
        """);
    assertEquals(new CatalogQuery(Catalog.RELATIONS, "pg_class", Optional.empty(),
        Optional.of("GRANT SELECT ON x TO {role};"), Optional.empty(),
        "select c.oid::text from pg_class c where nspname = any(?) and c.oid <> all(?)", List.of("schemas", "locked")),
        query);
  }

  @Test
  void aMySqlUrlIsReadByMariaDbsDriver() {
    var dialect = Dialects.forUrl("jdbc:mysql://legacy.example/shop").orElseThrow();
    assertEquals("mariadb", dialect.name());
    assertEquals("jdbc:mariadb://legacy.example/shop", dialect.driverUrl("jdbc:mysql://legacy.example/shop"));
  }
}
