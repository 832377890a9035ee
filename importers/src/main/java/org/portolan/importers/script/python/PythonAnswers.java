package org.portolan.importers.script.python;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;

/// Objects of the tree that answer for names which nothing keeps: `__getattr__`, `__getitem__`.
final class PythonAnswers {
  private static final String ATTRIBUTE = "__getattr__";
  private static final String ASKED = "answer for a name";

  private PythonAnswers() {}

  /// What stands under a name, behind a point or in brackets, of an object that has nothing of that name.
  static Optional<Value> field(Machine machine, Value of, String name, Place place) {
    if (!(of instanceof Value.Ref(var thing)) || thing.type().isEmpty() || name.startsWith("_")) {
      return Optional.empty();
    }
    return Stream.of(ATTRIBUTE, "__getitem__").filter(method -> machine.hasMethod(of, method)).findFirst()
        .map(method -> machine.method(of, method, List.of(new Value.Text(name, place))))
        .filter(answer -> !answer.isUnknown());
  }

  /// A method that an object gives away only when it is asked for: most often one of what it wraps.
  static Optional<Value> method(Call call, Value receiver, String name) {
    if (!(receiver instanceof Value.Ref(var thing)) || thing.type().isEmpty()
        || !call.machine().hasMethod(receiver, ATTRIBUTE)) {
      return Optional.empty();
    }
    return field(call.machine(), receiver, name, call.place()).filter(PythonAnswers::mayBeCalled)
        .map(answer -> call.with(ASKED, answer, new Node.Call(call.place().line(), ASKED, call.nodes())));
  }

  /// A method that was taken out of its object without it cannot be called so.
  private static boolean mayBeCalled(Value answer) {
    return answer.choices().stream().allMatch(choice -> choice instanceof Value.Ref
        || choice instanceof Value.Code(Unit unit, _)
            && (unit.parameters().isEmpty() || !unit.parameters().getFirst().name().equals("self")));
  }
}
