package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.text.CountedText;

/// `test`, `[` and `[[`, where their operands are known.
final class Tests {
  /// They come with the operating system, and nobody collects them.
  private static final Set<String> ALWAYS_THERE =
      Set.of("/etc/defaults/periodic.conf", "/etc/defaults/rc.conf", "/etc/rc.subr", "/lib/lsb/init-functions");

  private final ShellState state;

  Tests(ShellState state) {
    this.state = state;
  }

  Truth of(List<Value> words) {
    return asked(grouped(words.stream().filter(word -> !isBracket(word)).toList()));
  }

  /// What stands in parentheses, as the word that says whether it holds: nothing, or something.
  private List<Value> grouped(List<Value> words) {
    int open = -1;
    for (int i = 0; i < words.size(); i++) {
      var text = text(words.get(i)).orElse("");
      if (text.equals("(")) {
        open = i;
      } else if (text.equals(")") && open >= 0) {
        var held = asked(words.subList(open + 1, i));
        var all = new ArrayList<>(words.subList(0, open));
        all.add(held == Truth.UNKNOWN ? Values.UNKNOWN : new Value.Text(held == Truth.YES ? "y" : "", Place.NOWHERE));
        all.addAll(words.subList(i + 1, words.size()));
        return all.size() < words.size() ? grouped(all) : all;
      }
    }
    return words;
  }

  private Truth asked(List<Value> operands) {
    int and = index(operands, "&&", "-a");
    int or = index(operands, "||", "-o");
    if (or >= 0) {
      return or(asked(operands.subList(0, or)), asked(operands.subList(or + 1, operands.size())));
    }
    if (and >= 0) {
      return or(asked(operands.subList(0, and)).not(), asked(operands.subList(and + 1, operands.size())).not()).not();
    }
    if (!operands.isEmpty() && text(operands.getFirst()).equals(Optional.of("!"))) {
      return asked(operands.subList(1, operands.size())).not();
    }
    return switch (operands.size()) {
      case 1 -> text(operands.getFirst()).map(text -> Truth.of(!text.isEmpty())).orElse(Truth.UNKNOWN);
      case 2 -> one(text(operands.getFirst()).orElse(""), operands.get(1));
      case 3 -> two(text(operands.getFirst()), text(operands.get(1)).orElse(""), text(operands.get(2)));
      default -> Truth.UNKNOWN;
    };
  }

  private static boolean isBracket(Value word) {
    var text = text(word).orElse("");
    return text.equals("]") || text.equals("]]");
  }

  private static int index(List<Value> words, String one, String other) {
    for (int i = 1; i < words.size() - 1; i++) {
      var text = text(words.get(i)).orElse("");
      if (text.equals(one) || text.equals(other) && words.size() > 3) {
        return i;
      }
    }
    return -1;
  }

  private static Truth or(Truth one, Truth other) {
    return one == Truth.YES || other == Truth.YES ? Truth.YES
        : one == Truth.NO && other == Truth.NO ? Truth.NO : Truth.UNKNOWN;
  }

  private Truth one(String operator, Value operand) {
    var text = text(operand);
    return switch (operator) {
      case "-z" -> text.map(known -> Truth.of(known.isEmpty())).orElse(Truth.UNKNOWN);
      case "-n" -> text.map(known -> Truth.of(!known.isEmpty())).orElse(Truth.UNKNOWN);
      case "-f", "-e", "-r", "-x", "-s" -> exists(operand);
      default -> Truth.UNKNOWN;
    };
  }

  /// A file that was collected is there; one that lies in a folder of which other files were collected is not.
  private Truth exists(Value operand) {
    var path = text(operand).orElse("");
    if (path.isEmpty() || ALWAYS_THERE.contains(path)
        || Located.find(state.run(), state.process(), operand, "").isPresent()) {
      return path.isEmpty() ? Truth.UNKNOWN : Truth.YES;
    }
    return Located.isCollected(state.run(), state.process(), path) ? Truth.NO : Truth.UNKNOWN;
  }

  private static Truth two(Optional<String> left, String operator, Optional<String> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Truth.UNKNOWN;
    }
    return switch (operator) {
      case "=", "==" -> Truth.of(Globs.matches(right.get(), left.get()));
      case "=~" -> finds(right.get(), left.get());
      case "!=" -> Truth.of(!Globs.matches(right.get(), left.get()));
      case "-eq", "-ne", "-gt", "-lt", "-ge", "-le" -> numbers(left.get(), operator, right.get());
      default -> Truth.UNKNOWN;
    };
  }

  private static Truth finds(String form, String text) {
    try {
      var pattern = Pattern.compile(CharacterClasses.java(form));
      return CountedText.within(() -> String.valueOf(pattern.matcher(new CountedText(text)).find()))
          .map(found -> Truth.of(found.equals("true"))).orElse(Truth.UNKNOWN);
    } catch (PatternSyntaxException _) {
      return Truth.UNKNOWN;
    }
  }

  private static Truth numbers(String left, String operator, String right) {
    if (!left.matches("-?\\d{1,9}") || !right.matches("-?\\d{1,9}")) {
      return Truth.UNKNOWN;
    }
    int order = Integer.compare(Integer.parseInt(left), Integer.parseInt(right));
    return Truth.of(switch (operator) {
      case "-eq" -> order == 0;
      case "-ne" -> order != 0;
      case "-gt" -> order > 0;
      case "-lt" -> order < 0;
      case "-ge" -> order >= 0;
      default -> order <= 0;
    });
  }

  private static Optional<String> text(Value value) {
    return value instanceof Value.Nothing ? Optional.of("") : Values.exact(value);
  }
}
