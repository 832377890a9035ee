package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.shell.ShellMachine.Result;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;

/// The options that a script is started with: `getopts` of the shell, and the program `getopt`, which puts them in
/// order. With words that are known the script takes just what those ask for.
final class Options {
  private static final String INDEX = "OPTIND";
  /// How many words `getopts` took, which scripts ask for as `$((OPTIND-1))`.
  static final String TAKEN = "OPTIND-1";
  private static final String ARGUMENT = "OPTARG";
  /// The letter that is next in a word of several, such as `-ab`.
  private static final String LETTER = "letter of OPTIND";
  private static final String END = "--";

  private final String letters;
  private final List<String> names = new ArrayList<>();
  private boolean quotes;

  private Options(String letters) {
    this.letters = letters;
  }

  static boolean countsTaken(String sum) {
    return sum.length() < 40 && sum.replaceAll("[\\s${}]", "").equals(TAKEN);
  }

  /// `getopts "ab:" name`
  static Result next(List<Value> words, ShellState state) {
    var name = words.size() < 2 ? "" : Values.exact(words.get(1)).orElse("");
    if (!name.matches("[A-Za-z_]\\w*")) {
      return Result.UNKNOWN;
    }
    var options = new Options(Values.exact(words.getFirst()).orElse(""));
    var given = words.size() > 2 ? new Value.Seq(words.subList(2, words.size()), false) : state.arguments();
    // 0 means that they are looked at from the first one on, too
    int index = Math.max(1, number(state.get(INDEX), 1));
    int letter = index == number(state.get(LETTER + " at"), 0) ? Math.max(1, number(state.get(LETTER), 1)) : 1;
    var word = index <= given.items().size() ? given.items().get(index - 1) : Values.NOTHING;
    if (options.letters.isEmpty() || given.open() || word instanceof Value.Nothing && index <= given.items().size()
        || !(word instanceof Value.Nothing) && !isTold(word)) {
      List.of(name, INDEX, TAKEN, ARGUMENT).forEach(variable -> state.set(variable, Values.UNKNOWN));
      return Result.UNKNOWN;
    }
    var text = Values.asText(word).text();
    if (!text.startsWith("-") || text.length() == 1 || text.equals(END)) {
      state.set(name, new Value.Text("?", Place.NOWHERE));
      at(state, text.equals(END) ? index + 1 : index, 1);
      return new Result(Values.NOTHING, Truth.NO);
    }
    options.take(name, given.items(), index, letter < text.length() ? letter : 1, state);
    return new Result(Values.NOTHING, Truth.YES);
  }

  private void take(String name, List<Value> given, int index, int letter, ShellState state) {
    var word = given.get(index - 1);
    var text = Values.asText(word).text();
    var option = text.substring(letter, letter + 1);
    boolean last = letter + 1 == text.length();
    state.set(name, new Value.Text(letters.contains(option) && !option.equals(":") ? option : "?", Place.NOWHERE));
    state.set(ARGUMENT, Values.NOTHING);
    if (!takesMore(option)) {
      at(state, last ? index + 1 : index, last ? 1 : letter + 1);
    } else if (last) {
      state.set(ARGUMENT, index < given.size() ? given.get(index) : Values.NOTHING);
      at(state, index + 2, 1);
    } else {
      state.set(ARGUMENT, behind(word, letter + 1));
      at(state, index + 1, 1);
    }
  }

  private static void at(ShellState state, int index, int letter) {
    state.set(INDEX, new Value.Text(String.valueOf(index), Place.NOWHERE));
    state.set(TAKEN, new Value.Text(String.valueOf(index - 1), Place.NOWHERE));
    state.set(LETTER, new Value.Text(String.valueOf(letter), Place.NOWHERE));
    state.set(LETTER + " at", new Value.Text(String.valueOf(index), Place.NOWHERE));
  }

  private static int number(Value value, int otherwise) {
    return Values.exact(value).filter(text -> text.matches("\\d{1,4}")).map(Integer::parseInt).orElse(otherwise);
  }

  private boolean takesMore(String option) {
    int at = letters.indexOf(option);
    return at >= 0 && letters.startsWith(":", at + 1);
  }

  /// Whether it can be told what a word is: an option or none.
  private static boolean isTold(Value word) {
    return word instanceof Value.Text(var text, _) && !text.startsWith(Hole.TEXT) && !text.startsWith("-" + Hole.TEXT);
  }

  private static Value behind(Value word, int from) {
    var text = Values.asText(word);
    return new Value.Text(text.text().substring(from), text.from());
  }

