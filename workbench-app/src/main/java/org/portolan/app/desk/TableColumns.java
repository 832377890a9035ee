package org.portolan.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.importers.observed.ObservedKind;
import org.portolan.importers.table.Columns;
import org.portolan.importers.table.Meaning;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// What the columns of inventories mean, as the user has said once: `columns.txt` in the workspace, a line
/// `Server name = host` for each, to be read and changed by anybody.
public final class TableColumns {
  static final String FILE = "columns.txt";
  private static final String HEAD = "# What columns of imported tables mean: NAME = MEANING. Meanings: ";

  private final Path file;
  private final Map<String, Meaning> told;

  private TableColumns(Path file, Map<String, Meaning> told) {
    this.file = file;
    this.told = told;
  }

  /// The ones that a workspace keeps; none where it keeps none.
  public static TableColumns of(Path workspace) throws ProblemException {
    var file = workspace.resolve(FILE);
    var told = new TreeMap<String, Meaning>();
    try {
      if (Files.exists(file)) {
        for (var line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
          if (!line.isBlank() && !line.startsWith("#")) {
            tell(told, line);
          }
        }
      }
    } catch (IOException broken) {
      throw new ProblemException(Problem.of("columns-unreadable", Location.of(file.toString()),
          "What was said about columns was not read", String.valueOf(broken.getMessage()),
          "Mend the file or delete it"), broken);
    }
    return new TableColumns(file, told);
  }

  /// With more lines of the same form; the later says what counts.
  public Columns with(List<String> lines) throws ProblemException {
    var all = new TreeMap<>(told);
    for (var line : lines) {
      tell(all, line);
    }
    return new Columns(all);
  }

  private static void tell(Map<String, Meaning> told, String line) throws ProblemException {
    int sign = line.lastIndexOf('=');
    var word = line.substring(sign + 1).strip();
    var meaning = Meaning.ofWord(word);
    if (sign <= 0 || meaning.isEmpty()) {
      throw Problem.of("column-meaning", Location.of(line), "The column was not understood",
          sign <= 0 ? "It has to be COLUMN=MEANING" : "There is no meaning “" + word + "”", "Meanings: " + meanings())
          .asException();
    }
    told.put(line.substring(0, sign).strip().toLowerCase(Locale.ROOT), meaning.get());
  }

  /// Writes down what was said, where something new was.
  public void keep(Columns columns) throws ProblemException {
    if (columns.told().equals(told)) {
      return;
    }
    var lines =
        new TreeMap<>(columns.told()).entrySet().stream().map(one -> one.getKey() + " = " + one.getValue().word())
            .collect(Collectors.joining("\n", HEAD + meanings() + "\n", "\n"));
    try {
      Files.writeString(file, lines);
    } catch (IOException broken) {
      throw new ProblemException(Problem.of("columns-unwritable", Location.of(file.toString()),
          "What was said about columns was not kept", String.valueOf(broken.getMessage()), "Make the folder writable"),
          broken);
    }
  }

  /// All words for meanings.
  public static String meanings() {
    return Arrays.stream(Meaning.values()).map(Meaning::word).collect(Collectors.joining(", "));
  }

  /// Whether a file is a list of connections that another tool has seen, rather than an inventory.
  public static boolean areConnections(Path file) {
    try (var lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      return lines.limit(1).anyMatch(ObservedKind::areConnections);
    } catch (IOException | UncheckedIOException _) {
      return false;
    }
  }
}
