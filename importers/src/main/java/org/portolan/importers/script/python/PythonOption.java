package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// An option or argument of a command, and how a command line fills it.
///
/// @param names  with their dashes, of an argument none
/// @param off    names that switch it off
/// @param set    what a flag stands for where it is given
/// @param quiet  whether nothing is handed over where the command line says nothing
record PythonOption(List<String> names, List<String> off, String target, Value fallback, boolean flag, Value set,
    boolean many, boolean quiet) {
  private static final Set<String> ANY_NUMBER = Set.of("-1");

  /// What a command line gave, by the names of the function's parameters, and what is left of it.
  record Read(Map<String, Value> values, List<Value> rest) {}

  static Optional<PythonOption> of(Call call, boolean argument) {
    var said = call.nodes().stream().filter(node -> !(node instanceof Node.Named))
        .map(node -> PythonDialect.exact(call.eval(node))).filter(name -> !name.isEmpty()).toList();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    var names = new ArrayList<String>();
    var off = new ArrayList<String>();
    String target = "";
    for (var name : said) {
      if (!name.startsWith("-")) {
        target = name;
      } else {
        int slash = name.indexOf('/');
        names.add((slash < 0 ? name : name.substring(0, slash)).strip());
        if (slash > 0) {
          off.add(name.substring(slash + 1).strip());
        }
      }
    }
    var longest = names.stream().filter(name -> name.startsWith("--")).findFirst()
        .orElse(names.isEmpty() ? "" : names.getFirst());
    boolean flag =
        !off.isEmpty() || call.named("is_flag").filter(value -> PythonDialect.exact(value).equals("1")).isPresent()
            || call.named("count").isPresent() || call.named("flag_value").isPresent();
    boolean many = call.named("multiple").filter(value -> PythonDialect.exact(value).equals("1")).isPresent()
        || call.named("nargs").map(PythonDialect::exact).filter(ANY_NUMBER::contains).isPresent();
    var set = call.named("flag_value");
    // one of several flags that say each another word for the same: what is its default is its own word
    var chosen = set.map(word -> call.named("default").filter(value -> PythonDialect.exact(value).equals("1"))
        .map(_ -> word).orElse(Values.NOTHING));
    var fallback = chosen.or(() -> call.named("default")).orElseGet(() -> flag ? PythonCommands.text("0")
        : many ? call.machine().list(List.of(), false)
            : argument || call.named("envvar").isPresent() ? Values.UNKNOWN : Values.NOTHING);
    return Optional.of(new PythonOption(argument ? List.of() : names, off,
        (target.isEmpty() ? longest.replaceFirst("^-+", "").replace('-', '_') : target).toLowerCase(Locale.ROOT),
        fallback, flag, set.orElse(PythonCommands.text("1")), many, false));
  }

  /// An option as typer makes it of a function's parameter.
  static PythonOption ofParameter(String name, boolean argument) {
    var dashed = name.replace('_', '-');
    return new PythonOption(argument ? List.of() : List.of("--" + dashed, "--" + name), List.of("--no-" + dashed), name,
        Values.UNKNOWN, false, PythonCommands.text("1"), false, true);
  }

  /// @param group whether the first word that is no option begins an inner command
  static Read read(Call call, List<PythonOption> options, List<Value> words, boolean group) {
    var values = new HashMap<String, Value>();
    options.stream().filter(option -> !option.quiet())
        .forEach(option -> values.merge(option.target(), option.fallback(),
            (one, other) -> one instanceof Value.Nothing ? other : one));
    var repeated = new HashMap<String, List<Value>>();
    var rest = new ArrayList<Value>();
    int i = 0;
    while (i < words.size() && (!group || rest.isEmpty())) {
      var word = Values.asText(words.get(i)).text();
      i++;
      if (!word.startsWith("-") || word.equals("-") || word.equals("--")) {
        rest.add(words.get(i - 1));
        continue;
      }
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      var key = equals < 0 ? word : word.substring(0, equals);
      var option =
          options.stream().filter(known -> known.names().contains(key) || known.off().contains(key)).findFirst();
      if (option.isEmpty()) {
        continue;
      }
      boolean off = option.get().off().contains(key);
      boolean next = i < words.size() && !(option.get().quiet() && Values.asText(words.get(i)).text().startsWith("-"));
      Value value = off ? PythonCommands.text("0")
          : option.get().flag() || equals < 0 && !next ? option.get().set()
              : equals >= 0 ? PythonCommands.text(word.substring(equals + 1)) : words.get(i++);
      if (option.get().many()) {
        repeated.computeIfAbsent(option.get().target(), _ -> new ArrayList<>()).add(value);
      } else {
        values.put(option.get().target(), value);
      }
    }
    repeated.forEach((target, all) -> values.put(target, call.machine().list(all, false)));
    if (group) {
      rest.addAll(words.subList(i, words.size()));
    } else {
      positional(call, options, values, rest);
    }
    return new Read(values, rest);
  }

  private static void positional(Call call, List<PythonOption> options, Map<String, Value> values, List<Value> rest) {
    int at = 0;
    for (var option : options) {
      if (option.names().isEmpty() && at < rest.size()) {
        values.put(option.target(),
            option.many() ? call.machine().list(rest.subList(at, rest.size()), false) : rest.get(at));
        at += option.many() ? rest.size() - at : 1;
      }
    }
  }
}
