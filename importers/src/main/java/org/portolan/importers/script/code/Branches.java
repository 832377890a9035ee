package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Conditions and loops. A branch that certainly dies is passed by: programs that run every night do not die.
final class Branches {
  private static final int MOST_ROUNDS = 200;
  private static final int MOST_ARGUMENTS = 40;

  private final Machine machine;

  /// How a branch was left.
  private record Left(Map<Cell, Value> changes, Optional<Node.Way> end, Value value) {
    /// What it changed still holds behind the branch: it came through, or only left a loop.
    boolean comesThrough() {
      return end.isEmpty() || end.get() == Node.Way.NEXT || end.get() == Node.Way.LAST;
    }
  }

  Branches(Machine machine) {
    this.machine = machine;
  }

  Value jump(Node.Jump jump, Frame frame) {
    var value = jump.value().map(node -> machine.eval(node, frame)).orElse(Values.NOTHING);
    if ((jump.way() == Node.Way.RETURN || jump.way() == Node.Way.YIELD) && !frame.ended()) {
      frame.returns(value);
    }
    if (jump.way() == Node.Way.YIELD) {
      return Values.UNKNOWN;
    }
    if (!frame.ended()) {
      frame.end(jump.way());
    }
    return Values.NOTHING;
  }

  Value and(Node.And and, Frame frame) {
    var first = machine.eval(and.left(), frame);
    return switch (machine.dialect().truth(first)) {
      case NO -> first;
      case YES -> surely(and.right(), frame);
      case UNKNOWN -> {
        var second = maybe(and.right(), frame);
        yield second.end().isPresent() ? first : Values.join(first, second.value());
      }
    };
  }

  Value or(Node.Or or, Frame frame) {
    var first = machine.eval(or.left(), frame);
    boolean stands = or.defined() && first.choices().stream()
        .allMatch(
            choice -> choice instanceof Value.Text || choice instanceof Value.Ref || choice instanceof Value.Code);
    var truth = stands ? Truth.YES : machine.dialect().truth(first);
    return switch (truth) {
      case YES -> first;
      case NO -> surely(or.right(), frame);
      case UNKNOWN -> {
        var second = maybe(or.right(), frame);
        yield second.end().isPresent() ? first : Values.join(first, second.value());
      }
    };
  }

  Value choose(Node condition, Node yes, Node no, Frame frame) {
    return switch (machine.dialect().truth(machine.eval(condition, frame))) {
      case YES -> surely(yes, frame);
      case NO -> surely(no, frame);
      case UNKNOWN -> {
        var one = branch(yes, frame);
        var other = branch(no, frame);
        join(List.of(one, other), false, frame);
        yield one.end().isPresent() ? other.value()
            : other.end().isPresent() ? one.value() : Values.join(one.value(), other.value());
      }
    };
  }

  /// Follows a branch that is taken for certain.
  private Value surely(Node node, Frame frame) {
    var value = machine.eval(node, frame.block());
    if (frame.end().equals(Optional.of(Node.Way.DIE))) {
      frame.goOn();
    }
    return value;
  }

  /// Follows a branch that may be taken or not.
  private Left maybe(Node node, Frame frame) {
    var left = branch(node, frame);
    join(List.of(left), true, frame);
    return left;
  }

  private Left branch(Node node, Frame frame) {
    var before = frame.end();
    machine.run().journal().begin();
    var value = machine.eval(node, frame.block());
    var left = new Left(machine.run().journal().close(), frame.end(), value);
    frame.restore(before);
    return left;
  }

  private void join(List<Left> lefts, boolean mayBeNone, Frame frame) {
    var returning = lefts.stream().filter(left -> left.end().equals(Optional.of(Node.Way.RETURN))).toList();
    if (!mayBeNone && returning.size() == lefts.size()) {
      machine.run().journal().join(lefts.stream().map(Left::changes).toList(), false);
      frame.end(Node.Way.RETURN);
      return;
    }
    returning.forEach(left -> frame.mayLeaveBehind(left.changes()));
    var through = lefts.stream().filter(Left::comesThrough).map(Left::changes).toList();
    machine.run().journal().join(through, mayBeNone || through.isEmpty());
    boolean allEnd = !mayBeNone && lefts.stream().allMatch(left -> left.end().isPresent());
    if (allEnd && lefts.stream().noneMatch(left -> left.end().get() == Node.Way.DIE && lefts.size() == 1)) {
      var ways = lefts.stream().map(left -> left.end().get()).toList();
      frame.end(ways.contains(Node.Way.NEXT) ? Node.Way.NEXT
          : ways.contains(Node.Way.LAST) ? Node.Way.LAST
              : ways.contains(Node.Way.RETURN) ? Node.Way.RETURN
                  : ways.contains(Node.Way.EXIT) ? Node.Way.EXIT : Node.Way.DIE);
    }
  }

