package org.portolan.importers.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.text.TextDecoder;

/// Opens a CSV file or a workbook, and tells which it is by its content.
final class TableFile {
  static final long LARGEST = 50_000_000;
  static final int MOST_ROWS = 200_000;

  private TableFile() {}

  static List<TableSheet> read(Path file) throws IOException {
    if (Files.size(file) > LARGEST) {
      throw new IOException("it has more than " + LARGEST / 1_000_000 + " MB");
    }
    try (var stream = Files.newInputStream(file)) {
      var magic = stream.readNBytes(4);
      if (magic.length == 4 && magic[0] == 'P' && magic[1] == 'K') {
        return Workbook.read(file);
      }
      if (magic.length == 4 && (magic[0] & 0xFF) == 0xD0 && (magic[1] & 0xFF) == 0xCF) {
        throw new IOException("it is an old workbook (.xls) or one with a password; save it as .xlsx without one");
      }
    }
    return List.of(csv(file));
  }

  private static TableSheet csv(Path file) throws IOException {
    var name = String.valueOf(file.getFileName());
    var text = TextDecoder.decode(name, Files.readAllBytes(file))
        .orElseThrow(() -> new IOException("it is neither text nor a workbook"))
        .file().text();
    // Excel's own hint in the first line.
    boolean hinted = text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4;
    char separator = hinted ? text.charAt(4) : separator(text);
    var body = hinted ? text.substring(Math.max(text.indexOf('\n'), 0)) : text;
    var rows = new ArrayList<TableSheet.Row>();
    try (var reader = CsvReader.builder().fieldSeparator(separator).allowExtraFields(true).allowMissingFields(true)
        .ofCsvRecord(body)) {
      for (var row : reader) {
        if (rows.size() == MOST_ROWS) {
          rows.add(new TableSheet.Row((int) row.getStartingLineNumber(), List.of(),
              List.of("more than " + MOST_ROWS + " rows; the rest was not read")));
          break;
        }
        rows.add(new TableSheet.Row((int) row.getStartingLineNumber(), row.getFields(), List.of()));
      }
    } catch (CsvParseException broken) {
      rows.add(new TableSheet.Row(rows.size() + 1, List.of(),
          List.of("from here on it is no table any more: " + broken.getMessage())));
    }
    return new TableSheet(name, rows);
  }

  /// The one that stands most often in the first lines.
  private static char separator(String text) {
    var head = text.lines().limit(5).reduce("", String::concat);
    char best = ',';
    long most = 0;
    for (char candidate : new char[]{';', '\t', ',', '|'}) {
      long count = head.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }
}
