package org.portolan.importers.script.perl;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Nodes;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Numbers that are known: comparisons, sums, lengths, and pieces of text by their position.
final class PerlNumbers {
  /// `$#list`
  static final String LAST = "$#";
  /// `1 .. 5`
  private static final String RANGE = "..";
  /// What is asked before each round of a loop with a counter.
  private static final String COUNTED = "<counted>";
  private static final int LONGEST_RANGE = 200;
  private static final Set<String> KNOWN =
      Set.of("<", ">", "<=", ">=", "+", "-", "length", "substr", LAST, RANGE, COUNTED);

  private PerlNumbers() {}

  static boolean knows(String name) {
    return KNOWN.contains(name);
  }

  /// `++` and `--`, in front or behind.
  static Node step(int line, Node target, String sign) {
    return new Node.Opaque(line, List.of(changed(line, target, sign, new Node.Literal(line, "1"))));
  }

  /// `+=` and `-=`.
  static Node changed(int line, Node target, String sign, Node by) {
    return new Node.Assign(line, target, Node.Op.SET, new Node.Call(line, sign.substring(0, 1), List.of(target, by)));
  }

  /// Whether a condition depends on `@ARGV`, or on a counter that goes up or down with each round.
  static boolean ofArguments(Node node) {
    return switch (node) {
      case Node.Var(_, var name) -> name.equals("@ARGV");
      case Node.Field(_, var container, _, _) -> ofArguments(container);
      case Node.Call(_, var name, var arguments) ->
          name.equals(COUNTED) || name.equals("shift") && arguments.isEmpty()
              || arguments.stream().anyMatch(PerlNumbers::ofArguments);
      case Node.And(_, var left, var right) -> ofArguments(left) || ofArguments(right);
      case Node.Not(_, var of) -> ofArguments(of);
      case Node.Assign(_, _, _, var value) -> ofArguments(value);
      case Node.Same(_, var left, var right, _) -> ofArguments(left) || ofArguments(right);
      case Node.Seq(_, var items) -> items.stream().anyMatch(PerlNumbers::ofArguments);
      case Node.Concat(_, var parts) -> parts.stream().anyMatch(PerlNumbers::ofArguments);
      default -> false;
    };
  }

  static Optional<Value> call(Call call, String name) {
    return Optional.ofNullable(switch (name) {
      case "<", ">", "<=", ">=" -> compared(call, name);
      case "+", "-" -> sum(call, name);
      case "length" -> length(call);
      case "substr" -> piece(call);
      case RANGE -> range(call);
      case COUNTED -> asked(call);
      case LAST -> call.value(0) instanceof Value.Seq(var items, var open) && !open ? text(items.size() - 1)
          : Values.UNKNOWN;
      default -> null;
    });
  }

  /// `for (my $i = 0; $i < @list; $i++)` goes over numbers as `for my $i (0 .. $#list)` does.
  static Optional<Node> counted(int line, Node first, Node asked, Node step, Node body) {
    if (first instanceof Node.Assign(_, var target, var op, var from) && op == Node.Op.SET
        && asked instanceof Node.Call(_, var sign, var sides) && (sign.equals("<") || sign.equals("<="))
        && sides.getFirst() instanceof Node.Var counter && isNamed(target, counter.name())
        && !isSet(counter.name(), body)
        && step.equals(step(step.line(), new Node.Var(step.line(), counter.name()), "++"))) {
      var limit = sides.get(1);
      var last = sign.equals("<=") ? limit : new Node.Call(line, "-", List.of(limit, new Node.Literal(line, "1")));
      var each = target instanceof Node.My ? target : new Node.Var(line, counter.name());
      return Optional.of(new Node.Each(line, each, new Node.Call(line, RANGE, List.of(from, last)), body));
    }
    return Optional.empty();
  }

  /// Any other loop of that kind: round after round as long as numbers that are known say so.
  static Node counting(int line, Node first, Node asked, Node step, Node body) {
    if (!(asked instanceof Node.Call(_, var sign, var sides) && sides.size() == 2 && sign.matches("[<>]=?"))) {
      return new Node.Block(line, List.of(first,
          new Node.While(line, new Node.Opaque(line, List.of(asked)), new Node.Block(line, List.of(body, step)))));
    }
    var begun = new Node.Var(line, "$ begun");
    var condition = new Node.Call(line, COUNTED, List.of(begun, step, asked));
    return new Node.Block(line, List.of(first, new Node.My(line, List.of(begun), false),
        new Node.While(line, condition, body)));
  }

