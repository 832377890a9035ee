package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.jspecify.annotations.Nullable;
import org.portolan.importers.sql.Hole;

/// Methods of strings, lists, maps and paths, and the functions of `os.path`.
final class PythonText {
  private static final int MOST_PARTS = 200;
  private static final Pattern FIELD = Pattern.compile("\\{\\{|\\}\\}|\\{(\\w*)(?:[!:][^}]{0,200})?\\}");

  Optional<Value> method(Call call, Value receiver, String name) {
    var library = PythonDialect.library(receiver);
    if (library.startsWith("os::path") || library.equals("pathlib") || library.equals("posixpath")) {
      return Optional.of(path(call, name));
    }
    if (library.equals("os") || library.equals("textwrap") || library.equals("shlex") || library.equals("inspect")
        || library.equals("copy")) {
      return module(call, name);
    }
    return Optional.ofNullable(switch (name) {
      case "strip", "lstrip", "rstrip", "encode", "decode", "expandtabs", "as_posix", "resolve", "absolute",
          "expanduser", "as_string", "bindparams", "columns", "execution_options" -> receiver;
      case "lower", "casefold" -> Values.map(receiver, text -> text.toLowerCase(Locale.ROOT));
      case "upper" -> Values.map(receiver, text -> text.toUpperCase(Locale.ROOT));
      case "format" -> format(call, receiver);
      case "format_map" ->
          call.value(0) instanceof Value.Ref(var thing)
              ? named(receiver, key -> thing.existing(key).map(Cell::value), "{", "}") : Values.UNKNOWN;
      case "join" -> joined(call, receiver);
      case "joinpath" -> joinedPath(receiver, call.values());
      case "replace" -> replaced(receiver, call.value(0), call.value(1));
      case "split" -> split(call, receiver);
      case "partition", "rpartition" -> parted(call, receiver, name.equals("rpartition"));
      case "append", "add", "extend", "insert" -> append(call, receiver, name);
      case "items" -> items(call, receiver);
      case "keys" -> receiver instanceof Value.Ref ? wrap(call, PythonCore.elements(receiver)) : null;
      case "values" -> values(call, receiver);
      case "get", "pop" -> receiver instanceof Value.Ref(var thing) ? get(call, thing) : null;
      case "quote_name", "quote_identifier" -> call.size() == 1 ? call.value(0) : null;
      case "setdefault" -> receiver instanceof Value.Ref(var thing) ? kept(call, thing) : null;
      case "update" -> receiver instanceof Value.Ref(var thing) ? update(call, thing) : null;
      default -> null;
    });
  }

  /// `string.ascii_uppercase` and its like.
  static Optional<Value> letters(String type, String name) {
    var small = "abcdefghijklmnopqrstuvwxyz";
    return !type.equals("string") ? Optional.empty() : Optional.ofNullable(switch (name) {
      case "ascii_lowercase" -> small;
      case "ascii_uppercase" -> small.toUpperCase(Locale.ROOT);
      case "ascii_letters" -> small + small.toUpperCase(Locale.ROOT);
      case "digits" -> "0123456789";
      default -> null;
    }).map(text -> new Value.Text(text, Place.NOWHERE));
  }

  /// `name[0]`, `name[-1]`
  static Optional<Value> letter(Value.Text text, String index) {
    if (!text.isWhole() || !index.matches("-?\\d{1,4}")) {
      return Optional.empty();
    }
    int said = Integer.parseInt(index);
    int at = said < 0 ? text.text().length() + said : said;
    return at < 0 || at >= text.text().length() ? Optional.empty()
        : Optional.of(new Value.Text(text.text().substring(at, at + 1), text.from()));
  }

  private static Optional<Value> module(Call call, String name) {
    return Optional.ofNullable(switch (name) {
      case "getenv" -> environment(call);
      case "dedent", "quote", "cleandoc", "copy", "deepcopy" -> call.value(0);
      // the words of a command line are taken apart again by whoever runs it
      case "split" -> call.size() > 0 ? call.value(0) : null;
      default -> null;
    });
  }

  private static Value environment(Call call) {
    var known = call.machine().globals().find("os::environ").map(cell -> cell.value());
    return known.isPresent() && known.get() instanceof Value.Ref(var thing) ? get(call, thing) : Values.UNKNOWN;
  }

  private static Value path(Call call, String name) {
    return switch (name) {
      case "join" -> {
        var parts = call.values();
        yield parts.isEmpty() ? Values.UNKNOWN : joinedPath(parts.getFirst(), parts.subList(1, parts.size()));
      }
      case "dirname" -> Values.map(call.value(0), Paths::directory);
      case "basename" -> Values.map(call.value(0), Paths::name);
      case "abspath", "realpath", "normpath", "expanduser", "expandvars" -> Values.map(call.value(0), Paths::normal);
      case "Path", "PurePath" -> call.value(0);
      default -> Values.UNKNOWN;
    };
  }

