package org.portolan.importers.script.php;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.brace.BraceCore;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Outgoing;
import org.portolan.importers.script.value.Formats;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;

/// PHP's own functions on strings and lists, as far as they carry values on.
final class PhpCore {
  private static final Set<String> AS_THEY_ARE = Set.of("trim", "rtrim", "ltrim", "strval", "array_values",
      "array_unique",
      "array_reverse", "array_filter", "collect", "iterator_to_array", "esc_sql", "addslashes", "stripslashes", "nl2br",
      "array_slice", "value", "tap", "intval", "absint", "mysqli_real_escape_string", "realpath", "array_flip",
      "utf8_encode",
      "wp_unslash", "maybe_unserialize", "sanitize_text_field", "htmlspecialchars", "html_entity_decode", "array_chunk",
      "with", "optional", "mb_strtolower", "func_get_args", "untrailingslashit", "reset", "current", "end",
      "array_shift",
      "array_pop");

  private final BraceCore brace;
  private final PhpFiles files;
  private final PhpFolders folders;
  private final Map<String, Value> constants = new HashMap<>();

  PhpCore(BraceCore brace, PhpFiles files) {
    this.brace = brace;
    this.files = files;
    folders = new PhpFolders(files);
  }

  /// @param name without the sign of a function
  Optional<Value> call(Call call, String name) {
    if (AS_THEY_ARE.contains(name)) {
      return Optional
          .of(call.size() == 0 ? Values.UNKNOWN : call.value(name.equals("mysqli_real_escape_string") ? 1 : 0));
    }
    return Optional.ofNullable(switch (name) {
      case "<isset>" -> isSet(call);
      case "define" -> defined(call);
      case "<constant>", "constant" -> constant(call);
      case "sprintf", "vsprintf" -> formatted(call, name);
      case "implode", "join" -> joined(call);
      case "explode" -> split(call);
      case "str_replace" -> replaced(call);
      case "strtolower" -> Values.map(call.value(0), text -> text.toLowerCase(Locale.ROOT));
      case "strtoupper" -> Values.map(call.value(0), text -> text.toUpperCase(Locale.ROOT));
      case "ucfirst" -> Values.map(call.value(0),
          text -> text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
      case "substr", "mb_substr" -> cut(call);
      case "basename", "glob", "scandir" -> folders.call(call, name);
      case "dirname" -> Values.map(call.value(0), text -> up(text, Values.exact(call.value(1)).orElse("1")));
      case "plugin_dir_path" -> Values.map(call.value(0), text -> Paths.directory(text) + "/");
      case "array_merge", "array_replace", "wp_parse_args" -> merged(call);
      case "array_map" -> mapped(call, 0, 1);
      case "array_walk", "usort" -> mapped(call, 1, 0);
      case "array_keys" -> keys(call);
      case "array_push" -> pushed(call);
      case "call_user_func", "call_user_func_array", "do_action_ref_array" -> called(call);
      case "base_path", "app_path", "database_path", "storage_path", "resource_path" -> based(call, name);
      case "file_get_contents" -> content(call);
      case "is_array", "is_string", "count", "strlen", "time", "date", "microtime", "is_null", "in_array",
          "function_exists", "class_exists", "defined", "method_exists", "is_numeric", "strpos", "preg_match", "uniqid",
          "md5", "json_encode", "serialize", "rand", "mt_rand", "filesize", "is_file", "file_exists", "is_dir",
          "php_sapi_name",
          "ini_set", "set_time_limit", "error_reporting", "str_contains", "str_starts_with", "usleep", "sleep" -> {
        call.values();
        yield Values.UNKNOWN;
      }
      default -> null;
    });
  }

  /// Whether something is there, where the program itself has put it or has not.
  private static Value isSet(Call call) {
    boolean all = true;
    for (var node : call.nodes()) {
      var value = call.eval(node);
      boolean absent = value instanceof Value.Nothing && node instanceof Node.Field(_, var container, _, _)
          && call.eval(container) instanceof Value.Ref(var thing) && thing.type().isEmpty();
      if (absent) {
        return Values.NOTHING;
      }
      all &= value.choices().stream().noneMatch(choice -> choice.isUnknown() || choice instanceof Value.Nothing);
    }
    return all && call.size() > 0 ? new Value.Text("1", Place.NOWHERE) : Values.UNKNOWN;
  }

  private Value defined(Call call) {
    Values.exact(call.value(0)).ifPresent(name -> constants.put(name, call.value(1)));
    return Values.NOTHING;
  }

  private Value constant(Call call) {
    var name = Values.exact(call.value(0)).orElse("");
    if (name.contains("::")) {
      var parts = name.split("::", 2);
      return call.machine().globals().find(parts[0] + "::" + parts[1]).map(cell -> cell.value()).orElse(Values.UNKNOWN);
    }
    return constants.getOrDefault(name, name.equals("PHP_EOL") ? new Value.Text(" ", Place.NOWHERE)
        : name.equals("DIRECTORY_SEPARATOR") ? new Value.Text("/", Place.NOWHERE)
            : name.equals("PHP_SAPI") ? new Value.Text("cli", Place.NOWHERE) : Values.UNKNOWN);
  }

  private Value formatted(Call call, String name) {
    var all = new ArrayList<Value>(List.of(call.value(0)));
    if (name.equals("vsprintf")) {
      all.addAll(brace.elements(call.machine(), call.value(1)) instanceof Value.Seq(var items, _) ? items : List.of());
    } else {
      call.nodes().stream().skip(1).forEach(node -> all.add(call.eval(node)));
    }
    return Formats.sprintf(all);
  }

  private Value joined(Call call) {
    boolean swapped = !(call.value(0) instanceof Value.Text);
    var between = call.size() < 2 ? new Value.Text("", Place.NOWHERE) : call.value(swapped ? 1 : 0);
    var list = call.value(swapped || call.size() < 2 ? 0 : 1);
    if (!(brace.elements(call.machine(), list) instanceof Value.Seq(var items, var open)) || open || items.isEmpty()) {
      return Values.UNKNOWN;
    }
    var parts = new ArrayList<Value>();
    for (var item : items) {
      if (!parts.isEmpty()) {
        parts.add(between);
      }
      parts.add(item);
    }
    return Values.concat(parts);
  }

  private static Value split(Call call) {
    var by = Values.exact(call.value(0));
    var text = Values.exact(call.value(1));
    if (by.isEmpty() || by.get().isEmpty() || text.isEmpty()) {
      return Values.UNKNOWN;
    }
    // `explode('=', $text, 2)` cuts once
    var most = Values.exact(call.value(2)).filter(said -> said.matches("[1-9]\\d?")).map(Integer::parseInt);
    var parts = text.get().split(Pattern.quote(by.get()), most.orElse(Thing.MOST_ITEMS + 1));
    boolean open = most.isEmpty() && parts.length > Thing.MOST_ITEMS;
    return call.machine().list(List.of(parts).subList(0, open ? Thing.MOST_ITEMS : parts.length).stream()
        .<Value>map(part -> new Value.Text(part, call.place())).toList(), open);
  }

  private static Value replaced(Call call) {
    var from = Values.exact(call.value(0));
    var to = Values.asText(call.value(1)).text();
    return from.isEmpty() || from.get().isEmpty()
        ? call.value(2).choices().stream().allMatch(Value.Text.class::isInstance) ? call.value(2) : Values.UNKNOWN
        : Values
            .join(call.value(2).choices().stream().<Value>map(choice -> choice instanceof Value.Text text
                ? Values.replaced(text, from.get(), to) : Values.UNKNOWN).toList());
  }

  /// A text without so many signs at its ends; what is unknown there stays.
  private static Value cut(Call call) {
    var from = Values.exact(call.value(1)).filter(text -> text.matches("-?\\d{1,6}")).map(Integer::parseInt);
    var length = call.size() < 3 ? Optional.of(Integer.MAX_VALUE)
        : length(call.nodes().get(2), call);
    if (from.isEmpty() || length.isEmpty()) {
      return Values.UNKNOWN;
    }
    return Values
        .join(call.value(0).choices().stream().<Value>map(choice -> choice instanceof Value.Text(var text, var at)
            ? new Value.Text(part(text, from.get(), length.get()), at) : Values.UNKNOWN).toList());
  }

  /// Where what is cut off is not known, neither is what stays.
  private static String part(String text, int from, int length) {
    int begin = from < 0 ? Math.max(0, text.length() + from) : Math.min(from, text.length());
    int end = length < 0 ? text.length() + length : (int) Math.min((long) begin + length, text.length());
    var off = text.substring(0, begin) + text.substring(Math.max(begin, end));
    return Hole.in(off) ? Hole.TEXT : text.substring(begin, Math.max(begin, end));
  }

  private static Optional<Integer> length(Node node, Call call) {
    return Values.exact(call.eval(node)).filter(text -> text.matches("-?\\d{1,6}")).map(Integer::parseInt);
  }

  private static String up(String path, String times) {
    var at = path;
    for (int i = 0; i < (times.matches("\\d") ? Integer.parseInt(times) : 1); i++) {
      at = Paths.directory(at);
    }
    return at;
  }

  private Value merged(Call call) {
    var machine = call.machine();
    var thing = machine.thing();
    for (var value : call.values()) {
      if (value instanceof Value.Ref(var part)) {
        thing.append(machine.run().journal(), part.items().items(), part.items().open());
        part.fields().forEach((key, cell) -> machine.run().journal().set(thing.field(key), cell.value()));
      } else {
        machine.run().journal().set(thing.other(), Values.UNKNOWN);
      }
    }
    return new Value.Ref(thing);
  }

  private Value mapped(Call call, int function, int list) {
    var machine = call.machine();
    var code = callable(call, call.value(function));
    var elements = (Value.Seq) brace.elements(machine, call.value(list));
    var made = new ArrayList<Value>();
    for (var element : elements.items().subList(0, Math.min(Thing.MOST_ITEMS, elements.items().size()))) {
      made.add(machine.invoke(code, List.of(element), false));
    }
    if (elements.items().isEmpty() && elements.open()) {
      made.add(machine.invoke(code, List.of(Values.UNKNOWN), false));
    }
    return machine.list(made, elements.open());
  }

  private static Value keys(Call call) {
    return call.value(0) instanceof Value.Ref(var thing) ? call.machine().list(thing.fields().keySet().stream()
        .<Value>map(key -> new Value.Text(key, Place.NOWHERE)).toList(), thing.fields().isEmpty()) : Values.UNKNOWN;
  }

  private static Value pushed(Call call) {
    for (Thing thing : call.things(call.nodes().getFirst())) {
      thing.append(call.machine().run().journal(), call.values().subList(1, call.values().size()), false);
    }
    return Values.UNKNOWN;
  }

  private Value called(Call call) {
    var rest = call.nodes().stream().skip(1).map(call::eval).toList();
    return call.machine().invoke(callable(call, call.value(0)), rest, true);
  }

  /// A function, a function's name, or an object with the name of its method.
  Value callable(Call call, Value value) {
    var machine = call.machine();
    if (value instanceof Value.Ref(var pair) && pair.items().items().size() == 2) {
      var name = Values.exact(pair.items().items().get(1)).orElse("");
      return bound(call, pair.items().items().get(0), name);
    }
    var name = Values.exact(value).orElse("");
    if (name.contains("::")) {
      var parts = name.split("::", 2);
      files.load(machine, parts[0], call.place().path());
      return bound(call, new Value.Type(parts[0]), parts[1]);
    }
    return name.isEmpty() ? value : machine.find("::" + name).<Value>map(code -> code).orElse(Values.UNKNOWN);
  }

  /// A method called later needs its object then; calling it at once is as good.
  private static Value bound(Call call, Value object, String method) {
    if (call.machine().hasMethod(object, method)) {
      call.machine().method(object, method, List.of());
    }
    return Values.UNKNOWN;
  }

  private static Value based(Call call, String name) {
    var folder = switch (name) {
      case "app_path" -> "app/";
      case "database_path" -> "database/";
      case "storage_path" -> "storage/";
      case "resource_path" -> "resources/";
      default -> "";
    };
    return Values.map(call.value(0), text -> folder + text.replaceFirst("^/", ""));
  }

  private Value content(Call call) {
    var text = Values.exact(call.value(0)).orElse("");
    if (text.isEmpty() || text.contains("://")) {
      Outgoing.url(call, call.value(0));
      return Values.UNKNOWN;
    }
    var found = files.run().index().ending(Paths.normal(text).replaceFirst("^/", ""));
    return found.size() == 1 ? files.run().file(found.getFirst())
        .<Value>map(file -> new Value.Text(file.text(), new Place(file.path(), 1))).orElse(Values.UNKNOWN)
        : Values.UNKNOWN;
  }
}
