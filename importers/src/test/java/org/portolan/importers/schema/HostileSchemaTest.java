package org.portolan.importers.schema;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.model.intake.Engine;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

class HostileSchemaTest {
  private static final List<String> PIECES = List.of("(", ")", ",", ";", "'", "\"", "`", "[", "]", "/*", "*/", "--",
      "$$",
      "\n", "create ", "table ", "alter ", "add ", "constraint ", "references ", "primary key ", "to ", "on ", "as ",
      "select ", "begin ", "end ", "go\n", "/\n", "\\", "@", ".", "default ", "nextval(", "\u0000", "é", "=>", "do ");

  @TempDir
  private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"till-sqlserver.sql", "till-oracle.sql", "till-sqlite.sql", "migrations/V2__keys.sql",
      "schema.rb", "schema.prisma"})
  void aDamagedDumpIsReadWithoutAnException(String name) throws Exception {
    var whole = Files.readString(
        Path.of(Objects.requireNonNull(HostileSchemaTest.class.getResource("/schema/" + name), name).toURI()));
    var random = new Random(7);
    var engines = Engine.values();
    assertTimeoutPreemptively(Duration.ofSeconds(90), () -> {
      for (int i = 0; i < 150; i++) {
        read(damaged(whole, random), engines[random.nextInt(engines.length)], name.replaceAll(".*\\.", "."));
      }
    });
  }

  private static String damaged(String whole, Random random) {
    var text = new StringBuilder(whole);
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      int at = random.nextInt(text.length() + 1);
      switch (random.nextInt(3)) {
        case 0 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
        case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(60)));
        default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(200))));
      }
    }
    return text.toString();
  }

  private void read(String text, Engine engine, String ending) throws Exception {
    var file = Files.writeString(folder.resolve("x" + ending), text);
    try {
      new SchemaImporter(file, engine, "shop", "").read(Progress.none());
    } catch (ProblemException e) {
      // that is how a user is told
    }
  }

  @Test
  void manyParenthesesAndOneEndlessStatementTakeBoundedTime() {
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      read("create table a (" + "(".repeat(200_000) + ");", Engine.POSTGRESQL, ".sql");
      read("create table a (id int" + ", c int default (1)".repeat(50_000) + ");", Engine.MARIADB, ".sql");
      read("alter table a " + "add column x int, ".repeat(50_000), Engine.MARIADB, ".sql");
      read("create procedure p() begin " + "select 1; ".repeat(50_000), Engine.UNKNOWN, ".sql");
      read("create function f() returns int as 'begin' ; ".repeat(20_000), Engine.POSTGRESQL, ".sql");
      read("create table a(id int);\n".repeat(60_000), Engine.SQLITE, ".sql");
    });
  }
}
