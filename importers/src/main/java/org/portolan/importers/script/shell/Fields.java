package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.text.CountedText;

/// `cut`, `awk '{print $2}'`, `tr`, `head -1`, `tail -1` on text that is known: how scripts take one setting out of
/// a file of settings. What they leave out stays as empty lines, so that the others keep their places.
final class Fields {
  private static final int LONGEST = 100_000;
  private static final Pattern PRINTED = Pattern.compile(
      "\\s*(?:/((?:[^/\\\\]++|\\\\.)*+)/\\s*)?(NR\\s*==\\s*1\\s*)?\\{\\s*print\\s+\\$(\\d{1,2}|NF)\\s*;?\\s*(?:exit\\s*;?\\s*)?\\}\\s*");
  private static final Pattern WHICH = Pattern.compile("(\\d{1,3})?(-)?(\\d{1,3})?");

  private Fields() {}

  /// Empty where it does not know the program, or not what it was told to do.
  static Optional<Value> of(String name, List<Value> words, Value content) {
    if (!(content instanceof Value.Text text) || !text.isWhole() || text.text().length() > LONGEST) {
      return Optional.empty();
    }
    var options = words.subList(1, words.size()).stream().map(word -> Values.exact(word).orElse("")).toList();
    try {
      return change(name, options).flatMap(change -> CountedText.within(() -> change.apply(text.text())))
          .map(made -> new Value.Text(made, text.from()));
    } catch (PatternSyntaxException _) {
      return Optional.empty();
    }
  }

  /// The operands that may be files.
  static List<Value> files(String name, List<Value> words) {
    int skipped = name.equals("awk") ? 1 : 0;
    var operands = new ArrayList<Value>();
    for (int i = 1; i < words.size(); i++) {
      var text = Values.exact(words.get(i)).orElse("");
      if (Set.of("-d", "-f", "-c", "-b", "-F", "-n", "-v").contains(text)) {
        i++;
      } else if (!text.startsWith("-")) {
        operands.add(words.get(i));
      }
    }
    return name.equals("tr") || operands.size() <= skipped ? List.of() : operands.subList(skipped, operands.size());
  }

  private static Optional<UnaryOperator<String>> change(String name, List<String> options) {
    return switch (name) {
      case "cut" -> cut(options);
      case "awk", "gawk", "mawk" -> awk(options);
      case "tr" -> tr(options);
      case "head", "tail" -> one(name.equals("head"), options);
      default -> Optional.empty();
    };
  }

  private static UnaryOperator<String> lines(UnaryOperator<String> change) {
    return text -> text.lines().map(line -> line.isEmpty() ? line : change.apply(line))
        .collect(Collectors.joining("\n"));
  }

  /// The value of an option, written in one word with it or in the next.
  private static Optional<String> option(List<String> options, String letter, String whole) {
    for (int i = 0; i < options.size(); i++) {
      var word = options.get(i);
      if (word.equals(letter)) {
        return i + 1 < options.size() ? Optional.of(options.get(i + 1)) : Optional.empty();
      }
      if (word.startsWith(whole + "=")) {
        return Optional.of(word.substring(whole.length() + 1));
      }
      if (word.startsWith(letter) && !word.startsWith("--")) {
        return Optional.of(word.substring(2));
      }
    }
    return Optional.empty();
  }

  private static Optional<UnaryOperator<String>> cut(List<String> options) {
    var by = option(options, "-d", "--delimiter").orElse("\t");
    var fields = option(options, "-f", "--fields");
    var letters = option(options, "-c", "--characters").or(() -> option(options, "-b", "--bytes"));
    var which = WHICH.matcher(fields.or(() -> letters).orElse("?"));
    if (options.contains("--complement") || by.length() != 1 || !which.matches()
        || which.group(1) == null && which.group(3) == null) {
      return Optional.empty();
    }
    int from = which.group(1) == null ? 1 : Math.max(1, Integer.parseInt(which.group(1)));
    int to = which.group(3) != null ? Integer.parseInt(which.group(3)) : which.group(2) != null ? 999 : from;
    return Optional.of(lines(line -> {
      if (fields.isEmpty()) {
        return line.substring(Math.min(line.length(), from - 1), Math.min(line.length(), Math.max(to, from - 1)));
      }
      var parts = line.split(Pattern.quote(by), -1);
      return parts.length == 1 ? line
          : String.join(by, List.of(parts).subList(Math.min(parts.length, from - 1),
              Math.clamp(to, Math.min(parts.length, from - 1), parts.length)));
    }));
  }