  private static Value joinedPath(Value first, List<Value> rest) {
    var parts = new ArrayList<>(List.of(first));
    for (var part : rest) {
      if (PythonDialect.exact(part).startsWith("/")) {
        parts.clear();
      } else {
        parts.add(new Value.Text("/", Place.NOWHERE));
      }
      parts.add(part);
    }
    return Values.concat(parts);
  }

  private static Value format(Call call, Value receiver) {
    var made = new ArrayList<Value>();
    for (var choice : receiver.choices()) {
      made.add(choice instanceof Value.Text text ? filled(call, text) : Values.UNKNOWN);
    }
    return Values.join(made);
  }

  private static Value filled(Call call, Value.Text format) {
    var positional = call.nodes().stream().filter(node -> !(node instanceof Node.Named)).map(call::eval).toList();
    var parts = new ArrayList<Value>();
    var values = PythonTemplates.values(call);
    var matcher = FIELD.matcher(format.text());
    int from = 0;
    int next = 0;
    while (matcher.find()) {
      parts.add(new Value.Text(format.text().substring(from, matcher.start()), format.from()));
      var name = matcher.group(1);
      if (name == null) {
        parts.add(new Value.Text(matcher.group().substring(0, 1), format.from()));
      } else if (name.isEmpty() || name.matches("\\d{1,3}")) {
        int index = name.isEmpty() ? next : Integer.parseInt(name);
        next++;
        parts.add(index < positional.size() ? PythonCore.spoken(positional.get(index)) : Values.UNKNOWN);
      } else {
        parts.add(PythonCore.spoken(values.apply(name)));
      }
      from = matcher.end();
    }
    parts.add(new Value.Text(format.text().substring(from), format.from()));
    return Values.concat(parts);
  }

  /// Fills `%(name)s` or `{name}` from a map.
  static Value named(Value format, Function<String, Optional<Value>> values, String open, String close) {
    var made = new ArrayList<Value>();
    var form = Pattern.compile(Pattern.quote(open) + "(\\w+)" + Pattern.quote(close));
    for (var choice : format.choices()) {
      if (!(choice instanceof Value.Text text)) {
        continue;
      }
      var parts = new ArrayList<Value>();
      var matcher = form.matcher(text.text());
      int from = 0;
      while (matcher.find()) {
        parts.add(new Value.Text(text.text().substring(from, matcher.start()), text.from()));
        parts.add(values.apply(matcher.group(1)).map(PythonCore::spoken).orElse(Values.UNKNOWN));
        from = matcher.end();
      }
      parts.add(new Value.Text(text.text().substring(from), text.from()));
      made.add(Values.concat(parts));
    }
    return Values.join(made);
  }

  private static Value joined(Call call, Value separator) {
    var list = PythonCore.elements(call.value(0));
    var parts = new ArrayList<Value>();
    for (var item : list.items()) {
      if (!parts.isEmpty()) {
        parts.add(separator);
      }
      parts.add(item);
    }
    if (list.open()) {
      parts.add(new Value.Text(Hole.TEXT, Place.NOWHERE));
    }
    return Values.concat(parts);
  }

  private static Value replaced(Value receiver, Value from, Value to) {
    var old = PythonDialect.exact(from);
    if (old.isEmpty()) {
      return receiver;
    }
    var by = Values.asText(to).text();
    var made = new ArrayList<Value>();
    for (var choice : receiver.choices()) {
      made.add(
          choice instanceof Value.Text text ? Values.replaced(text, old, by) : choice);
    }
    return Values.join(made);
  }

  private static Value split(Call call, Value receiver) {
    var by = call.size() == 0 ? " " : PythonDialect.exact(call.value(0));
    if (!(receiver instanceof Value.Text text) || !text.isWhole() || by.isEmpty()) {
      return call.machine().list(List.of(), true);
    }
    // `split('=', 1)` cuts once
    var cuts = call.named("maxsplit").or(() -> call.size() > 1 ? Optional.of(call.value(1)) : Optional.empty())
        .flatMap(Values::exact).filter(said -> said.matches("\\d{1,2}")).map(Integer::parseInt);
    int most = cuts.map(said -> said + 1).orElse(MOST_PARTS + 1);
    var parts = call.size() == 0 ? text.text().strip().split("\\s+", most) : text.text().split(Pattern.quote(by), most);
    boolean open = cuts.isEmpty() && parts.length > MOST_PARTS;
    var items = new ArrayList<Value>();
    for (var part : List.of(parts).subList(0, open ? MOST_PARTS : parts.length)) {
      items.add(new Value.Text(part, text.from()));
    }
    return call.machine().list(items, open);
  }

