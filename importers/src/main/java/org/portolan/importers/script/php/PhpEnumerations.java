package org.portolan.importers.script.php;

import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Comparisons;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What every enumeration can: give all its cases, and find one by its value.
final class PhpEnumerations {
  private PhpEnumerations() {}

  /// Empty for a class that is no enumeration.
  static Optional<Value> method(Call call, String type, String name) {
    var cases = call.machine().names(type).values().stream().map(cell -> cell.value())
        .filter(value -> value instanceof Value.Ref(var thing) && thing.existing(Comparisons.ENUMERATED).isPresent())
        .toList();
    if (cases.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(name.equals("cases") ? call.machine().list(cases, false) : found(cases, call.value(0)));
  }

  private static Value found(List<Value> cases, Value value) {
    var said = Values.exact(value);
    var fitting = cases.stream().filter(one -> said.isEmpty() || one instanceof Value.Ref(var thing)
        && Values.exact(thing.field("value").value()).equals(said)).toList();
    return fitting.isEmpty() ? Values.NOTHING : Values.join(fitting);
  }
}
