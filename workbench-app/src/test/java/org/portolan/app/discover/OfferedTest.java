package org.portolan.app.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a thing is taken for that somebody lays down on the window.
class OfferedTest {
  @TempDir
  private Path folder;

  @Test
  void aFolderIsAServersUnlessItHoldsNothingButMigrations() throws IOException {
    write("web1/etc/crontab", "0 1 * * * root /opt/x\n");
    write("migrations/V1__a.sql", "create table a (id bigserial primary key, t timestamptz);\n");
    write("migrations/V2__b.sql", "create table b (id bigserial primary key);\ncreate table c (id bigint);\n");
    assertEquals(Offered.FILES, Offered.of(folder.resolve("web1")));
    assertEquals(Offered.FILES, Offered.of(folder.resolve("web1.tar.gz")));
  }

  @Test
  void aListOfServersIsAnInventoryAndAListOfSessionsIsNot() throws IOException {
    assertEquals(Offered.TABLE, of("servers.csv", "Server;Application;Owner\nweb1;Shop;R. Haddad\n"));
    assertEquals(Offered.OBSERVED, of("sessions.csv",
        "pid,usename,datname,client_addr,application_name,state,query\n1,report,shop,10.0.0.7,psql,active,select 1\n"));
  }

  @Test
  void aDumpIsASchemaAndAScriptOfTheNightIsNot() throws IOException {
    assertEquals(Offered.SCHEMA, of("shop.sql",
        "--\n-- PostgreSQL database dump\n--\nCREATE TABLE sales.orders (id bigint NOT NULL);\n"));
    assertEquals(Offered.FILES, of("close.sql", "update ledger set closed = true;\nselect 1;\n"));
  }

  @Test
  void aDatabaseInAFileIsReachedByItsOwnUrl() throws IOException {
    var file = folder.resolve("app.db");
    Files.write(file, ("SQLite format 3\0" + "x".repeat(100)).getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(Offered.DATABASE, Offered.of(file));
    assertEquals("jdbc:sqlite:" + file.toAbsolutePath(), Offered.url(file));
    assertEquals("jdbc:h2:file:" + folder.resolve("legacy").toAbsolutePath() + ";ACCESS_MODE_DATA=r",
        Offered.url(folder.resolve("legacy.mv.db")));
  }

  @Test
  void aQuestionSheetThatCameBackIsKnownByItsHead() throws IOException {
    assertEquals(Offered.ANSWERS,
        of("haddad.md", "| Id | Question | Answer | From |\n|---|---|---|---|\n| u1 | q | a | b |\n"));
    assertEquals(Offered.FILES, of("README.md", "# Shop\n"));
  }

  @Test
  void whatIsEmptyOrGoneIsTakenForAFileAndNothingBreaks() throws IOException {
    assertEquals(Offered.FILES, of("empty", ""));
    assertEquals(Offered.FILES, Offered.of(folder.resolve("nowhere")));
  }

  private Offered of(String name, String text) throws IOException {
    return Offered.of(write(name, text));
  }

  private Path write(String name, String text) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