  /// What stands before a separator, it, and what stands behind.
  private static @Nullable Value parted(Call call, Value receiver, boolean last) {
    var text = Values.exact(receiver);
    var by = PythonDialect.exact(call.value(0));
    if (text.isEmpty() || by.isEmpty()) {
      return receiver instanceof Value.Text ? call.machine().list(List.of(), true) : null;
    }
    int at = last ? text.get().lastIndexOf(by) : text.get().indexOf(by);
    var parts = at >= 0 ? List.of(text.get().substring(0, at), by, text.get().substring(at + by.length()))
        : last ? List.of("", "", text.get()) : List.of(text.get(), "", "");
    return call.machine().list(parts.stream().<Value>map(part -> new Value.Text(part, call.place())).toList(), false);
  }

  private static @Nullable Value append(Call call, Value receiver, String name) {
    if (!(receiver instanceof Value.Ref(var thing)) || !thing.type().isEmpty()) {
      return null;
    }
    var values = call.values();
    var journal = call.machine().run().journal();
    if (name.equals("extend") && !values.isEmpty()) {
      var more = PythonCore.elements(values.getFirst());
      thing.append(journal, more.items(), more.open());
    } else {
      thing.append(journal, values.isEmpty() ? List.of() : List.of(values.getLast()), false);
    }
    return Values.NOTHING;
  }

  private static @Nullable Value items(Call call, Value receiver) {
    if (!(receiver instanceof Value.Ref(var thing))) {
      return null;
    }
    var pairs = new ArrayList<Value>();
    thing.fields().forEach((key, cell) -> pairs
        .add(call.machine().list(List.of(new Value.Text(key, Place.NOWHERE), cell.value()), false)));
    boolean open = !(thing.other().value() instanceof Value.Nothing);
    if (open && pairs.isEmpty()) {
      pairs.add(call.machine().list(List.of(Values.UNKNOWN, thing.other().value()), false));
    }
    return call.machine().list(pairs, open);
  }

  /// What is kept under keys that are known, and under others.
  private static @Nullable Value values(Call call, Value receiver) {
    if (!(receiver instanceof Value.Ref(var thing))) {
      return null;
    }
    var all = new ArrayList<>(thing.fields().values().stream().map(cell -> cell.value()).toList());
    boolean open = !(thing.other().value() instanceof Value.Nothing);
    if (open) {
      all.add(thing.other().value());
    }
    return all.isEmpty() ? null : wrap(call, new Value.Seq(all, open));
  }

  private static Value wrap(Call call, Value.Seq list) {
    return call.machine().list(list.items(), list.open());
  }

  /// What is there, else what is put there now.
  private static Value kept(Call call, Thing thing) {
    var value = get(call, thing);
    var key = Values.exact(call.value(0));
    call.machine().run().journal().set(key.map(thing::field).orElseGet(thing::other), value);
    return value;
  }

  private static Value get(Call call, Thing thing) {
    var fallback = call.size() > 1 ? call.value(1) : Values.NOTHING;
    var key = Values.exact(call.value(0));
    if (key.isEmpty()) {
      return Values.join(thing.any(), fallback);
    }
    var known = thing.existing(key.get()).map(cell -> cell.value()).filter(value -> !(value instanceof Value.Nothing));
    if (known.isPresent()) {
      return known.get();
    }
    // an empty one stands beside what is not known: `reply.get("state", {}).get("size")`
    boolean listed = !thing.items().items().isEmpty() || thing.items().open() || thing.fields().isEmpty();
    boolean complete = thing.other().value() instanceof Value.Nothing && thing.type().isEmpty() && !listed;
    if (thing.type().equals("environ") && call.size() > 1) {
      return Values.join(fallback, Values.UNKNOWN);
    }
    if (complete) {
      return fallback;
    }
    // no text is made of nothing
    return call.size() > 1 ? Values.join(fallback, Values.UNKNOWN) : Values.UNKNOWN;
  }

  private static Value update(Call call, Thing thing) {
    var journal = call.machine().run().journal();
    for (var node : call.nodes()) {
      if (node instanceof Node.Named(_, var name, var value)) {
        journal.set(thing.field(name), call.eval(value));
      } else if (call.eval(node) instanceof Value.Ref(var more)) {
        more.fields().forEach((key, cell) -> journal.set(thing.field(key), cell.value()));
        if (!(more.other().value() instanceof Value.Nothing)) {
          journal.set(thing.other(), Values.join(thing.other().value(), more.other().value()));
        }
      } else {
        journal.set(thing.other(), Values.UNKNOWN);
      }
    }
    return Values.NOTHING;
  }
}
