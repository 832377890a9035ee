package org.portolan.importers.script.code;

import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Truth;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What conditions give as values.
public final class Comparisons {
  private Comparisons() {}

  public static Value truth(Truth truth, Place place) {
    return switch (truth) {
      case YES -> new Value.Text("1", place);
      case NO -> Values.NOTHING;
      case UNKNOWN -> Values.UNKNOWN;
    };
  }

  /// Objects with a field of this name are alike only where they are one and the same.
  public static final String ENUMERATED = "<case>";

  static Value same(Value left, Value right, boolean negated, Place place) {
    var one = Values.exact(left);
    var other = Values.exact(right);
    if (one.isPresent() && other.isPresent()) {
      return truth(Truth.of(one.get().equals(other.get()) != negated), place);
    }
    if (left instanceof Value.Ref(var first) && right instanceof Value.Ref(var second)
        && first.existing(ENUMERATED).isPresent() && second.existing(ENUMERATED).isPresent()) {
      return truth(Truth.of(first == second != negated), place);
    }
    boolean wordAndList = isWord(left) && isList(right) || isList(left) && isWord(right);
    return wordAndList ? truth(Truth.of(negated), place) : Values.UNKNOWN;
  }

  /// What looks like a number may be how many a list has.
  private static boolean isWord(Value value) {
    return value instanceof Value.Text && Values.exact(value).filter(text -> text.matches(".*[A-Za-z].*")).isPresent();
  }

  private static boolean isList(Value value) {
    return value instanceof Value.Ref(var thing) && thing.type().isEmpty();
  }
}
