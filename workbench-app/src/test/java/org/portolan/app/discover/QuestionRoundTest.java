package org.portolan.app.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.sample.Sample;
import org.portolan.app.session.Session;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.problem.Problem;
import org.portolan.model.work.Progress;

/// The whole way of a question: the sheet is written, somebody fills it in, and what it says is evidence.
class QuestionRoundTest {
  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());
  private static final String FOLLOWS = "writes shop.sales.orders";

  @TempDir
  private Path folder;

  private final List<String> said = new ArrayList<>();
  private final List<Problem> told = new ArrayList<>();
  private Optional<Session> session = Optional.empty();
  private Optional<DiscoverViewModel> model = Optional.empty();

  @BeforeEach
  void open() throws Exception {
    Sample.make(folder.resolve("w"), CLOCK, Progress.none());
    Screen.run(() -> {
      var opened = new Session(JobRunner.immediate(), CLOCK, told::add);
      opened.open("w", _ -> FolderStore.open(folder.resolve("w"), CLOCK), _ -> {});
      session = Optional.of(opened);
      model = Optional.of(new DiscoverViewModel(opened, JobRunner.immediate(), CLOCK, said::add,
          (words, _) -> said.add(words), told::add));
      model.get().writeQuestions(folder.resolve("sheets"));
    });
  }

  @AfterEach
  void close() {
    Screen.run(() -> session.orElseThrow().close());
  }

  @Test
  void whatIsFilledIntoMarkdownIsEvidenceSettlesTheUnknownAndIsUndoneAsAWhole() throws Exception {
    comesBack(filled(sheet(".md")));
  }

  @Test
  void whatIsFilledIntoAWorkbookIsEvidenceSettlesTheUnknownAndIsUndoneAsAWhole() throws Exception {
    comesBack(filledWorkbook(sheet(".xlsx")));
  }

  @Test
  void ofARowWithTwoMistakesBothAreSaidInOneNoteAndTheOtherRowsAreTakenOver() throws Exception {
    var file = filled(sheet(".md"));
    Files.writeString(file, Files.readString(file).replace(FOLLOWS, "writes no.such; reads no.other"));
    Screen.run(() -> model.orElseThrow().readAnswers(file));
    assertEquals(1, told.size());
    assertEquals("One row was not taken over", told.getFirst().summary());
    assertTrue(told.getFirst().cause().contains("no.such") && told.getFirst().cause().contains("no.other"));
    assertTrue(said.getLast().replace('\u00a0', ' ').endsWith(", 1 not usable"), said.getLast());
  }

  private void comesBack(Path sheet) {
    int open = unknowns().size();
    Screen.run(() -> model.orElseThrow().readAnswers(sheet));
    assertEquals(List.of(), told);
    assertEquals(open - 1, unknowns().size());
    var arrow = told().orElseThrow();
    var piece = arrow.evidence().stream().filter(one -> one.kind() == EvidenceKind.TOLD).findFirst().orElseThrow();
    assertTrue(piece.text().contains("orders too"), piece.text());

    Screen.run(() -> model.orElseThrow().readAnswers(sheet));
    assertTrue(said.getLast().replace('\u00a0', ' ').startsWith("0 answers written down, 1 known already"),
        said.getLast());

    Screen.run(() -> session.orElseThrow().undo());
    assertEquals(open, unknowns().size());
    assertEquals(Optional.empty(), told());
  }

  private Optional<Dependency> told() {
    return Screen.on(() -> session.orElseThrow().survey().get().inventory().dependencies().stream()
        .filter(one -> one.from().value().endsWith("rates.pl") && one.kind() == DependencyKind.WRITES
            && one.to().value().equals("db/shop/sales.orders"))
        .findFirst());
  }

  private List<UnknownCase> unknowns() {
    return Screen.on(() -> session.orElseThrow().survey().get().judgement().unknowns().open());
  }

  private String question() {
    return unknowns().stream().filter(one -> one.unknown().unread().place().source().endsWith("rates.pl")).findFirst()
        .orElseThrow().id();
  }

  /// The sheet on which the question stands.
  private Path sheet(String ending) throws Exception {
    try (var files = Files.list(folder.resolve("sheets"))) {
      for (var file : files.filter(one -> one.toString().endsWith(ending)).sorted().toList()) {
        if (Files.readString(Path.of(file.toString().replace(ending, ".md"))).contains("| " + question() + " |")) {
          return file;
        }
      }
    }
    throw new AssertionError("nobody is asked");
  }

  private Path filled(Path sheet) throws Exception {
    var id = question();
    var lines = Files.readAllLines(sheet).stream().map(line -> line.startsWith("| " + id + " |")
        ? line.replaceFirst("\\|  \\|  \\| [^|]*\\|  \\|$",
            "| orders too | " + FOLLOWS + " | T. Nguyen | 2026-11-16 |")
        : line).toList();
    return Files.write(folder.resolve("back.md"), lines);
  }

  /// As an office program would save it.
  private Path filledWorkbook(Path sheet) throws Exception {
    List<Row> rows;
    try (var in = Files.newInputStream(sheet); var workbook = new ReadableWorkbook(in)) {
      rows = workbook.getFirstSheet().read();
    }
    var id = question();
    var back = folder.resolve("back.xlsx");
    try (var out = Files.newOutputStream(back); var workbook = new Workbook(out, "Some office", null)) {
      var page = workbook.newWorksheet("Questions");
      for (var row : rows) {
        row.forEach(cell -> Optional.ofNullable(cell)
            .ifPresent(one -> page.value(row.getRowNum() - 1, one.getColumnIndex(), one.getText())));
        if (row.getOptionalCell(0).filter(cell -> cell.getText().equals(id)).isPresent()) {
          page.value(row.getRowNum() - 1, 4, "orders too");
          page.value(row.getRowNum() - 1, 5, FOLLOWS);
          page.value(row.getRowNum() - 1, 6, "T. Nguyen");
          page.value(row.getRowNum() - 1, 7, "2026-11-16");
        }
      }
    }
    return back;
  }
}