  /// What `getopt` prints: the options, one by one, then `--` and the rest.
  ///
  /// @return unknown where a word is
  static Value sorted(List<Value> words) {
    var given = new ArrayList<>(words.subList(1, words.size()));
    if (given.isEmpty() || !given.stream().allMatch(Options::isTold)) {
      return Values.UNKNOWN;
    }
    var first = Values.asText(given.removeFirst()).text();
    var options = new Options(first);
    if (first.startsWith("-")) {
      given.addFirst(words.get(1));
      options = declared(given);
    }
    return options.sort(given);
  }

  /// `-o ab: --long all,by: -n name -- "$@"`
  private static Options declared(List<Value> given) {
    var letters = new StringBuilder();
    var names = new ArrayList<String>();
    boolean quotes = true;
    while (!given.isEmpty()) {
      var text = Values.asText(given.removeFirst()).text();
      if (text.equals(END)) {
        break;
      }
      int equals = text.startsWith(END) ? text.indexOf('=') : -1;
      var option = equals > 0 ? text.substring(0, equals) : text;
      boolean takes = option.matches("-[olns]|--(?:options|long(?:options)?|name|shell)");
      var value = equals > 0 ? text.substring(equals + 1)
          : takes && !given.isEmpty() ? Values.asText(given.removeFirst()).text()
              : text.matches("-[oln].+") ? text.substring(2) : "";
      if (option.matches("-o.*|--options")) {
        letters.append(value);
      } else if (option.matches("-l.*|--long(?:options)?")) {
        names.addAll(List.of(value.split("[,\\s]+")));
      }
      quotes &= !option.matches("-u|--unquoted");
    }
    var options = new Options(letters.toString());
    options.names.addAll(names);
    options.quotes = quotes;
    return options;
  }

  private Value sort(List<Value> given) {
    var printed = new ArrayList<Value>();
    var rest = new ArrayList<Value>();
    for (int i = 0; i < given.size(); i++) {
      var word = given.get(i);
      var text = Values.asText(word).text();
      var following = i + 1 < given.size() ? Optional.of(given.get(i + 1)) : Optional.<Value>empty();
      if (text.equals(END)) {
        rest.addAll(given.subList(i + 1, given.size()));
        break;
      } else if (text.startsWith(END)) {
        i += named(word, following, printed);
      } else if (text.startsWith("-") && text.length() > 1) {
        i += lettered(word, following, printed);
      } else {
        rest.add(word);
      }
    }
    printed.add(new Value.Text(" " + END, Place.NOWHERE));
    rest.forEach(word -> add(word, printed));
    return Values.concat(printed);
  }

  /// @return how many words behind this one it takes
  private int named(Value word, Optional<Value> following, List<Value> printed) {
    var text = Values.asText(word).text();
    int equals = text.indexOf('=');
    var said = text.substring(2, equals < 0 ? text.length() : equals);
    var fitting = names.stream().filter(name -> name.replace(":", "").startsWith(said))
        .sorted((one, other) -> one.length() - other.length()).findFirst();
    if (fitting.isEmpty()) {
      return 0;
    }
    var name = fitting.get();
    printed.add(new Value.Text(" " + END + name.replace(":", ""), Place.NOWHERE));
    if (!name.endsWith(":")) {
      return 0;
    }
    boolean own = equals > 0 || name.endsWith("::");
    add(equals > 0 ? behind(word, equals + 1) : own ? Values.NOTHING : following.orElse(Values.NOTHING), printed);
    return own ? 0 : 1;
  }

  private int lettered(Value word, Optional<Value> following, List<Value> printed) {
    var text = Values.asText(word).text();
    for (int at = 1; at < text.length(); at++) {
      var option = text.substring(at, at + 1);
      if (letters.contains(option)) {
        printed.add(new Value.Text(" -" + option, Place.NOWHERE));
      }
      if (takesMore(option)) {
        boolean own = at + 1 < text.length();
        add(own ? behind(word, at + 1) : following.orElse(Values.NOTHING), printed);
        return own ? 0 : 1;
      }
    }
    return 0;
  }

  private void add(Value word, List<Value> printed) {
    var text = Values.asText(word).text();
    var quote = quotes && !text.matches("[\\w./:@%+=,-]+") ? "'" : "";
    printed.add(new Value.Text(" " + quote, Place.NOWHERE));
    printed.add(quote.isEmpty() ? word : Values.map(word, plain -> plain.replace("'", "'\\''")));
    printed.add(new Value.Text(quote, Place.NOWHERE));
  }
}
