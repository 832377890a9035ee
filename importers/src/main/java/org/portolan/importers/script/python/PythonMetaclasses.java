package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;

/// Classes that want to know of those that are made out of them, or by them: `__init_subclass__`, `metaclass=`.
final class PythonMetaclasses {
  /// Under this name a class keeps what makes it, as Python 2 writes it.
  static final String METACLASS = "__metaclass__";

  private String making = "";

  void defined(Machine machine, String type) {
    var line = machine.ancestry(type);
    line.stream().skip(1).flatMap(parent -> machine.find(parent + "::__init_subclass__").stream()).findFirst()
        .ifPresent(told -> machine.invoke(told, List.of(new Value.Type(type)), false));
    line.stream().flatMap(one -> machine.globals().find(one + "::" + METACLASS).stream()).findFirst()
        .ifPresent(cell -> made(machine, cell.value(), type));
  }

  private void made(Machine machine, Value metaclass, String type) {
    var self = new Value.Type(type);
    var contents = machine.thing();
    machine.names(type).forEach((name, cell) -> machine.run().journal().set(contents.field(name), cell.value()));
    var rest = List.of(new Value.Text(PythonModels.simple(type), Place.NOWHERE), machine.list(List.of(), true),
        new Value.Ref(contents));
    var outer = making;
    making = type;
    machine.methodOf(metaclass, "__new__").ifPresent(code -> machine.invoke(code,
        List.of(metaclass, rest.get(0), rest.get(1), rest.get(2)), false));
    machine.methodOf(metaclass, "__init__").ifPresent(code -> machine.invoke(code,
        List.of(self, rest.get(0), rest.get(1), rest.get(2)), false));
    making = outer;
  }

  /// `super().__new__(…)` in what makes a class gives the class that is made.
  Optional<Value> method(String name) {
    return !making.isEmpty() && (name.equals("SUPER::__new__") || name.equals("__new__"))
        ? Optional.of(new Value.Type(making)) : Optional.empty();
  }
}
