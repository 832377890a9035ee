package org.portolan.importers.script.python;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.text.CountedText;

/// `re.sub(…)`, also of a pattern that was compiled before: what a program makes of its statements before it runs them.
final class PythonPatterns {
  private static final String COMPILED = "pattern of re";
  private static final String SOURCE = "source";
  private static final int LONGEST_PATTERN = 500;
  private static final int LONGEST_TEXT = 20_000;
  private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P<");
  private static final Pattern NAMED_AGAIN = Pattern.compile("\\(\\?P=(\\w+)\\)");
  private static final Pattern GROUP = Pattern.compile("\\\\\\\\(?:(\\d)|g<(\\w+)>)");

  private PythonPatterns() {}

  static Optional<Value> method(Call call, Value receiver, String name) {
    if (PythonDialect.library(receiver).equals("re")) {
      return switch (name) {
        case "compile" -> call.size() == 1 ? Optional.of(compiled(call)) : Optional.empty();
        case "sub" -> call.size() == 3 ? substituted(call.value(0), call.value(1), call.value(2)) : Optional.empty();
        default -> Optional.empty();
      };
    }
    return name.equals("sub") && call.size() == 2 && receiver instanceof Value.Ref(var thing)
        && thing.type().equals(COMPILED) ? substituted(thing.field(SOURCE).value(), call.value(0), call.value(1))
            : Optional.empty();
  }

  private static Value compiled(Call call) {
    var thing = call.machine().thing();
    thing.become(COMPILED);
    call.machine().run().journal().set(thing.field(SOURCE), call.value(0));
    return new Value.Ref(thing);
  }

  /// Empty where the pattern or what comes in its place is not known.
  private static Optional<Value> substituted(Value pattern, Value by, Value text) {
    var source = Values.exact(pattern).filter(said -> said.length() <= LONGEST_PATTERN);
    var made = Values.exact(by);
    if (source.isEmpty() || made.isEmpty()
        || !text.choices().stream().allMatch(choice -> choice instanceof Value.Text)) {
      return Optional.empty();
    }
    return java(source.get()).map(form -> Values.join(text.choices().stream()
        .map(choice -> one(form, replacement(made.get()), (Value.Text) choice)).toList()));
  }

  private static Value one(Pattern form, String by, Value.Text text) {
    if (text.text().length() > LONGEST_TEXT) {
      return Values.UNKNOWN;
    }
    try {
      return CountedText.within(() -> form.matcher(new CountedText(text.text())).replaceAll(by))
          .<Value>map(changed -> new Value.Text(changed, text.from())).orElse(Values.UNKNOWN);
    } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
      // a group that the pattern does not have
      return Values.UNKNOWN;
    }
  }

  private static Optional<Pattern> java(String python) {
    var named = NAMED_AGAIN.matcher(NAMED_GROUP.matcher(python).replaceAll("(?<")).replaceAll("\\\\k<$1>");
    try {
      return Optional.of(Pattern.compile(named));
    } catch (PatternSyntaxException _) {
      return Optional.empty();
    }
  }

  /// Python's `\1` and `\g<name>` as Java writes them.
  private static String replacement(String python) {
    var quoted = python.replace("\\", "\\\\").replace("$", "\\$");
    return GROUP.matcher(quoted).replaceAll(found -> found.group(1) != null ? "\\$" + found.group(1)
        : found.group(2).matches("\\d+") ? "\\$" + found.group(2) : "\\${" + found.group(2) + "}");
  }
}
