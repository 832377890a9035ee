package org.portolan.importers.observed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.portolan.model.intake.UnreadKind;

/// Rows of a table, however a client printed it: separated by commas, semicolons, tabs or bars, drawn in a box by
/// `mysql`, set in columns by `psql`, `sqlcmd`, `sqlplus` or PowerShell, or one value in each line (`\G`, `\x`,
/// `Format-List`). What was typed before it may have been pasted along.
final class Rows {
  private static final int MOST_FIELD_CHARACTERS = 1_000_000;
  private static final int MOST_JOINED = 50_000;
  private static final Pattern RULER = Pattern.compile("^\\s*-{2,}(?:\\s++-++)*+\\s*$");
  private static final Pattern PSQL_RULER = Pattern.compile("^-++(?:\\+-++)*+$");
  /// What stands below the head of a table of Markdown.
  private static final Pattern DASHES = Pattern.compile("\\s*(?::?-++:?\\s*)?");
  private static final Pattern VERTICAL =
      Pattern.compile("^(?:\\*{5,} \\d+\\. row \\*{5,}|-\\[ RECORD \\d+ \\][-+]*)\\s*$");
  private static final Pattern VERTICAL_FIELD = Pattern.compile("^\\s*([\\w$ ()]+?)\\s*(?:: |\\| ?|:$)(.*)$");
  private static final Pattern LISTED = Pattern.compile("^([A-Za-z]\\w*) *+: ?(.*)$");
  private static final Pattern TYPED = Pattern.compile("^(?:mysql|MariaDB \\[[^\\]]*]|SQL|\\d+|PS [^>]*)>.*"
      + "|^\\s+-> .*|^[\\w-]+[=(\\-'][#>] .*|^(?:Expanded display|Timing) is .*");
  private static final Pattern TRAILER =
      Pattern.compile("^\\(?\\d+ (?:rows?|Zeilen?|lignes?|filas?).*|^\\(\\d+ rows? affected\\)");

  /// A row by its columns' names, in lower case.
  record Row(Map<String, String> values, int line) {
    /// The first of these columns that says something.
    String any(String... names) {
      for (var name : names) {
        var value = values.getOrDefault(name, "").strip();
        if (!value.isEmpty() && !value.equals("NULL") && !value.equals("\\N") && !value.equals("(null)")) {
          return value;
        }
      }
      return "";
    }

    boolean has(String name) {
      return values.containsKey(name);
    }
  }

  private Rows() {}

  /// The names of the columns, in lower case; empty where the text begins with no table.
  static List<String> header(List<String> head) {
    var lines = begun(head);
    if (lines.isEmpty()) {
      return List.of();
    }
    if (isListed(lines)) {
      return lines.stream().map(LISTED::matcher).filter(matcher -> matcher.matches())
          .map(matcher -> name(matcher.group(1))).distinct().toList();
    }
    if (VERTICAL.matcher(lines.getFirst()).matches()) {
      return lines.stream().skip(1).takeWhile(line -> !VERTICAL.matcher(line).matches()).map(VERTICAL_FIELD::matcher)
          .filter(matcher -> matcher.matches()).map(matcher -> name(matcher.group(1))).toList();
    }
    if (lines.getFirst().startsWith("+-") && lines.size() > 1) {
      return names(bars(lines.get(1)));
    }
    var first = lines.getFirst();
    if (lines.size() > 1 && PSQL_RULER.matcher(lines.get(1)).matches()) {
      return names(Arrays.asList(first.split("\\|", -1)));
    }
    if (lines.size() > 1 && RULER.matcher(lines.get(1)).matches()) {
      return names(columns(first, lines.get(1)));
    }
    char separator = separator(first);
    return separator == ' ' ? List.of(name(first))
        : names(Arrays.asList(first.split(Pattern.quote("" + separator), -1)));
  }

  /// The lines that say something, from where the table begins.
  private static List<String> begun(List<String> head) {
    return head.stream().filter(line -> !line.isBlank()).dropWhile(line -> TYPED.matcher(line).matches()).toList();
  }

