package org.portolan.app.document.question;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.portolan.model.inquiry.AnswerRow;
import org.portolan.model.inquiry.QuestionSheet;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// Writes question sheets into a folder, each as Markdown and as a workbook, and reads back what was filled in.
public final class QuestionFiles {
  private static final long LARGEST = 20_000_000;

  private QuestionFiles() {}

  /// @return the files, in order
  public static List<Path> write(List<QuestionSheet> sheets, Path folder) throws ProblemException {
    var written = new ArrayList<Path>();
    try {
      Files.createDirectories(folder);
      for (var sheet : sheets) {
        var markdown = folder.resolve(sheet.name() + ".md");
        Files.writeString(markdown, MarkdownSheet.write(sheet));
        var workbook = folder.resolve(sheet.name() + ".xlsx");
        try (var out = new BufferedOutputStream(Files.newOutputStream(workbook))) {
          WorkbookSheet.write(sheet, out);
        }
        written.add(markdown);
        written.add(workbook);
      }
    } catch (IOException e) {
      throw Problem.of("questions-not-written", Location.of(folder.toString()), "The question sheets were not written",
          String.valueOf(e.getMessage()), "Choose a folder that can be written to").asException();
    }
    return written;
  }

  /// @throws ProblemException when it is no question sheet, or cannot be read at all
  public static List<AnswerRow> read(Path file) throws ProblemException {
    var name = String.valueOf(file.getFileName());
    var grid = grid(file, name);
    var rows = new ArrayList<AnswerRow>();
    Map<SheetColumn, Integer> columns = Map.of();
    for (var row : grid) {
      var head = head(row);
      if (head.containsKey(SheetColumn.ID) && head.containsKey(SheetColumn.ANSWER)) {
        columns = head;
      } else if (!columns.isEmpty() && !isRule(row)) {
        rows.add(answer(name, row, columns));
      }
    }
    if (columns.isEmpty()) {
      throw Problem.of("answers-no-sheet", Location.of(name), "No answers were read",
          "There is no table with the columns “Id” and “Answer”",
          "Give the file that was sent out: portolan questions WORKSPACE --to DIR").asException();
    }
    return rows;
  }

  private static List<GridRow> grid(Path file, String name) throws ProblemException {
    try {
      if (Files.size(file) > LARGEST) {
        throw unreadable(name, "It is larger than any question sheet");
      }
      if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
        try (var in = Files.newInputStream(file)) {
          return WorkbookSheet.rows(in);
        }
      }
      return MarkdownSheet.rows(Files.readString(file));
    } catch (CharacterCodingException e) {
      throw unreadable(name, "It is not text in UTF-8");
    } catch (IOException | ExcelReaderException e) {
      throw unreadable(name, String.valueOf(e.getMessage()));
    }
  }

  private static ProblemException unreadable(String name, String cause) {
    return Problem.of("answers-unreadable", Location.of(name), "No answers were read", cause,
        "Save the sheet as .md or .xlsx and try again").asException();
  }

  private static Map<SheetColumn, Integer> head(GridRow row) {
    var columns = new EnumMap<SheetColumn, Integer>(SheetColumn.class);
    for (int at = 0; at < row.cells().size(); at++) {
      int column = at;
      SheetColumn.titled(row.cell(at)).ifPresent(one -> columns.putIfAbsent(one, column));
    }
    return columns;
  }

  /// The line of dashes below a head, and rows with nothing in them.
  private static boolean isRule(GridRow row) {
    return row.cells().stream().allMatch(cell -> cell.matches("[-: ]*"));
  }

  private static AnswerRow answer(String name, GridRow row, Map<SheetColumn, Integer> columns) {
    var date = row.cell(columns.getOrDefault(SheetColumn.DATE, -1));
    return new AnswerRow(Location.of(name, row.number()), row.cell(columns.getOrDefault(SheetColumn.ID, -1)),
        row.cell(columns.getOrDefault(SheetColumn.ANSWER, -1)),
        row.cell(columns.getOrDefault(SheetColumn.FOLLOWS, -1)), row.cell(columns.getOrDefault(SheetColumn.FROM, -1)),
        WorkbookSheet.day(date));
  }
}
