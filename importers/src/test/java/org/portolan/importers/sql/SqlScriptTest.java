package org.portolan.importers.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SqlScriptTest {

  @Test
  void aPsqlFileIsReadAsPsqlRunsIt() {
    var text = """
        -- nightly, was: DELETE FROM nothing;
        \\set target fin.sums
        SET search_path TO fin, public;
        CREATE TEMP TABLE work AS SELECT * FROM orders;
        \\copy stage from 'x.csv' csv
        COPY raw (a, b) FROM stdin;
        1\tDELETE FROM data;
        \\.
        INSERT INTO :target SELECT * FROM work;
        \\i other.sql
        \\ir ../lib/more.sql
        \\c archive
        SELECT 'TRUNCATE ' || t FROM list \\gexec
        """;
    assertEquals(List.of("4 r orders [fin, public]", "5 w stage [fin, public]", "6 w raw [fin, public]",
        "9 w fin.sums [fin, public]", "10 include other.sql false", "11 include ../lib/more.sql true",
        "12 connect archive", "13 r list [fin, public]", "13 nothing [fin, public]"), spoken(text));
  }

  @Test
  void aStatementThatWasGivenANameIsNoRoutine() {
    assertEquals(List.of("1 r orders []", "2 nothing []", "3 c other []"),
        spoken("PREPARE late (int) AS SELECT * FROM orders WHERE days > $1;\nEXECUTE late(3);\nEXECUTE other(3);\n"));
  }

  @Test
  void aMysqlFileWithDelimitersIsCutWhereItsClientCutsIt() {
    var text = """
        USE shop;
        DELIMITER //
        CREATE PROCEDURE p() BEGIN DELETE FROM a; DELETE FROM b; END //
        DELIMITER ;
        # DELETE FROM c;
        /*!40000 ALTER TABLE d DISABLE KEYS */;
        SOURCE more.sql;
        DELETE FROM e WHERE x = ';';
        """;
    assertEquals(List.of("1 connect shop", "3 nothing []", "6 w d []", "7 include more.sql false", "8 w e []"),
        spoken(text));
  }

  @Test
  void otherClientsSeparatorsAreKnown() {
    assertEquals(List.of("1 r a []", "3 r b []"), spoken("SELECT * FROM a\nGO\nSELECT * FROM b\ngo\n"));
    assertEquals(List.of("1 nothing []", "3 w b []"),
        spoken("CREATE OR REPLACE PROCEDURE p IS BEGIN DELETE FROM a; END;\n/\nDELETE FROM b;\n"));
  }

  @Test
  void wordsOfTeradataAreReadWhereNothingElseIsCalledSo() {
    assertEquals(List.of("1 r bags_in, w bags []", "2 r a, r b []", "3 w c []"), spoken("""
        INS INTO bags SEL * FROM bags_in;
        SELECT * FROM (SEL x FROM a) sel JOIN b ON sel.x = b.x;
        DEL FROM c ALL;
        """));
  }

  @Test
  void aValueThatIsPutTogetherOfItselfAgainAndAgainIsForgotten() {
    var text = "define t = orders\n" + "define t = &t&t&t&t\n".repeat(40) + "delete from &t;\n";
    assertEquals(1, spoken(text).size());
    assertEquals(1, spoken("\\set t orders\n" + "\\set t :t:t:t:t\n".repeat(40) + "delete from :t;\n").size());
  }

  private static List<String> spoken(String text) {
    return new SqlScript(Map.of()).run(text).stream().map(step -> switch (step) {
      case SqlScript.Step.Run(var line, var reading, var path) ->
          line + " " + SqlReaderTest.spoken(reading) + " " + path;
      case SqlScript.Step.Include(var line, var file, var relative, var arguments) ->
          line + " include " + file + " " + relative
              + (arguments.isEmpty() ? "" : " " + arguments);
      case SqlScript.Step.Connect(var line, var to) -> line + " connect " + to;
      case SqlScript.Step.Shell(var line, var command) -> line + " shell " + command;
    }).toList();
  }
}
