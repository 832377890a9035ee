package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.text.CountedText;

/// `grep` over a file of the tree or over known input: which lines remain. Those left out stay as empty lines, so that
/// the others keep their places.
final class Filter {
  private static final int LONGEST_LINE = 2_000;

  private static final Pattern GREP = Pattern.compile("(?:\\S*/)?[ef]?grep");
  private static final Pattern QUIET = Pattern.compile("-[A-Za-z]*q[A-Za-z]*");

  private Filter() {}

  /// `grep -q`, which prints nothing and tells whether a line remains.
  static boolean asks(List<Value> words) {
    return words.size() > 2 && GREP.matcher(Values.exact(words.getFirst()).orElse("")).matches()
        && words.stream().skip(1).map(word -> Values.exact(word).orElse(""))
            .anyMatch(word -> word.equals("--quiet") || word.equals("--silent") || QUIET.matcher(word).matches());
  }

  static Truth answer(Programs programs, Run run, Execution process, List<Value> words, Value input) {
    var spoken = words.stream().map(word -> QUIET.matcher(Values.exact(word).orElse("")).matches()
        ? new Value.Text(Values.asText(word).text().replace("q", ""), Values.asText(word).from()) : word)
        .filter(word -> !Values.exact(word).orElse("").matches("--(?:quiet|silent)|-")).toList();
    return grep(programs, run, process, spoken, input) instanceof Value.Text(var left, _)
        ? Truth.of(!left.isBlank()) : Truth.UNKNOWN;
  }

  static Value grep(Programs programs, Run run, Execution process, List<Value> words, Value input) {
    var operands = new ArrayList<Value>();
    boolean inverted = false;
    for (var word : words.subList(1, words.size())) {
      var text = Values.exact(word).orElse("");
      if (text.startsWith("-") && text.length() > 1 && operands.isEmpty()) {
        inverted |= text.equals("--invert-match") || !text.startsWith("--") && text.contains("v");
        if (text.contains("o") || text.contains("c") || text.contains("q") || text.contains("l")
            || text.contains("f")) {
          return Values.UNKNOWN;
        }
      } else {
        operands.add(word);
      }
    }
    var pattern = operands.isEmpty() ? "" : Values.exact(operands.getFirst()).orElse("");
    var content = operands.size() > 1 ? programs.content(run, process, operands.get(1)) : input;
    if (pattern.isEmpty() || pattern.length() > 200 || !(content instanceof Value.Text text) || !text.isWhole()) {
      return Values.UNKNOWN;
    }
    try {
      var form = Pattern.compile(CharacterClasses.java(pattern.replace("\\|", "|")));
      boolean others = inverted;
      return CountedText.within(() -> kept(text.text(), form, others))
          .<Value>map(kept -> new Value.Text(kept, text.from())).orElse(Values.UNKNOWN);
    } catch (PatternSyntaxException _) {
      return Values.UNKNOWN;
    }
  }

  private static String kept(String text, Pattern form, boolean inverted) {
    var kept = new StringBuilder();
    for (var line : text.split("\n", -1)) {
      var looked = new CountedText(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
      kept.append(form.matcher(looked).find() != inverted ? line : "").append('\n');
    }
    return kept.toString();
  }
}