  /// As PowerShell's `Format-List` prints objects: their first fields all stand in lines of one shape.
  private static boolean isListed(List<String> lines) {
    return lines.size() > 2 && lines.stream().limit(3).allMatch(line -> LISTED.matcher(line).matches())
        && lines.stream().limit(3).map(line -> line.indexOf(" : ")).distinct().count() == 1
        && lines.getFirst().contains(" : ");
  }

  private static List<String> names(List<String> cells) {
    return cells.stream().map(Rows::name).toList();
  }

  static String name(String cell) {
    return cell.replace("\"", "").replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
  }

  private static char separator(String header) {
    char best = ' ';
    long most = 0;
    for (char candidate : new char[]{'\t', ',', ';', '|'}) {
      long count = header.chars().filter(c -> c == candidate).count();
      if (count > most) {
        most = count;
        best = candidate;
      }
    }
    return best;
  }

  static void each(Record record, List<String> head, Ledger ledger, Consumer<Row> action) throws IOException {
    var first = begun(head);
    if (isListed(first)) {
      listed(record, action);
    } else if (VERTICAL.matcher(first.getFirst()).matches()) {
      vertical(record, action);
    } else if (first.getFirst().startsWith("+-")) {
      drawn(record, action, true);
    } else if (first.size() > 1 && PSQL_RULER.matcher(first.get(1)).matches()) {
      drawn(record, action, false);
    } else if (first.size() > 1 && RULER.matcher(first.get(1)).matches()) {
      set(record, action);
    } else {
      var names = new ArrayList<String>();
      char separator = separator(first.getFirst());
      separated(record, separator == ' ' ? ',' : separator, ledger, fields -> {
        if (names.isEmpty()) {
          names.addAll(names(fields));
        } else if (!fields.stream().allMatch(field -> DASHES.matcher(field).matches())) {
          action.accept(row(names, fields, record.line()));
        }
      });
    }
  }

  /// Each row of fields; a row that is broken is counted and the reading goes on.
  static void separated(Record record, char separator, Ledger ledger, Consumer<List<String>> action)
      throws IOException {
    try (var rows = CsvReader.builder().fieldSeparator(separator).maxBufferSize(4 * MOST_FIELD_CHARACTERS)
        .allowExtraFields(true).allowMissingFields(true).ofCsvRecord(record.rest())) {
      for (CsvRecord fields : rows) {
        record.at(fields.getStartingLineNumber());
        if (fields.getFieldCount() > 1 || !TRAILER.matcher(fields.getField(0)).matches()) {
          action.accept(fields.getFields());
        }
      }
    } catch (CsvParseException broken) {
      ledger.lost(UnreadKind.UNPARSED, record.line(), "From here on it is no table any more: " + broken.getMessage());
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    }
  }

  /// Between bars. psql marks with a `+` at its end a cell that goes on in the next line.
  private static void drawn(Record record, Consumer<Row> action, boolean boxed) throws IOException {
    var names = new ArrayList<String>();
    var pending = new ArrayList<String>();
    int begun = 0;
    while (record.next()) {
      var text = record.text();
      if (text.isBlank() || text.startsWith("+-") || names.isEmpty() && TYPED.matcher(text).matches()
          || PSQL_RULER.matcher(text).matches()
          || TRAILER.matcher(text).matches() || !text.contains("|") && names.size() != 1) {
        continue;
      }
      var cells = boxed ? bars(text) : Arrays.asList(text.split("\\|", names.isEmpty() ? -1 : names.size()));
      if (names.isEmpty()) {
        names.addAll(names(cells));
        continue;
      }
      boolean goesOn = !boxed && cells.stream().anyMatch(cell -> cell.endsWith("+"));
      begun = pending.isEmpty() ? record.line() : begun;
      join(pending, cells);
      if (!goesOn) {
        action.accept(row(names, pending, begun));
        pending.clear();
      }
    }
  }

