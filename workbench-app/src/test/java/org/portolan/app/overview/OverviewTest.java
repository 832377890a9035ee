package org.portolan.app.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.app.gallery.Fernhill;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.Ledger;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.inventory.Unknown;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.Location;
import org.portolan.model.survey.Survey;

class OverviewTest {

  private final Overview overview = Overview.of(Fernhill.survey(10));

  @Test
  void theHeadlineNamesTheDayAndOnWhatItHangs() {
    assertEquals(
        "Fernhill can move on Saturday 23 January 2027, if one silent dependency and three assets are decided by 27\u00a0November.",
        overview.headline());
  }

  @Test
  void withoutAWindowTheHeadlineSaysSo() {
    var survey = Survey.of(Manifest.named("Harbour"), Fernhill.inventory(2), Logbook.EMPTY, Fernhill.TODAY);
    assertEquals("Harbour has no cutover window yet, and one silent dependency is open.",
        Overview.of(survey).headline());
  }

  @Test
  void anEmptyInventoryAsksForASource() {
    var survey = Survey.of(Manifest.named("Harbour"), Inventory.EMPTY, Logbook.EMPTY, Fernhill.TODAY);
    assertEquals("Nothing is found yet. Add a database or a copy of a server’s /etc.",
        Overview.of(survey).headline());
  }

  @Test
  void decidedIsRoundedDown() {
    assertEquals(
        List.of("Decided 76 %", "Silent dependencies 1 ", "Not read 4 places", "To the cutover window 67 days",
            "Next gate: audit and map 3 of 6"),
        overview.figures().stream().limit(5).map(one -> one.label() + " " + one.value() + " " + one.unit()).toList());
  }

  @Test
  void theWorstConcernComesFirstAndLeadsToItsRemedy() {
    assertEquals(List.of("Decide", "Name a deputy", "Name deputy"),
        overview.concerns().stream().limit(3).map(Concern::verb).toList());
  }

  @Test
  void tasksAreSortedByTheDayTheyEnd() {
    assertEquals(List.of("audit/ask", "audit/deputy", "audit/bandwidth"),
        overview.tasks().stream().limit(3).map(task -> task.id()).toList());
  }

  @Test
  void onlySourcesOfWhichSomethingIsNotReadAreCounted() {
    var unread = new Unread(Location.of("opt/shop/rates.pl"), UnreadKind.DYNAMIC, "Table name is built at run time");
    var sources = Stream.of("web1", "db1").map(name -> new SourceSummary(
        new Source(name, SourceKind.FILES, "/collected/" + name, name), Instant.EPOCH, 1, 0, 0)).toList();
    var found = Fernhill.inventory(2);
    var inventory = new Inventory(found.assets(), found.dependencies(), sources, List.of(), List.of(unread), List.of(),
        List.of(), List.of(new Unknown("U-1", "web1", unread)), List.of(), Ledger.EMPTY, new TreeMap<>());
    var survey = Survey.of(Manifest.named("Harbour"), inventory, Logbook.EMPTY, Fernhill.TODAY);
    assertEquals(List.of("In 1\u00a0source"), Overview.of(survey).figures().stream()
        .filter(one -> one.label().equals("Not read")).map(Figure::note).toList());
  }
}
