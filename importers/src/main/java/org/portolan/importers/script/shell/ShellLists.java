package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// The elements of the shell's lists by their places or keys. The keys lie beside the list, in a variable of their own.
final class ShellLists {
  private static final Pattern KEYED = Pattern.compile("^\\[([^\\]]*)\\]=");

  private ShellLists() {}

  /// `list=(a b [c]=d)`, or `list+=(a b)`.
  static void set(ShellState state, String name, List<Value> written, boolean append) {
    var items = new ArrayList<Value>(append ? items(state.get(name)) : List.of());
    var keys = new ArrayList<Value>(append ? keys(state, name) : List.of());
    for (var value : written) {
      var keyed = KEYED.matcher(Values.asText(value).text());
      keys.add(new Value.Text(keyed.find() ? keyed.group(1).replaceAll("^[\"']|[\"']$", "") : next(keys),
          Place.NOWHERE));
      items.add(Values.map(value, text -> KEYED.matcher(text).replaceFirst("")));
    }
    keep(state, name, items, keys);
  }

  /// `list[key]=value`; where nobody can tell the key, it is one more.
  static void put(ShellState state, String name, Value key, Value value, boolean append) {
    var items = new ArrayList<>(items(state.get(name)));
    var keys = new ArrayList<>(keys(state, name));
    var known = key(state, name, key);
    int at = known.map(text -> places(keys, text)).orElse(-1);
    if (at < 0) {
      items.add(value);
      keys.add(known.<Value>map(text -> new Value.Text(text, Place.NOWHERE)).orElse(Values.UNKNOWN));
    } else {
      items.set(at, append ? Values.concat(List.of(items.get(at), value)) : value);
    }
    keep(state, name, items, keys);
  }

  private static void keep(ShellState state, String name, List<Value> items, List<Value> keys) {
    state.set(name, new Value.Seq(items, false));
    state.set(beside(name), new Value.Seq(keys, false));
  }

  /// The variable that holds a list's keys.
  static String beside(String name) {
    return name + "[]";
  }

  static Value get(ShellState state, String name, Value key) {
    var now = state.get(name);
    if (now instanceof Value.Nothing) {
      return now;
    }
    var items = items(now);
    boolean open = now.isUnknown() || now instanceof Value.Seq(_, var more) && more;
    var said = Values.exact(key).filter(text -> text.matches("-\\d{1,4}")).map(Integer::parseInt);
    if (said.isPresent() && !open && !(now instanceof Value.Many)) {
      return -said.get() > items.size() ? Values.NOTHING : items.get(items.size() + said.get());
    }
    var known = key(state, name, key);
    var keys = keys(state, name);
    int at = known.map(text -> places(keys, text)).orElse(-1);
    boolean told = known.isPresent() && !open && keys.stream().allMatch(one -> Values.exact(one).isPresent());
    if (told) {
      return at < 0 ? Values.NOTHING : items.get(at);
    }
    var may = new ArrayList<Value>();
    for (int i = 0; i < items.size(); i++) {
      if (known.isEmpty() || i == at || Values.exact(keys.get(i)).isEmpty()) {
        may.add(items.get(i));
      }
    }
    may.add(Values.UNKNOWN);
    return Values.join(may);
  }

  /// All keys of a list: `${!list[@]}`.
  static Value.Seq allKeys(ShellState state, String name) {
    var now = state.get(name);
    return new Value.Seq(keys(state, name), now.isUnknown() || now instanceof Value.Seq(_, var open) && open);
  }

  /// How many elements `name[@]` has, or how many characters a plain variable; unknown where that cannot be told.
  static Value length(ShellState state, String name) {
    boolean all = name.endsWith("]");
    var now = state.get(all ? name.substring(0, name.indexOf('[')) : name);
    boolean open = now.isUnknown() || now instanceof Value.Many || now instanceof Value.Seq(_, var more) && more;
    var text = now instanceof Value.Nothing ? Optional.of("")
        : now instanceof Value.Seq(var items, _) && !items.isEmpty() ? Values.exact(items.getFirst())
            : Values.exact(now);
    return open || !all && text.isEmpty() ? Values.UNKNOWN
        : new Value.Text(String.valueOf(all ? items(now).size() : text.get().length()), Place.NOWHERE);
  }

  /// A plain variable is a list of one; of a list that is one of several, all elements.
  static List<Value> items(Value value) {
    return value.choices().stream().filter(choice -> !(choice instanceof Value.Nothing))
        .flatMap(choice -> Values.list(choice).items().stream()).toList();
  }

  private static List<Value> keys(ShellState state, String name) {
    var now = state.get(name);
    int size = items(now).size();
    var keys = state.get(beside(name));
    if (keys instanceof Value.Seq(var items, _) && items.size() == size && !(now instanceof Value.Many)) {
      return items;
    }
    boolean placed = keys instanceof Value.Nothing && !(now instanceof Value.Many);
    return IntStream.range(0, size)
        .<Value>mapToObj(i -> placed ? new Value.Text(String.valueOf(i), Place.NOWHERE) : Values.UNKNOWN).toList();
  }

  private static int places(List<Value> keys, String key) {
    return keys.stream().map(one -> Values.exact(one).orElse("")).toList().lastIndexOf(key);
  }

  private static String next(List<Value> keys) {
    return String.valueOf(keys.stream().map(key -> Values.exact(key).orElse(""))
        .filter(key -> key.matches("\\d{1,6}")).mapToInt(key -> Integer.parseInt(key) + 1).max().orElse(0));
  }

  /// The name of a variable with a number is that number; what else is calculated is not known.
  private static Optional<String> key(ShellState state, String name, Value key) {
    var said = key instanceof Value.Nothing ? Optional.of("") : Values.exact(key);
    if (said.isEmpty() || said.get().matches("\\d+") || places(keys(state, name), said.get()) >= 0) {
      return said;
    }
    if (!said.get().matches("[A-Za-z_]\\w*")) {
      return said.filter(text -> !text.matches(".*[-+*/%].*"));
    }
    return switch (state.get(said.get())) {
      case Value.Nothing _ -> said;
      case Value.Text text when text.isWhole() -> text.text().matches("\\d+") ? Optional.of(text.text()) : said;
      case Value.Text _,Value.Unknown _,Value.Seq _,Value.Ref _,Value.Code _,Value.Handle _,Value.Type _,Value.Many _ ->
          Optional.empty();
    };
  }
}
