package org.portolan.app.document.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.model.inquiry.AnswerRow;
import org.portolan.model.inquiry.Question;
import org.portolan.model.inquiry.QuestionSheet;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.ProblemException;

class QuestionFilesTest {
  private static final String NASTY = "Name is `a|b` \\ and \\| =cmd() ✓";
  private static final QuestionSheet SHEET = new QuestionSheet("A. Moreau", "Questions for A. Moreau",
      "questions-a-moreau",
      List.of(new Question("U-0a1b2c3d", NASTY, "web1:opt/x.pl:7", "It may hide", Optional.empty()),
          new Question("job/web1/etc/cron.d/x/a|b", "Is it true?", "", "All", Optional.empty())));

  @TempDir
  private Path folder;

  @Test
  void aSheetThatComesBackUntouchedHasEveryIdAndNoAnswer() throws ProblemException {
    var written = QuestionFiles.write(List.of(SHEET), folder);
    assertEquals(List.of("questions-a-moreau.md", "questions-a-moreau.xlsx"),
        written.stream().map(file -> String.valueOf(file.getFileName())).toList());
    for (var file : written) {
      var rows = QuestionFiles.read(file);
      assertEquals(List.of("U-0a1b2c3d", "job/web1/etc/cron.d/x/a|b"), rows.stream().map(AnswerRow::subject).toList());
      assertEquals(List.of("", ""), rows.stream().map(row -> row.answer() + row.follows() + row.date()).toList());
      assertEquals("A. Moreau", rows.getFirst().from());
    }
  }

  @Test
  void aWorkbookIsSortedOnScreenAndKeepsItsHeadOnPaper() throws Exception {
    var file = QuestionFiles.write(List.of(SHEET), folder).getLast();
    try (var parts = new ZipFile(file.toFile())) {
      var page = part(parts, "xl/worksheets/sheet1.xml");
      assertTrue(page.contains("<autoFilter ref=\"A6:H8\">"), page);
      assertTrue(page.contains("orientation=\"landscape\"") && page.contains("fitToWidth=\"1\""), page);
      assertTrue(part(parts, "xl/workbook.xml").contains("_xlnm.Print_Titles"), part(parts, "xl/workbook.xml"));
    }
  }

  private static String part(ZipFile parts, String name) throws IOException {
    return new String(parts.getInputStream(parts.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void whatIsFilledInIntoMarkdownComesBackWithTheNumberOfItsLine() throws Exception {
    var file = QuestionFiles.write(List.of(SHEET), folder).getFirst();
    var text = Files.readString(file);
    var filled = text.lines().map(line -> line.startsWith("| U-0a1b2c3d")
        ? line.replace("|  |  | A. Moreau |  |",
            "| stock_north \\| south | writes finance.ledger | T. Nguyen | 2026-11-24 |")
        : line).toList();
    Files.write(file, filled);
    int line = 1 + filled.indexOf(filled.stream().filter(one -> one.startsWith("| U-")).findFirst().orElseThrow());
    assertEquals(new AnswerRow(Location.of("questions-a-moreau.md", line), "U-0a1b2c3d", "stock_north | south",
        "writes finance.ledger", "T. Nguyen", "2026-11-24"), QuestionFiles.read(file).getFirst());
  }

  @Test
  void whatIsFilledInIntoAWorkbookComesBackAlsoWithADateOfTheSpreadsheet() throws Exception {
    var file = folder.resolve("back.xlsx");
    try (OutputStream out = Files.newOutputStream(file); var workbook = new Workbook(out, "Some office", null)) {
      var page = workbook.newWorksheet("Sheet 1");
      page.value(2, 0, "id");
      page.value(2, 1, " Date ");
      page.value(2, 2, "ANSWER");
      page.value(2, 3, "From whom");
      page.value(3, 0, "U-0a1b2c3d");
      page.value(3, 1, 46350);
      page.value(3, 2, "north only");
      page.value(3, 3, "T. Nguyen");
    }
    assertEquals(List.of(new AnswerRow(Location.of("back.xlsx", 4), "U-0a1b2c3d", "north only", "", "T. Nguyen",
        "2026-11-24")), QuestionFiles.read(file));
  }

  @Test
  void aWorkbookSaysInItsCellsWhatTheQuestionSaysAndNoFormula() throws Exception {
    var file = QuestionFiles.write(List.of(SHEET), folder).getLast();
    try (InputStream in = Files.newInputStream(file); var workbook = new ReadableWorkbook(in)) {
      var texts = workbook.getFirstSheet().read().stream().flatMap(row -> row.stream())
          .filter(cell -> cell != null && cell.getText().contains("=cmd")).toList();
      assertEquals(1, texts.size());
      assertEquals(NASTY, texts.getFirst().getText());
      assertEquals(null, texts.getFirst().getFormula());
    }
  }

  @Test
  void whatIsNoSheetIsRefusedWithWhatToGive() throws Exception {
    for (var text : List.of("", "# Notes\n\nhello | there\n", "| a | b |\n| --- | --- |\n| 1 | 2 |\n")) {
      var file = Files.writeString(folder.resolve("notes.md"), text);
      var told = assertThrows(ProblemException.class, () -> QuestionFiles.read(file)).problem();
      assertEquals("answers-no-sheet", told.code());
    }
    var broken = Files.writeString(folder.resolve("broken.xlsx"), "not a zip");
    assertTrue(assertThrows(ProblemException.class, () -> QuestionFiles.read(broken)).problem().code()
        .startsWith("answers-"));
  }
}
