package org.portolan.importers.script.code;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.script.value.Value;

/// Values one behind the other, those of lists on their way each for itself, up to as many as a person writes.
final class Gathered {
  /// More come about only where functions hand on the lists of others again and again.
  private static final int MOST = 2_000;

  private final List<Value> values = new ArrayList<>();
  private boolean open;

  void add(Value value) {
    switch (value) {
      case Value.Seq(var items, var more) -> {
        items.forEach(this::add);
        open |= more;
      }
      case Value.Many(var choices) when choices.stream().anyMatch(Value.Seq.class::isInstance) ->
          add(Lists.oneOf(value));
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Ref _,Value.Code _,Value.Handle _,Value.Type _,Value.Many _ -> {
        if (values.size() < MOST) {
          values.add(value);
        } else {
          open = true;
        }
      }
    }
  }

  List<Value> values() {
    return values;
  }

  /// Whether unknown further ones may follow.
  boolean isOpen() {
    return open;
  }

  Value.Seq list() {
    return new Value.Seq(values, open);
  }
}