  private static Optional<UnaryOperator<String>> awk(List<String> options) {
    var by = option(options, "-F", "--field-separator").map(text -> text.equals("\\t") ? "\t" : text);
    var program = options.stream().filter(word -> PRINTED.matcher(word).matches()).findFirst();
    if (program.isEmpty() || options.stream().anyMatch(word -> word.startsWith("-v"))) {
      return Optional.empty();
    }
    var said = PRINTED.matcher(program.get());
    said.matches();
    var lines = said.group(1) == null ? Pattern.compile("") : Pattern.compile(said.group(1));
    var separator = by.filter(text -> !text.isBlank())
        .map(text -> Pattern.compile(text.length() == 1 ? Pattern.quote(text) : text))
        .orElse(Pattern.compile(by.filter(text -> text.equals("\t")).orElse("\\s+")));
    boolean first = said.group(2) != null;
    var which = said.group(3);
    UnaryOperator<String> pick = line -> {
      if (which.equals("0") || !lines.matcher(new CountedText(line)).find()) {
        return which.equals("0") && lines.matcher(new CountedText(line)).find() ? line : "";
      }
      var parts = separator.split(new CountedText(by.isPresent() ? line : line.strip()), -1);
      int at = which.equals("NF") ? parts.length : Integer.parseInt(which);
      return at <= parts.length ? parts[at - 1] : "";
    };
    return Optional.of(first ? text -> pick.apply(text.lines().findFirst().orElse("")) : lines(pick));
  }

  private static Optional<UnaryOperator<String>> tr(List<String> options) {
    boolean deletes = options.size() == 2 && options.getFirst().equals("-d");
    if (options.size() != 2 || !deletes && options.getFirst().startsWith("-")) {
      return Optional.empty();
    }
    var from = letters(deletes ? options.get(1) : options.getFirst());
    var to = deletes ? "" : letters(options.get(1));
    if (from.isEmpty() || !deletes && to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(text -> {
      var made = new StringBuilder();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        int at = from.indexOf(c);
        if (at < 0) {
          made.append(c);
        } else if (!deletes) {
          made.append(to.charAt(Math.min(at, to.length() - 1)));
        }
      }
      return made.toString();
    });
  }

  /// A set of `tr`, spelt out; empty where it names more than a few.
  private static String letters(String set) {
    var plain = set.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t").replace("\\\\", "\\")
        .replace("[:upper:]", "A-Z").replace("[:lower:]", "a-z").replace("[:digit:]", "0-9")
        .replace("[:blank:]", " \t").replace("[:space:]", " \t\n\r").replaceAll("^\\[(.-.)\\]$", "$1");
    var all = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      boolean range = i + 2 < plain.length() && plain.charAt(i + 1) == '-' && plain.charAt(i) < plain.charAt(i + 2);
      for (char c = plain.charAt(i); c <= (range ? plain.charAt(i + 2) : plain.charAt(i)) && all.length() < 300; c++) {
        all.append(c);
      }
      i += range ? 2 : 0;
    }
    return plain.startsWith("[:") ? "" : all.toString();
  }

  /// The first or last line that says anything.
  private static Optional<UnaryOperator<String>> one(boolean first, List<String> options) {
    var count = option(options, "-n", "--lines").orElse(options.contains("-1") ? "1" : "");
    return count.equals("1") || count.equals("-1")
        ? Optional.of(text -> text.lines().filter(line -> !line.isBlank()).reduce((one, other) -> first ? one : other)
            .orElse(""))
        : Optional.empty();
  }
}
