package org.portolan.importers.script.shell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// The shell's arithmetic: what comes out of `$((n + 1))`, and what `((n++))` and `let total+=$n` leave behind. A variable
/// that it changes in a way that nobody can tell has any value afterwards.
final class Calculations {
  private static final Pattern CHANGE = Pattern.compile(
      "([A-Za-z_]\\w*)\\s*(?:(?:[-+*/%&|^]|<<|>>)?=(?!=)|\\+\\+|--)|(?:\\+\\+|--)\\s*([A-Za-z_]\\w*)");
  private static final Pattern SET =
      Pattern.compile("\\s*([A-Za-z_]\\w*)\\s*([-+*/%&|^]|<<|>>)?=(?!=)(.*)", Pattern.DOTALL);
  private static final Pattern STEP =
      Pattern.compile("\\s*(?:([A-Za-z_]\\w*)\\s*(\\+\\+|--)|(\\+\\+|--)\\s*([A-Za-z_]\\w*))\\s*");
  private static final int LONGEST = 2_000;

  private Calculations() {}

  /// The variables that have another value afterwards, in their order.
  static Set<String> changed(String text) {
    var names = new LinkedHashSet<String>();
    var change = CHANGE.matcher(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    while (change.find()) {
      names.add(change.group(1) == null ? change.group(2) : change.group(1));
    }
    return names;
  }

  /// What a sum comes to.
  static Value value(String sum, ShellState state) {
    var result = Sums.of(sum, name -> number(state, name));
    return result.isPresent() && !state.isAnyRound() ? text(result.getAsLong()) : Values.UNKNOWN;
  }

  /// Carries out `n = 1, total += n`, and tells whether the last of them is not zero.
  static Truth run(List<String> texts, ShellState state) {
    var truth = Truth.UNKNOWN;
    for (var text : texts) {
      for (var one : text.length() > LONGEST ? List.of(text) : List.of(text.split(",", 50))) {
        truth = one(one, state);
      }
    }
    return truth;
  }

  private static Truth one(String text, ShellState state) {
    var step = STEP.matcher(text);
    if (step.matches()) {
      var name = step.group(1) == null ? step.group(4) : step.group(1);
      var by = step.group(2) == null ? step.group(3) : step.group(2);
      return set(name, name + (by.equals("++") ? "+1" : "-1"), state);
    }
    var set = SET.matcher(text.length() > LONGEST ? "" : text);
    if (set.matches() && changed(set.group(3)).isEmpty()) {
      return set(set.group(1),
          set.group(2) == null ? set.group(3) : set.group(1) + set.group(2) + "(" + set.group(3) + ")", state);
    }
    var changed = changed(text);
    changed.forEach(variable -> state.set(variable, Values.UNKNOWN));
    var result = changed.isEmpty() ? Sums.of(text, name -> number(state, name)) : OptionalLong.empty();
    return result.isEmpty() ? Truth.UNKNOWN : Truth.of(result.getAsLong() != 0);
  }

  private static Truth set(String name, String sum, ShellState state) {
    var value = value(sum, state);
    state.set(name, value);
    return value.isUnknown() ? Truth.UNKNOWN : Truth.of(!Values.asText(value).text().equals("0"));
  }

  /// A variable that nobody set counts as zero.
  private static OptionalLong number(ShellState state, String name) {
    var value = name.startsWith("#") && name.length() > 1 ? ShellLists.length(state, name.substring(1))
        : state.get(name);
    var text = value instanceof Value.Nothing ? "0" : Values.exact(value).orElse("").strip();
    return text.matches("-?\\d{1,12}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
  }

  private static Value text(long number) {
    return new Value.Text(String.valueOf(number), Place.NOWHERE);
  }
}
