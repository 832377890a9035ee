package org.portolan.importers.schedule;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;

/// The rows of a list of tasks, in whichever form `schtasks /query` printed it.
///
/// The columns of `/v` come in one order in every language, so that those of another one can be told by their places.
final class TaskList {
  private static final List<String> COLUMNS = List.of("hostname", "taskname", "next run time", "status", "logon mode",
      "last run time", "last result", "author", "task to run", "start in", "comment", "scheduled task state",
      "idle time", "power management", "run as user", "delete task if not rescheduled",
      "stop task if runs x hours and x mins", "schedule", "schedule type", "start time", "start date", "end date",
      "days", "months", "repeat: every", "repeat: until: time", "repeat: until: duration",
      "repeat: stop if still running");
  private static final Pattern BRIEF = Pattern.compile("(?i)\"taskname\",\"next run time\",\"status\"\\s*");
  private static final Pattern NAME = Pattern.compile("(?i)taskname:\\s+\\\\.*");
  private static final Pattern FOLDER = Pattern.compile("Folder:\\s+(\\\\.*?)\\s*");
  private static final Pattern RULER = Pattern.compile("=+ =+ =+\\s*");
  private static final Pattern NOTHING = Pattern.compile("(?i)|n/?[avdb]|disabled|none|nicht zutreffend");

  /// @param said each column under its English name in lower case
  record Row(Map<String, String> said, int line) {
    /// With its folders: `\Corp\Nightly`.
    String path() {
      return said.getOrDefault("taskname", "");
    }

    String name() {
      return path().replaceFirst("^.*\\\\", "");
    }

    /// Empty where the list says that there is nothing.
    String of(String column) {
      var value = said.getOrDefault(column, "").strip();
      return NOTHING.matcher(value).matches() ? "" : value;
    }

    /// A component is started by its class, and not by a command.
    String command() {
      var command = of("task to run");
      return command.equalsIgnoreCase("COM handler") || command.equalsIgnoreCase("Multiple actions") ? "" : command;
    }

    boolean isOff() {
      return said.getOrDefault("scheduled task state", said.getOrDefault("status", "")).strip()
          .equalsIgnoreCase("disabled");
    }
  }

  private TaskList() {}

  static boolean isOne(TextFile head) {
    var lines = head.lines().stream().filter(line -> !line.isBlank()).limit(30).toList();
    if (lines.isEmpty()) {
      return false;
    }
    return !lines.getFirst().startsWith("#TYPE") && header(lines.getFirst()).isPresent() && lines.size() > 1
        && (lines.getFirst().toLowerCase(Locale.ROOT).startsWith("\"hostname\",\"taskname\"")
            || lines.get(1).contains(",\"\\") || BRIEF.matcher(lines.getFirst()).matches())
        || lines.stream().anyMatch(line -> NAME.matcher(line).matches())
        || lines.stream().anyMatch(line -> FOLDER.matcher(line).matches())
            && lines.stream().anyMatch(line -> RULER.matcher(line).matches());
  }

  /// @param broken receives the line from which on a list is none any more
  static List<Row> rows(TextFile file, IntConsumer broken) {
    var first = file.lines().stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    var header = header(first);
    return header.isPresent() ? separated(file, header.get(), broken)
        : file.lines().stream().anyMatch(line -> NAME.matcher(line).matches()) ? listed(file) : drawn(file);
  }

  /// The columns' English names; empty where the line is no head of such a list.
  private static Optional<List<String>> header(String line) {
    if (!line.startsWith("\"")) {
      return Optional.empty();
    }
    if (BRIEF.matcher(line).matches()) {
      return Optional.of(List.of("taskname", "next run time", "status"));
    }
    int columns = line.split("\",\"", -1).length;
    return columns == COLUMNS.size() || line.toLowerCase(Locale.ROOT).startsWith("\"hostname\",\"taskname\"")
        ? Optional.of(COLUMNS) : Optional.empty();
  }

  private static List<Row> separated(TextFile file, List<String> columns, IntConsumer broken) {
    var rows = new ArrayList<Row>();
    try (var records = CsvReader.builder().allowExtraFields(true).allowMissingFields(true).ofCsvRecord(file.text())) {
      for (CsvRecord fields : records) {
        var said = new HashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), fields.getFieldCount()); i++) {
          said.put(columns.get(i), fields.getField(i));
        }
        // The head stands there again for each folder.
        if (said.getOrDefault("taskname", "").startsWith("\\")) {
          rows.add(new Row(Map.copyOf(said), (int) fields.getStartingLineNumber()));
        }
      }
    } catch (CsvParseException | IOException _) {
      broken.accept(rows.isEmpty() ? 1 : rows.getLast().line());
    }
    return rows;
  }

  /// One value in each line; a new task begins with its host, or with its name.
  private static List<Row> listed(TextFile file) {
    var rows = new ArrayList<Row>();
    var said = new HashMap<String, String>();
    int begun = 1;
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number);
      var key = column(line.toLowerCase(Locale.ROOT));
      boolean begins = key.equals("hostname") || key.equals("taskname") && said.containsKey("taskname");
      if (begins) {
        add(said, begun, rows);
        said.clear();
      }
      if (key.equals("taskname")) {
        begun = number;
      }
      if (!key.isEmpty()) {
        said.putIfAbsent(key, line.substring(key.length() + 1).strip());
      }
    }
    add(said, begun, rows);
    return rows;
  }

  /// The longest name that a line begins with: `Repeat: Every:` is one, too.
  private static String column(String line) {
    return COLUMNS.stream().filter(name -> line.startsWith(name + ":")).max(Comparator.comparingInt(String::length))
        .orElse("");
  }

  private static void add(Map<String, String> said, int line, List<Row> rows) {
    if (said.getOrDefault("taskname", "").startsWith("\\")) {
      rows.add(new Row(Map.copyOf(said), line));
    }
  }

  /// Names only, folder by folder, in columns as wide as the ruler above them.
  private static List<Row> drawn(TextFile file) {
    var rows = new ArrayList<Row>();
    var folder = "\\";
    int width = 0;
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number);
      var begins = FOLDER.matcher(line);
      if (begins.matches()) {
        folder = begins.group(1).endsWith("\\") ? begins.group(1) : begins.group(1) + "\\";
        width = 0;
      } else if (RULER.matcher(line).matches()) {
        width = line.indexOf(' ');
      } else if (width > 0 && line.length() > width && !line.startsWith("INFO:")) {
        rows.add(new Row(Map.of("taskname", folder + line.substring(0, width).strip(), "status",
            line.replaceFirst("^.*\\s{2,}(?=\\S)", "").strip()), number));
      } else if (line.isBlank()) {
        width = 0;
      }
    }
    return rows;
  }
}
