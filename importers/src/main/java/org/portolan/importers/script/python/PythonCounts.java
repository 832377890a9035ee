package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// How many words a program was started with, and counters that go through them: `while i < len(sys.argv)`.
final class PythonCounts {
  private static final Set<String> COMPARES = Set.of("<", ">", "<=", ">=");
  private static final String LENGTH = "len";
  private static final int MOST_NUMBERS = 31;

  private final Thing words;

  /// @param words the program's name and what stands behind it
  PythonCounts(Thing words) {
    this.words = words;
  }

  static boolean knows(String name) {
    return COMPARES.contains(name);
  }

  /// A comparison, which says nothing unless something is counted.
  static Node compared(int line, String sign, Node left, Node right) {
    return COMPARES.contains(sign) && (counts(left) || counts(right)) ? new Node.Call(line, sign, List.of(left, right))
        : new Node.Opaque(line, List.of(left, right));
  }

  private static boolean counts(Node node) {
    return node instanceof Node.Call(_, var name, var arguments) && name.equals(LENGTH) && arguments.size() == 1;
  }

  /// Whether a loop goes through the words.
  static boolean ofArguments(Node condition) {
    return condition instanceof Node.Call(_, var name, var sides) && COMPARES.contains(name)
        && sides.stream().anyMatch(side -> counts(side) && side instanceof Node.Call(_, _, var of)
            && of.getFirst() instanceof Node.Field(_, _, Node.Literal(_, var field), _) && field.equals("argv"));
  }

  Optional<Value> call(Call call, String name) {
    if (name.equals(LENGTH) && call.size() == 1) {
      return call.value(0) instanceof Value.Ref(var thing) && thing == words ? length() : Optional.empty();
    }
    if (!COMPARES.contains(name) || call.size() != 2) {
      return Optional.empty();
    }
    var left = number(call.value(0));
    var right = number(call.value(1));
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.of(Values.UNKNOWN);
    }
    int order = Integer.compare(left.get(), right.get());
    boolean holds = order == 0 && name.endsWith("=") || order < 0 && name.startsWith("<")
        || order > 0 && name.startsWith(">");
    return Optional.of(holds ? new Value.Text("1", Place.NOWHERE) : Values.NOTHING);
  }

  private Optional<Value> length() {
    var items = words.items();
    boolean known = !items.open() && items.items().stream().allMatch(item -> item instanceof Value.Text);
    return known ? Optional.of(text(items.items().size())) : Optional.empty();
  }

  /// Numbers from one to another, where they are few: years, months, parts of a table.
  static Value range(Call call) {
    var bounds = call.values().stream().map(PythonCounts::number).toList();
    if (bounds.isEmpty() || bounds.size() > 2 || bounds.stream().anyMatch(Optional::isEmpty)) {
      return Values.UNKNOWN;
    }
    int from = bounds.size() == 1 ? 0 : bounds.getFirst().orElse(0);
    int to = bounds.getLast().orElse(0);
    return to - from > MOST_NUMBERS ? Values.UNKNOWN
        : call.machine().list(IntStream.range(from, to).mapToObj(PythonCounts::text).toList(), false);
  }

  /// A counter moved on by one.
  static Optional<Value> next(List<Value> terms, Node last) {
    return terms.size() == 2 && last instanceof Node.Literal(_, var by) && by.equals("1")
        ? number(terms.getFirst()).map(from -> text(from + 1)) : Optional.empty();
  }

  private static Optional<Integer> number(Value value) {
    return Values.exact(value).filter(text -> text.matches("\\d{1,6}")).map(Integer::valueOf);
  }

  private static Value text(int number) {
    return new Value.Text(Integer.toString(number), Place.NOWHERE);
  }
}