  private static void join(List<String> pending, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      var cell = cells.get(i).endsWith("+") ? cells.get(i).substring(0, cells.get(i).length() - 1) : cells.get(i);
      if (i < pending.size() && pending.get(i).length() > MOST_JOINED) {
        continue;
      }
      if (i < pending.size()) {
        pending.set(i, (pending.get(i).strip() + " " + cell.strip()).strip());
      } else {
        pending.add(cell.strip());
      }
    }
  }

  /// psql marks with a `+` at its end a value that goes on. One that is longer than any statement goes on for nothing.
  private static String goneOn(String before, String more) {
    var value = before.endsWith("+") ? before.substring(0, before.length() - 1).stripTrailing() : before;
    return value.length() > MOST_JOINED ? value : value + "\n" + more;
  }

  private static List<String> bars(String line) {
    var cells = Arrays.asList(line.split("\\|", -1));
    return cells.size() > 2 ? cells.subList(1, cells.size() - 1) : cells;
  }

  /// In columns as wide as the dashes below their names.
  private static void set(Record record, Consumer<Row> action) throws IOException {
    var header = "";
    var ruler = "";
    while (record.next()) {
      var text = record.text();
      if (text.isBlank() || TRAILER.matcher(text).matches() || TYPED.matcher(text).matches()) {
        continue;
      }
      if (RULER.matcher(text).matches()) {
        ruler = text;
      } else if (header.isEmpty()) {
        header = text;
      } else if (!ruler.isEmpty() && !text.equals(header)) {
        action.accept(row(names(columns(header, ruler)), columns(text, ruler), record.line()));
      }
    }
  }

  /// A cell goes from below its dashes to where the next one begins; a number that is wider than its column's name
  /// begins before it.
  private static List<String> columns(String text, String ruler) {
    var dashes = Pattern.compile("-+").matcher(ruler).results().toList();
    var starts = new ArrayList<Integer>();
    for (int i = 0; i < dashes.size(); i++) {
      int start = Math.min(dashes.get(i).start(), text.length());
      int stop = i == 0 ? 0 : Math.min(dashes.get(i - 1).end() + 1, start);
      while (start > stop && start < text.length() && !Character.isWhitespace(text.charAt(start))
          && !Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
      starts.add(start);
    }
    starts.add(text.length());
    return IntStream.range(0, dashes.size()).mapToObj(i -> text.substring(starts.get(i), starts.get(i + 1)).strip())
        .toList();
  }

  private static void listed(Record record, Consumer<Row> action) throws IOException {
    var values = new HashMap<String, String>();
    int begun = 1;
    while (record.next()) {
      var field = LISTED.matcher(record.text());
      if (field.matches()) {
        begun = values.isEmpty() ? record.line() : begun;
        values.put(name(field.group(1)), field.group(2).strip());
      } else if (record.text().isBlank() && !values.isEmpty()) {
        action.accept(new Row(Map.copyOf(values), begun));
        values.clear();
      }
    }
    if (!values.isEmpty()) {
      action.accept(new Row(Map.copyOf(values), begun));
    }
  }

  /// A value that is longer than one line goes on in lines that name no field.
  private static void vertical(Record record, Consumer<Row> action) throws IOException {
    var values = new HashMap<String, String>();
    int begun = 0;
    var last = "";
    while (record.next()) {
      var text = record.text();
      if (VERTICAL.matcher(text).matches()) {
        if (!values.isEmpty()) {
          action.accept(new Row(Map.copyOf(values), begun));
        }
        values.clear();
        begun = record.line() + 1;
      } else if (begun > 0 && !TRAILER.matcher(text).matches()) {
        var field = VERTICAL_FIELD.matcher(text);
        boolean shaped = field.matches();
        var named = shaped ? name(field.group(1)) : "";
        last = named.isEmpty() ? last : named;
        values.merge(last, shaped ? field.group(2) : text, Rows::goneOn);
      }
    }
    if (!values.isEmpty()) {
      action.accept(new Row(Map.copyOf(values), begun));
    }
  }

  private static Row row(List<String> names, List<String> cells, int line) {
    var values = new HashMap<String, String>();
    for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
      values.putIfAbsent(names.get(i), cells.get(i));
    }
    return new Row(values, line);
  }
}
