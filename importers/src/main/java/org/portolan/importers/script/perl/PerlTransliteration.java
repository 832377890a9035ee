package org.portolan.importers.script.perl;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `tr/a-z/A-Z/`: letters of a text for others.
final class PerlTransliteration {
  static final String NAME = "tr///";
  private static final int MOST_LETTERS = 500;

  private PerlTransliteration() {}

  static Node read(PerlToken token) {
    int line = token.line();
    return new Node.Call(line, NAME, List.of(new Node.Literal(line, token.text()),
        new Node.Literal(line, token.replacement()), new Node.Literal(line, token.flags())));
  }

  /// Whether the text stays as it is, and the letters are only counted.
  static boolean onlyCounts(List<Node> arguments) {
    return arguments.get(1) instanceof Node.Literal(_, var to) && to.isEmpty()
        && arguments.get(2) instanceof Node.Literal(_, var flags) && !flags.contains("d");
  }

  static Optional<Value> call(Call call, String name) {
    if (!name.equals(NAME)) {
      return Optional.empty();
    }
    boolean bare = call.size() < 4;
    var old = bare ? call.variable("$_").orElse(Values.UNKNOWN) : call.value(3);
    var result = Values.join(old.choices().stream().map(choice -> changed(call, choice)).toList());
    if (bare && call.variable("$_").isPresent() && !onlyCounts(call.nodes())) {
      call.assign(new Node.Var(call.place().line(), "$_"), result);
    }
    return Optional.of(bare ? Values.UNKNOWN : result);
  }

  private static Value changed(Call call, Value choice) {
    return Values.exact(choice).flatMap(text -> changed(text, word(call, 0), word(call, 1), word(call, 2)))
        .<Value>map(text -> new Value.Text(text, Values.asText(choice).from()))
        .orElseGet(() -> Values.join(choice, Values.UNKNOWN));
  }

  private static String word(Call call, int index) {
    return Values.exact(call.value(index)).orElse("");
  }

  /// Empty for what is not understood: letters by their numbers, and all but those that are listed.
  static Optional<String> changed(String text, String from, String to, String flags) {
    var before = letters(from);
    var after = letters(to);
    if (before.isEmpty() || after.isEmpty() || flags.contains("c") || flags.contains("s")) {
      return Optional.empty();
    }
    var made = new StringBuilder();
    text.chars().forEach(letter -> {
      int at = before.get().indexOf(letter);
      if (at < 0) {
        made.append((char) letter);
      } else {
        put(after.get(), at, flags.contains("d")).ifPresentOrElse(other -> made.append((char) other), () -> {
          if (after.get().isEmpty() && !flags.contains("d")) {
            made.append((char) letter);
          }
        });
      }
    });
    return Optional.of(made.toString());
  }

  /// The last letter stands for all that are missing, unless those are deleted.
  private static OptionalInt put(String after, int at, boolean deletes) {
    return at < after.length() ? OptionalInt.of(after.charAt(at))
        : deletes || after.isEmpty() ? OptionalInt.empty() : OptionalInt.of(after.charAt(after.length() - 1));
  }

  private static Optional<String> letters(String said) {
    var all = new StringBuilder();
    for (int i = 0; i < said.length(); i++) {
      char c = said.charAt(i);
      if (c == '\\') {
        i++;
        if (i == said.length() || Character.isLetterOrDigit(said.charAt(i))) {
          return Optional.empty();
        }
        all.append(said.charAt(i));
      } else if (c == '-' && i > 0 && i + 1 < said.length() && said.charAt(i - 1) < said.charAt(i + 1)) {
        for (char next = (char) (said.charAt(i - 1) + 1); next < said.charAt(i + 1); next++) {
          if (all.length() > MOST_LETTERS) {
            return Optional.empty();
          }
          all.append(next);
        }
      } else {
        all.append(c);
      }
    }
    return Optional.of(all.toString());
  }
}