  /// Over known elements one by one; over unknown ones as often as it takes for values to come round.
  Value each(Node.Each each, Frame frame) {
    var over = new Gathered();
    over.add(Values.list(machine.eval(each.over(), frame)));
    var items = over.values();
    int rounds = 0;
    for (var item : items) {
      if (rounds == MOST_ROUNDS || frame.ended()) {
        break;
      }
      rounds++;
      var round = frame.block();
      machine.assign(each.target(), item, round);
      machine.eval(each.body(), round);
      boolean stops = frame.end().equals(Optional.of(Node.Way.LAST));
      leaveLoop(frame);
      if (stops) {
        return Values.NOTHING;
      }
    }
    if (over.isOpen() || rounds < items.size()) {
      again(2, () -> {
        var round = frame.block();
        machine.assign(each.target(), Values.UNKNOWN, round);
        machine.eval(each.body(), round);
      }, frame);
    }
    return Values.NOTHING;
  }

  Value whilst(Node.While loop, Frame frame) {
    var condition = loop.condition();
    var outer = frame.block();
    var truth = machine.dialect().truth(machine.eval(condition, outer));
    int most = machine.dialect().runsOut(condition) ? MOST_ARGUMENTS : 1;
    int round = 0;
    for (; truth == Truth.YES && round < most; round++) {
      machine.eval(loop.body(), outer.block());
      boolean stops = frame.end().equals(Optional.of(Node.Way.LAST));
      leaveLoop(frame);
      truth = stops || frame.ended() ? Truth.NO : machine.dialect().truth(machine.eval(condition, outer));
    }
    if (truth == Truth.NO) {
      return Values.NOTHING;
    }
    again(round == 0 ? 2 : 1, () -> machine.eval(loop.body(), outer.block()), frame);
    return Values.NOTHING;
  }

  /// A body that runs any number of times: a second round sees what the first has changed.
  private void again(int rounds, Runnable body, Frame frame) {
    for (int round = 0; round < rounds && !frame.ended(); round++) {
      machine.run().journal().begin();
      body.run();
      var end = frame.end();
      var changes = machine.run().journal().close();
      frame.goOn();
      if (end.equals(Optional.of(Node.Way.RETURN))) {
        frame.mayLeaveBehind(changes);
      }
      boolean through = end.isEmpty() || end.get() == Node.Way.NEXT || end.get() == Node.Way.LAST;
      machine.run().journal().join(through ? List.of(changes) : List.of(), true);
      if (changes.isEmpty() || !through) {
        return;
      }
    }
  }

  private static void leaveLoop(Frame frame) {
    var end = frame.end();
    if (end.isPresent() && (end.get() == Node.Way.NEXT || end.get() == Node.Way.LAST || end.get() == Node.Way.DIE)) {
      frame.goOn();
    }
  }

  /// An exception may come before the body returns or leaves its loop, and what handles it may go on behind the whole.
  Value attempt(Node.Attempt attempt, Frame frame) {
    var value = machine.eval(attempt.body(), frame.block());
    var end = frame.end().filter(way -> way != Node.Way.DIE);
    frame.goOn();
    var handled = attempt.handlers().stream().map(handler -> maybe(handler, frame).end()).toList();
    if (!handled.isEmpty() && !handled.contains(Optional.<Node.Way>empty())) {
      end = end.map(way -> handled.contains(Optional.of(Node.Way.NEXT)) ? Node.Way.NEXT : way);
    } else if (!handled.isEmpty()) {
      end = Optional.empty();
    }
    attempt.last().ifPresent(last -> machine.eval(last, frame.block()));
    if (!frame.ended()) {
      frame.restore(end);
    }
    return Values.join(value, Values.UNKNOWN);
  }
}
