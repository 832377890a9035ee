package org.portolan.importers.script.perl;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.text.TextFile;

/// What stands behind `__DATA__` in a program itself, and its pieces under names, as Data::Section::Simple and
/// Mojo::Loader have them.
final class PerlSections {
  private static final String HANDLE = "DATA";
  private static final Pattern BEGINS = Pattern.compile("__(?:DATA|END)__\\s*");
  private static final String NAMES = "@@ ";
  private static final int LONGEST = 100_000;

  /// By the path of the program.
  private final Map<String, Optional<Value.Text>> texts = new HashMap<>();
  /// By the path of the program, then by what a piece is called.
  private final Map<String, Map<String, Value>> sections = new HashMap<>();

  /// `<DATA>`
  Optional<Value> read(Call call) {
    return call.nodes().getFirst() instanceof Node.Literal(_, var name) && name.equals(HANDLE)
        ? behind(call).map(text -> text) : Optional.empty();
  }

  /// `get_data_section('purge.sql')`: what stands behind the line `@@ purge.sql`, up to the next of its kind.
  Optional<Value> section(Call call, String name) {
    boolean asks = name.endsWith("get_data_section") || name.endsWith("data_section") && call.size() == 2;
    return asks ? Values.exact(call.value(call.size() - 1))
        .flatMap(wanted -> Optional.ofNullable(sections(call).get(wanted))) : Optional.empty();
  }

  private Map<String, Value> sections(Call call) {
    var known = sections.get(call.place().path());
    if (known == null) {
      known = new HashMap<>();
      var text = behind(call);
      if (text.isPresent()) {
        split(text.get(), known);
      }
      sections.put(call.place().path(), known);
    }
    return known;
  }

  private static void split(Value.Text data, Map<String, Value> into) {
    var lines = data.text().lines().toList();
    int start = 0;
    for (int i = 0; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).startsWith(NAMES)) {
        keep(data, lines, start, i, into);
        start = i;
      }
    }
  }

  private static void keep(Value.Text data, List<String> lines, int start, int end, Map<String, Value> into) {
    if (start < end && lines.get(start).startsWith(NAMES)) {
      into.putIfAbsent(lines.get(start).substring(NAMES.length()).strip(), new Value.Text(
          String.join("\n", lines.subList(start + 1, end)), data.from().at(data.from().line() + start + 1)));
    }
  }

  private Optional<Value.Text> behind(Call call) {
    return texts.computeIfAbsent(call.place().path(),
        path -> call.machine().run().file(path).flatMap(PerlSections::behind));
  }

  private static Optional<Value.Text> behind(TextFile file) {
    int at = 0;
    while (at < file.lines().size() && !BEGINS.matcher(file.lines().get(at)).matches()) {
      at++;
    }
    var text = String.join("\n", file.lines().subList(Math.min(at + 1, file.lines().size()), file.lines().size()));
    return text.isBlank() || text.length() > LONGEST ? Optional.empty()
        : Optional.of(new Value.Text(text, new Place(file.path(), at + 2)));
  }
}
