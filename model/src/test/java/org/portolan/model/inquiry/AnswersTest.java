package org.portolan.model.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.basis.Sketch;
import org.portolan.model.logbook.Entry;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.AssetPattern;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.problem.Location;
import org.portolan.model.survey.Survey;

class AnswersTest {
  private static final AssetId SCRIPT = new AssetId("script/web1/opt/x.pl");
  private static final String JOB = "job/web1/nightly";

  private static Sketch sketch() {
    return Sketch.of("job/web1/nightly runs script/web1/opt/x.pl", "script/web1/opt/x.pl reads db/shop/sales.orders",
        "db/shop/finance.ledger", "db/old/finance.ledger", "db/shop/stock.level").move("shop", "db/shop");
  }

  private static Answers read(String subject, String answer, String follows, String from, String date) {
    return read(List.of(new AnswerRow(Location.of("back.md", 9), subject, answer, follows, from, date)),
        Logbook.EMPTY);
  }

  private static Answers read(List<AnswerRow> rows, Logbook logbook) {
    var sketch = sketch();
    return Survey.of(sketch.manifest(), sketch.inventory(), logbook, Sketch.NOW).answers(rows);
  }

  private static String problem(String subject, String answer, String follows, String from, String date) {
    var answers = read(subject, answer, follows, from, date);
    assertEquals(List.of(), answers.fresh());
    var only = answers.problems().getFirst();
    return only.summary() + ": " + only.cause();
  }

  @Test
  void anAnswerAboutASilentDependencyMayNameWhatElseItTouches() {
    var answers = read(JOB, "Also the stock", "writes stock.level; reads db/shop/finance.ledger", "T. Nguyen",
        "2026-11-24");
    assertEquals(List.of(), answers.problems());
    assertEquals(List.of(new Entry.Answered(Instant.parse("2026-11-24T00:00:00Z"), "T. Nguyen", JOB, "Also the stock",
        List.of(new Entry.Told(new AssetId(JOB), DependencyKind.WRITES, new AssetId("db/shop/stock.level")),
            new Entry.Told(new AssetId(JOB), DependencyKind.READS, new AssetId("db/shop/finance.ledger"))))),
        answers.fresh());
    assertEquals(true, sketch().inventory().asset(SCRIPT).isPresent());
  }

  @Test
  void whatCannotBeUsedNamesItsRowAndWhy() {
    assertEquals("Row 9 was not taken over: Nothing is called U-ffffffff (any more)",
        problem("U-ffffffff", "yes", "", "T", "2026-11-24"));
    assertEquals("Row 9 was not taken over: It is not said who answers " + JOB,
        problem(JOB, "yes", "", " ", "2026-11-24"));
    assertEquals("Row 9 was not taken over: “24.11.2026” is no date", problem(JOB, "yes", "", "T", "24.11.2026"));
    assertEquals("Row 9 was not taken over: The answer has no date", problem(JOB, "yes", "", "T", ""));
    assertEquals("Row 9 was not taken over: “fiddles with stock” does not say what follows",
        problem(JOB, "yes", "fiddles with stock", "T", "2026-11-24"));
    assertEquals("Row 9 was not taken over: finance.ledger is not the name of one asset",
        problem(JOB, "yes", "writes finance.ledger", "T", "2026-11-24"));
  }

  @Test
  void aTableMayBeNamedWithItsDatabaseInFront() {
    var answers = read(JOB, "", "writes shop.stock.level", "T. Nguyen", "2026-11-24");
    assertEquals(List.of(), answers.problems());
    assertEquals(new AssetId("db/shop/stock.level"), answers.fresh().getFirst().needs().getFirst().to());
  }

  @Test
  void aRowWithTwoMistakesIsOneRowThatCannotBeUsedAndBothAreSaidTogether() {
    var answers = read(JOB, "yes", "writes finance.ledger; reads nothing.such", "T", "2026-11-24");
    assertEquals(1, answers.unusable());
    var told = answers.problem("back.xlsx").orElseThrow();
    assertEquals("One row was not taken over", told.summary());
    assertEquals("""
        Row 9: finance.ledger is not the name of one asset.
        Row 9: nothing.such is not the name of one asset.""", told.cause());
    assertEquals(1, read(JOB, "", "fiddles", "T", "2026-11-24").problem("x").stream().count());
  }

  @Test
  void aRowThatNobodyFilledInIsNoAnswerAndNoMistake() {
    var answers = read(JOB, " ", "", "A. Moreau", "");
    assertEquals("0 0 1 0", answers.fresh().size() + " " + answers.repeated() + " " + answers.empty() + " "
        + answers.problems().size());
  }

  @Test
  void theSameSheetReadAgainWritesNothingDownTwice() {
    var row = new AnswerRow(Location.of("back.md", 9), JOB, "yes", "", "T", "2026-11-24");
    var first = read(List.of(row, row), Logbook.EMPTY);
    assertEquals("1 1", first.fresh().size() + " " + first.repeated());
    var again = read(List.of(row), new Logbook(List.copyOf(first.fresh())));
    assertEquals("0 1", again.fresh().size() + " " + again.repeated());
  }

  @Test
  void twoDifferentAnswersToOneQuestionAreAMistake() {
    var yes = new AnswerRow(Location.of("back.md", 9), JOB, "yes", "", "T", "2026-11-24");
    var no = new AnswerRow(Location.of("back.md", 10), JOB, "no", "", "T", "2026-11-24");
    assertEquals("Row 10 was not taken over",
        read(List.of(yes, no), Logbook.EMPTY).problems().getFirst().summary());
  }

  @Test
  void everyOpenQuestionStandsOnOneSheetOfItsOwnerOrItsSource() {
    var sketch = sketch().unread("opt/x.pl", 7, "built at run time").unread("opt/y.pl", 1, "not text")
        .item(Item.of(new ItemId("x"),
            ItemKind.SCRIPT_OR_JOB,
            List.of(new AssetPattern("script/web1/opt/x.pl"))).ownedBy("Ž. Novák", ""));
    var sheets = Survey.of(sketch.manifest(), sketch.inventory(), Logbook.EMPTY, Sketch.NOW).questions();
    assertEquals(List.of("Questions for whoever knows questions 2", "Questions about web1 questions-web1 1"),
        sheets.stream().map(sheet -> sheet.title() + " " + sheet.name() + " " + sheet.questions().size()).toList());
  }
}
