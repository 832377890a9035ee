package org.portolan.model.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.AssetId;
import org.portolan.model.basis.Sketch;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.problem.Location;
import org.portolan.model.survey.Survey;

/// What stands on a question sheet, read by somebody who has never heard of this program.
class AskingTest {
  private static String about(UnreadKind kind, String reason) {
    return Asking
        .about(new Unread(Location.of("db/old.sql"), kind, reason, "portolan import WORKSPACE schema db/old.sql"));
  }

  @Test
  void aDumpOfANamelessDatabaseIsAskedForItsNameAndNotForACommand() {
    assertEquals("It describes the schema of a database, and nothing here tells which. Which database is it, on which "
        + "server?", about(UnreadKind.DYNAMIC, "It describes the schema of a database, and nothing here tells which"));
  }

  @Test
  void ofADatabaseThatOthersNameItIsAskedWhereItIsAndWhoLetsUsLook() {
    assertEquals("Others name this database, and its catalog was not read. On which server is it, and who can let us "
        + "look at its catalog?",
        about(UnreadKind.ABSENT, "Others name this database, and its catalog was not read"));
  }

  @Test
  void whatNobodyRunsIsAskedWhoRunsIt() {
    assertEquals("2 files ending in .sql (a.sql, b.sql): we found nothing that runs them. Who or what runs them, and "
        + "when? Or are they no longer used?",
        about(UnreadKind.UNPARSED, "2 files ending in .sql (a.sql, b.sql): nothing that was read runs them"));
  }

  @Test
  void noSentenceSpeaksOfImporters() {
    assertEquals(
        "We cannot read a file ending in .cf. What is it for, and which databases, tables or hosts does it use?",
        about(UnreadKind.UNPARSED, "No importer reads a file ending in .cf"));
    assertFalse(about(UnreadKind.UNPARSED, "3 files ending in .x (a.x, b.x, …): no importer reads them")
        .contains("importer"));
  }

  @Test
  void aPlaceIsSaidInWords() {
    assertEquals("db/fin.sql, line 9, of web1", Asking.where("web1", Location.of("db/fin.sql", 9)));
    assertEquals("the top folder, of web1", Asking.where("web1", Location.of(".")));
    assertEquals("db/fin.sql", Asking.where("", Location.of("db/fin.sql")));
  }

  @Test
  void whyItMattersNamesTheThingAndNotItsId() {
    var inventory = Sketch.of("script/web1/opt/x.pl reads db/shop/sales.orders").inventory();
    assertEquals(
        "If the script x.pl uses something that moves, it stops working on the night of the move, and nobody has "
            + "been told.",
        Asking.why(Optional.of(new AssetId("script/web1/opt/x.pl")), inventory));
    assertEquals(
        "If it uses something that moves, it stops working on the night of the move, and nobody has been told.",
        Asking.why(Optional.empty(), inventory));
  }

  @Test
  void aSilentDependencyNamesAllThatItsTitleLeavesOut() {
    var sketch = Sketch.of("job/web1/nightly reads db/shop/sales.a", "job/web1/nightly reads db/shop/sales.b",
        "job/web1/nightly writes db/shop/sales.c").move("shop", "db/shop");
    var survey = Survey.of(sketch.manifest(), sketch.inventory(), Logbook.EMPTY, Sketch.NOW);
    var asks = Asking.about(survey.openSilent().getFirst(), sketch.inventory());
    assertEquals("In all: sales.c, sales.a and sales.b.", asks.substring(asks.indexOf("In all")));
  }
}
