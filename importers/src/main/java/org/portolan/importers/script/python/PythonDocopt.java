package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// docopt: the text that says how a program is used is also what takes its command line to pieces. Options are known by
/// it; which words fill which arguments is not worked out.
final class PythonDocopt {
  private static final Pattern TEXT = Pattern.compile("(?s)^(?:#[^\\n]*\\n|\\s)*[rRuU]?(\"\"\"|''')(.*?)\\1");
  private static final Pattern OPTION =
      Pattern.compile("(?<![\\w-])(--?[A-Za-z][\\w-]*)(?:([= ])(<[^>\\n]+>|[A-Z][A-Z_]+(?![\\w-])))?");
  private static final Pattern DEFAULT = Pattern.compile("\\[default: ([^\\]\\n]*)\\]");
  private static final Pattern ARGUMENT = Pattern.compile("<[^>\\s]+>");

  private final List<Value> words;

  /// @param words behind the program's name
  PythonDocopt(List<Value> words) {
    this.words = words;
  }

  /// @param library the module that the function is of, empty where it was imported by itself
  Optional<Value> call(Call call, String library, String name) {
    if (!name.equals("docopt") || !library.isEmpty() && !library.startsWith("docopt")) {
      return Optional.empty();
    }
    var said = call.size() == 0 ? Optional.<String>empty() : Values.exact(call.value(0));
    var doc = said.filter(text -> text.contains("--") || text.contains("Usage"))
        .or(() -> ofProgram(call)).orElse("");
    return doc.isBlank() ? Optional.empty() : Optional.of(taken(call, doc));
  }

  private static Optional<String> ofProgram(Call call) {
    var text = TEXT.matcher(call.machine().run().text(call.machine().process().script()));
    return text.find() ? Optional.of(text.group(2)) : Optional.empty();
  }

  private Value taken(Call call, String doc) {
    var fields = new HashMap<String, Value>();
    var keys = new HashMap<String, String>();
    var takes = new HashMap<String, Boolean>();
    doc.lines().forEach(line -> options(line, fields, keys, takes));
    var argument = ARGUMENT.matcher(doc);
    while (argument.find()) {
      fields.putIfAbsent(argument.group(), Values.UNKNOWN);
    }
    for (int i = 0; i < words.size(); i++) {
      var word = PythonDialect.exact(words.get(i));
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      var key = keys.get(equals < 0 ? word : word.substring(0, equals));
      if (key != null && word.startsWith("-")) {
        boolean value = takes.getOrDefault(key, false);
        fields.put(key, !value ? text("1") : equals >= 0 ? text(word.substring(equals + 1))
            : i + 1 < words.size() ? words.get(++i) : Values.UNKNOWN);
      }
    }
    var thing = call.machine().thing();
    var journal = call.machine().run().journal();
    fields.forEach((key, value) -> journal.set(thing.field(key), value));
    journal.set(thing.other(), Values.UNKNOWN);
    return new Value.Ref(thing);
  }

  /// The options of one line go by the longest of their names where the line describes one.
  private static void options(String line, Map<String, Value> fields, Map<String, String> keys,
      Map<String, Boolean> takes) {
    boolean describes = line.strip().startsWith("-");
    var option = OPTION.matcher(describes ? line.strip().split("\\s{2,}|:\\s", 2)[0] : line);
    var names = new ArrayList<String>();
    boolean value = false;
    while (option.find()) {
      names.add(option.group(1));
      boolean has = option.group(3) != null && (option.group(2).equals("=") || describes);
      value |= has;
      if (!describes) {
        name(List.of(option.group(1)), has, Optional.empty(), fields, keys, takes);
      }
    }
    if (describes && !names.isEmpty()) {
      var fallback = DEFAULT.matcher(line);
      name(names, value, fallback.find() ? Optional.of(fallback.group(1)) : Optional.empty(), fields, keys, takes);
    }
  }

  private static void name(List<String> names, boolean value, Optional<String> fallback, Map<String, Value> fields,
      Map<String, String> keys, Map<String, Boolean> takes) {
    var key = names.stream().filter(name -> name.startsWith("--")).findFirst().orElse(names.getFirst());
    names.forEach(name -> keys.put(name, key));
    boolean has = takes.merge(key, value, Boolean::logicalOr);
    if (fallback.isPresent()) {
      fields.put(key, text(fallback.get()));
    } else if (!(fields.get(key) instanceof Value.Text(var kept, _)) || kept.equals("0")) {
      fields.put(key, has ? Values.NOTHING : text("0"));
    }
  }

  private static Value text(String text) {
    return new Value.Text(text, Place.NOWHERE);
  }
}
