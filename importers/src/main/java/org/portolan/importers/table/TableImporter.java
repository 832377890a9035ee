package org.portolan.importers.table;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.portolan.importers.text.Secrets;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Importer;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Reads an inventory that people keep: a CSV file or a workbook, with columns that mean what the user has said, else what
/// columns of their names usually mean.
public record TableImporter(Path file, Columns columns) implements Importer {

  @Override
  public ImportReport read(Progress progress) throws ProblemException {
    progress.at("Reading " + file.getFileName(), 0, 0);
    var rows = new ArrayList<InventoryRow>();
    var read = new ArrayList<ReadPlace>();
    var unread = new ArrayList<Unread>();
    for (var sheet : sheets()) {
      progress.check();
      int head = sheet.head(columns);
      if (head < 0) {
        unread.add(new Unread(Location.of(sheet.name()), UnreadKind.UNPARSED,
            "No row of this sheet has names of columns that are known"));
      } else {
        read.add(new ReadPlace(sheet.name(), "table"));
        rows.addAll(rows(sheet, head, unread));
      }
    }
    if (read.isEmpty()) {
      throw noHead();
    }
    var facts = new InventoryFacts(rows);
    List<Fact> found = facts.facts();
    unread.addAll(facts.unread());
    var name = String.valueOf(file.getFileName());
    return new ImportReport(
        new Source(name, SourceKind.TABLE, file.toString(),
            "Inventory, " + rows.size() + (rows.size() == 1 ? " row" : " rows")),
        found, read, unread, true);
  }

  /// What each column is taken for, by its name, over all sheets; for the user to confirm.
  public Map<String, Meaning> taken() throws ProblemException {
    var taken = new LinkedHashMap<String, Meaning>();
    for (var sheet : sheets()) {
      int head = sheet.head(columns);
      if (head >= 0) {
        var heads = sheet.rows().get(head).cells();
        var meanings = sheet.meanings(head, columns);
        IntStream.range(0, heads.size()).filter(at -> !heads.get(at).isBlank())
            .forEach(at -> taken.putIfAbsent(heads.get(at).strip(), meanings.get(at)));
      }
    }
    if (taken.isEmpty()) {
      throw noHead();
    }
    return taken;
  }

  /// What each column is taken for, with the first rows below it.
  ///
  /// @param most how many rows to show
  public TablePreview preview(int most) throws ProblemException {
    var shown = sheets().stream().map(sheet -> preview(sheet, most)).filter(sheet -> !sheet.columns().isEmpty())
        .toList();
    if (shown.isEmpty()) {
      throw Problem.of("table-empty", Location.of(file.toString()), "Nothing was imported from " + file,
          "It has no row with anything in it", "Save the list again as CSV or .xlsx").asException();
    }
    return new TablePreview(shown);
  }

  private TablePreview.Sheet preview(TableSheet sheet, int most) {
    int known = sheet.head(columns);
    int head = known < 0 ? sheet.fullest() : known;
    if (head < 0) {
      return new TablePreview.Sheet(sheet.name(), false, List.of(), 0);
    }
    var heads = sheet.rows().get(head).cells();
    var below = sheet.rows().subList(head + 1, sheet.rows().size()).stream().filter(row -> !row.isBlank()).toList();
    var meanings = sheet.meanings(head, columns);
    var columnsOfSheet = IntStream.range(0, heads.size()).filter(at -> !heads.get(at).isBlank())
        .mapToObj(at -> new TablePreview.Column(heads.get(at).strip(), meanings.get(at),
            below.stream().limit(most).map(row -> Secrets.mask(row.cell(at))).toList()))
        .toList();
    return new TablePreview.Sheet(sheet.name(), known >= 0, columnsOfSheet, below.size());
  }

  private List<InventoryRow> rows(TableSheet sheet, int head, List<Unread> unread) {
    var heads = sheet.rows().get(head).cells();
    var meanings = sheet.meanings(head, columns);
    int kind = Headings.kind(heads);
    var rows = new ArrayList<InventoryRow>();
    for (var row : sheet.rows().subList(head + 1, sheet.rows().size())) {
      var place = Location.of(sheet.name(), Math.max(1, row.number()));
      row.trouble()
          .forEach(why -> unread.add(new Unread(place, UnreadKind.UNPARSED, "Row " + row.number() + ": " + why)));
      if (!row.isBlank() && !row.cells().equals(heads)) {
        rows.add(InventoryRow.of(row, Headings.ofKind(heads, meanings, kind < 0 ? "" : row.cell(kind)), place));
      }
    }
    return rows;
  }

  private List<TableSheet> sheets() throws ProblemException {
    try {
      return TableFile.read(file);
    } catch (IOException broken) {
      throw new ProblemException(problem(broken), broken);
    }
  }

  private ProblemException noHead() {
    return Problem.of("table-columns", Location.of(file.toString()), "Nothing was imported from " + file,
        "No row has names of columns that are known here",
        "Say what they mean: --map \"Server name=host\"; meanings are host, address, application, database, owner, depends-on …")
        .asException();
  }

  private Problem problem(IOException broken) {
    var place = Location.of(file.toString());
    var summary = "Nothing was imported from " + file;
    return switch (broken) {
      case NoSuchFileException _ ->
          Problem.of("table-absent", place, summary, "There is no such file.", "Check the path");
      case AccessDeniedException _ ->
          Problem.of("table-forbidden", place, summary, "You may not read it with this account.", "chmod u+r " + file);
      default -> Problem.of("table-unreadable", place, summary, "It could not be read: " + broken.getMessage(),
          "Save it as CSV or .xlsx");
    };
  }
}
