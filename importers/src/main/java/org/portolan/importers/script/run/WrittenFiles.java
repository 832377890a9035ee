package org.portolan.importers.script.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Journal;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;

/// What the programs of one launch write into files, for those among them that read it later: statements that are
/// put together in a file, which a client is then given.
public final class WrittenFiles {
  private static final int MOST_FILES = 500;
  /// Longer ones are data.
  private static final int MOST_OUTPUT = 60_000;

  private final Journal journal;
  private final Map<String, Cell> files = new HashMap<>();
  private int temporaries;
  private Optional<Cell> output = Optional.empty();

  WrittenFiles(Journal journal) {
    this.journal = journal;
  }

  /// @param path on the host; may have holes, as long as they leave something of its name
  /// @param text unknown where nobody can tell what was written
  public void write(Execution process, Value path, Value text) {
    cell(process, path).ifPresent(cell -> journal.set(cell, written(text)));
  }

  public void append(Execution process, Value path, Value text) {
    cell(process, path).ifPresent(cell -> journal.set(cell,
        cell.value() instanceof Value.Nothing ? written(text) : behind(cell.value(), written(text))));
  }

  /// What a file holds, as the launch's programs left it; empty where none of them wrote it.
  public Optional<Value> read(Execution process, Value path) {
    return key(process, path).map(files::get).map(Cell::value)
        .map(value -> Values.join(value.choices().stream().filter(one -> !(one instanceof Value.Nothing)).toList()))
        .filter(value -> !(value instanceof Value.Nothing));
  }

  /// What a program prints while it is followed; nothing where nobody can tell of any.
  public Value printed(Runnable program) {
    var outer = output;
    var own = new Cell(Values.NOTHING);
    output = Optional.of(own);
    try {
      program.run();
      return own.value();
    } finally {
      output = outer;
    }
  }

  public void print(Value text) {
    output.ifPresent(cell -> journal.set(cell, cell.value() instanceof Value.Nothing ? written(text)
        : longest(cell.value()) > MOST_OUTPUT ? Values.UNKNOWN : behind(cell.value(), written(text))));
  }

  private static int longest(Value value) {
    return value.isUnknown() ? Integer.MAX_VALUE
        : value.choices().stream().mapToInt(choice -> Values.asText(choice).text().length()).max().orElse(0);
  }

  /// A name that `mktemp` makes; no two are the same.
  public Value temporary(String template) {
    temporaries++;
    var name = template.isEmpty() ? "tmp.XXXXXX" : template;
    var made = name.replaceFirst("X{3,}", Hole.TEXT + temporaries);
    return new Value.Text(made.startsWith("/") ? made : "/tmp/" + made, Place.NOWHERE);
  }

  private Optional<Cell> cell(Execution process, Value path) {
    return key(process, path).filter(key -> files.size() < MOST_FILES || files.containsKey(key))
        .map(key -> files.computeIfAbsent(key, _ -> new Cell(Values.NOTHING)));
  }

  private static Optional<String> key(Execution process, Value path) {
    var text = Values.asText(path).text();
    var name = Paths.name(text).replace(Hole.TEXT, "");
    return name.isBlank() || name.matches("-|\\d") || text.startsWith("/dev/") || text.length() > 500
        ? Optional.empty() : Optional.of(Paths.under(process.directory(), text));
  }

  private static Value written(Value text) {
    return text instanceof Value.Nothing ? new Value.Text("", Place.NOWHERE) : text;
  }

  /// Lines of one script keep their distance, so that a statement is found where it stands.
  private static Value behind(Value before, Value added) {
    if (!(before instanceof Value.Text first) || !(added instanceof Value.Text second) || !first.text().endsWith("\n")
        || !first.from().path().equals(second.from().path())) {
      return Values.concat(List.of(before, added));
    }
    long gap = second.from().line() - first.from().line() - first.text().chars().filter(c -> c == '\n').count();
    return gap <= 0 || gap > 2_000 ? Values.concat(List.of(before, added))
        : Values.concat(List.of(before, new Value.Text("\n".repeat((int) gap), Place.NOWHERE), added));
  }
}