  /// The step stands before the question, so that a round left early takes it, too.
  private static Value asked(Call call) {
    var begun = call.nodes().getFirst();
    if (call.eval(begun) instanceof Value.Nothing) {
      call.assign(begun, text(1));
    } else {
      call.eval(call.nodes().get(1));
    }
    return call.eval(call.nodes().get(2));
  }

  /// `$ARGV[++$i]`: the body moves the counter on by itself.
  private static boolean isSet(String counter, Node node) {
    return node instanceof Node.Assign(_, var target, _, _) && isNamed(target, counter)
        || Nodes.children(node).stream().anyMatch(part -> isSet(counter, part));
  }

  private static boolean isNamed(Node target, String name) {
    return target instanceof Node.Var(_, var own) && own.equals(name)
        || target instanceof Node.My(_, var names, _) && names.size() == 1 && isNamed(names.getFirst(), name);
  }

  private static Value range(Call call) {
    var from = number(call, 0).map(BigDecimal::intValue);
    var to = number(call, 1).map(BigDecimal::intValue);
    boolean known = from.isPresent() && to.isPresent() && (long) to.get() - from.get() < LONGEST_RANGE;
    return known
        ? new Value.Seq(IntStream.rangeClosed(from.get(), to.get()).mapToObj(PerlNumbers::text).toList(), false)
        : new Value.Seq(List.of(), true);
  }

  private static Value compared(Call call, String sign) {
    var one = number(call, 0);
    var other = number(call, 1);
    if (one.isEmpty() || other.isEmpty()) {
      return Values.UNKNOWN;
    }
    int order = one.get().compareTo(other.get());
    boolean holds = order == 0 && sign.endsWith("=") || order < 0 && sign.startsWith("<")
        || order > 0 && sign.startsWith(">");
    return holds ? text(1) : Values.NOTHING;
  }

  private static Value sum(Call call, String sign) {
    var one = number(call, 0);
    var other = number(call, 1);
    if (one.isEmpty() || other.isEmpty()) {
      return Values.UNKNOWN;
    }
    var sum = sign.equals("+") ? one.get().add(other.get()) : one.get().subtract(other.get());
    return new Value.Text(sum.toPlainString(), Place.NOWHERE);
  }

  /// A variable that nothing was put into counts as 0, a list as long as it is.
  private static Optional<BigDecimal> number(Call call, int index) {
    var node = index < call.size() ? call.nodes().get(index) : new Node.Nil(0);
    var value = call.value(index);
    if (value instanceof Value.Nothing) {
      return node instanceof Node.Var || node instanceof Node.Field ? Optional.of(BigDecimal.ZERO) : Optional.empty();
    }
    if (node instanceof Node.Var(_, var name) && name.startsWith("@")) {
      return value instanceof Value.Seq(var items, var open) && !open ? Optional.of(BigDecimal.valueOf(items.size()))
          : Optional.empty();
    }
    return Values.exact(value).filter(text -> text.matches("-?\\d{1,15}(\\.\\d{1,9})?")).map(BigDecimal::new);
  }

  /// A word that is not on the command line has none.
  private static Value length(Call call) {
    var value = call.size() > 0 ? call.value(0) : call.variable("$_").orElse(Values.UNKNOWN);
    boolean word = call.size() > 0 && call.nodes().getFirst() instanceof Node.Field(_, Node.Var(_, var name), _, _)
        && name.equals("@ARGV");
    return word && value instanceof Value.Nothing ? text(0)
        : Values.exact(value).map(text -> text(text.length())).orElse(Values.UNKNOWN);
  }

  private static Value piece(Call call) {
    var values = call.values();
    var text = values.isEmpty() ? Optional.<String>empty() : Values.exact(values.getFirst());
    var from = values.size() > 1 ? whole(values.get(1)) : OptionalInt.empty();
    var count = values.size() > 2 ? whole(values.get(2)) : OptionalInt.of(Integer.MAX_VALUE);
    if (text.isEmpty() || from.isEmpty() || count.isEmpty() || values.size() > 3) {
      return Values.UNKNOWN;
    }
    int length = text.get().length();
    int start = Math.clamp(from.getAsInt() < 0 ? length + from.getAsInt() : from.getAsInt(), 0, length);
    long end = count.getAsInt() < 0 ? length + count.getAsInt() : (long) start + count.getAsInt();
    return new Value.Text(text.get().substring(start, Math.clamp(end, start, length)),
        Values.asText(values.getFirst()).from());
  }

  private static OptionalInt whole(Value value) {
    return Values.exact(value).filter(text -> text.matches("-?\\d{1,6}")).map(text -> OptionalInt.of(
        Integer.parseInt(text))).orElse(OptionalInt.empty());
  }

  private static Value text(int number) {
    return new Value.Text(String.valueOf(number), Place.NOWHERE);
  }
}
