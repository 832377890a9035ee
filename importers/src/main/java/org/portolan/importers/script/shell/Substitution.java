package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.text.CountedText;

/// `sed` with commands that put one text in place of another, or leave lines out, on text that is known.
final class Substitution {
  private static final int LONGEST = 100_000;
  private static final int LONGEST_LINE = 2_000;
  private static final int LONGEST_COMMAND = 300;
  private static final Pattern LEAVES_OUT = Pattern.compile("/((?:[^/\\\\]|\\\\.)*)/d");

  /// @param by     what is put in place, absent where the line is left out
  /// @param prints whether only lines that it changes are printed
  private record Edit(Pattern what, Optional<String> by, boolean all, boolean prints) {}

  private Substitution() {}

  /// Empty where any of its commands is another one.
  static Optional<Value> of(List<Value> words, Value content) {
    if (!(content instanceof Value.Text text) || !text.isWhole() || text.text().length() > LONGEST) {
      return Optional.empty();
    }
    boolean extended = words.stream().anyMatch(word -> Values.exact(word).orElse("").matches("-n?[rE]n?"));
    boolean quiet = words.stream().anyMatch(word -> Values.exact(word).orElse("").matches("-[rE]?n[rE]?"));
    var edits = new ArrayList<Edit>();
    for (var command : commands(words)) {
      var edit = edit(command, extended);
      if (edit.isEmpty() || quiet != edit.get().prints()) {
        return Optional.empty();
      }
      edits.add(edit.get());
    }
    return edits.isEmpty() ? Optional.empty()
        : CountedText.within(() -> edited(text.text(), edits)).map(made -> new Value.Text(made, text.from()));
  }

  /// The files among the operands.
  static List<Value> files(List<Value> words) {
    var operands = operands(words);
    boolean named = words.stream().anyMatch(word -> Values.exact(word).orElse("").equals("-e"));
    return named || operands.isEmpty() ? operands : operands.subList(1, operands.size());
  }

  private static List<Value> operands(List<Value> words) {
    var operands = new ArrayList<Value>();
    for (int i = 1; i < words.size(); i++) {
      var word = Values.exact(words.get(i)).orElse("");
      if (word.equals("-e")) {
        i++;
      } else if (!word.startsWith("-")) {
        operands.add(words.get(i));
      }
    }
    return operands;
  }

  /// Of what a variable puts in place, it need not be known.
  private static List<String> commands(List<Value> words) {
    var commands = new ArrayList<String>();
    for (int i = 1; i + 1 < words.size(); i++) {
      if (Values.exact(words.get(i)).orElse("").equals("-e")) {
        commands.add(Values.asText(words.get(i + 1)).text());
      }
    }
    if (commands.isEmpty()) {
      operands(words).stream().findFirst().ifPresent(first -> commands.add(Values.asText(first).text()));
    }
    return commands.stream().flatMap(command -> List.of(command.split(";\\s*(?=[s/])")).stream()).toList();
  }

  private static Optional<Edit> edit(String command, boolean extended) {
    var plain = command.strip();
    if (plain.length() > LONGEST_COMMAND) {
      return Optional.empty();
    }
    try {
      var out = LEAVES_OUT.matcher(plain);
      if (out.matches()) {
        return Optional.of(new Edit(pattern(out.group(1), extended, false), Optional.empty(), false, false));
      }
      var parts = plain.length() > 3 && plain.charAt(0) == 's' && !Character.isLetterOrDigit(plain.charAt(1))
          ? plain.substring(2).split("(?<!\\\\)" + Pattern.quote(plain.substring(1, 2)), -1) : new String[0];
      if (parts.length != 3 || Hole.in(parts[0]) || !parts[2].matches("[gpiI]*")) {
        return Optional.empty();
      }
      boolean anyCase = parts[2].toLowerCase(Locale.ROOT).contains("i");
      return Optional.of(new Edit(pattern(parts[0], extended, anyCase), Optional.of(java(parts[1])),
          parts[2].contains("g"), parts[2].contains("p")));
    } catch (PatternSyntaxException _) {
      return Optional.empty();
    }
  }

  /// In a basic expression it is the backslash that makes a group of a parenthesis.
  private static Pattern pattern(String said, boolean extended, boolean anyCase) {
    var text = said.replace("[[:space:]]", "\\s").replace("[[:digit:]]", "\\d").replace("[[:blank:]]", "[ \\t]");
    if (!extended) {
      text = text.replaceAll("(?<!\\\\)([(){}|+?])", "\u0001$1").replaceAll("\\\\([(){}|+?])", "$1")
          .replace('\u0001', '\\');
    }
    return Pattern.compile(text, anyCase ? Pattern.CASE_INSENSITIVE : 0);
  }

  /// `\1` and `&`, in Java's words.
  private static String java(String by) {
    var made = new StringBuilder();
    for (int i = 0; i < by.length(); i++) {
      char c = by.charAt(i);
      if (c == '\\' && i + 1 < by.length()) {
        char next = by.charAt(++i);
        made.append(Character.isDigit(next) ? "$" + next
            : next == 'n' ? "\n" : Matcher.quoteReplacement(String.valueOf(next)));
      } else {
        made.append(c == '&' ? "$0" : Matcher.quoteReplacement(String.valueOf(c)));
      }
    }
    return made.toString();
  }

  private static String edited(String text, List<Edit> edits) {
    var made = new ArrayList<String>();
    for (var line : text.split("\n", -1)) {
      var now = line;
      for (var edit : edits) {
        var found = edit.what().matcher(new CountedText(now));
        boolean finds = now.length() <= LONGEST_LINE && found.find();
        if (edit.by().isEmpty() || edit.prints() && !finds) {
          now = finds || edit.prints() ? "" : now;
        } else if (finds && found.groupCount() >= highest(edit.by().get())) {
          now = edit.all() ? found.replaceAll(edit.by().get()) : found.replaceFirst(edit.by().get());
        }
      }
      made.add(now);
    }
    return String.join("\n", made);
  }

  private static int highest(String by) {
    return Pattern.compile("(?<!\\\\)\\$(\\d)").matcher(by).results()
        .mapToInt(group -> Integer.parseInt(group.group(1)))
        .max().orElse(0);
  }
}
