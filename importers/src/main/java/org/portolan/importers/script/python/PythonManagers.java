package org.portolan.importers.script.python;

import java.util.Optional;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.python.PythonModels.Entity;
import org.portolan.importers.script.value.Value;

/// `Order.objects`, `Order.query`: what a model is asked through, also of a class of the tree's own.
final class PythonManagers {
  /// Under this name a manager keeps the model it was asked from.
  private static final String OWNER = "model";

  private final PythonModels models;

  PythonManagers(PythonModels models) {
    this.models = models;
  }

  /// The model that is asked.
  Optional<Entity> of(Machine machine, Value receiver) {
    if (receiver instanceof Value.Type(var name) && name.contains("::")
        && PythonVerbs.MANAGERS.contains(PythonModels.simple(name))) {
      var owner = name.substring(0, name.lastIndexOf("::"));
      return models.entity(machine, owner)
          .or(() -> name.endsWith("::objects") && !machine.knows(owner) ? models.byRule(owner) : Optional.empty());
    }
    return isManager(machine, receiver) && receiver instanceof Value.Ref(var thing)
        ? thing.existing(OWNER).map(cell -> cell.value()).flatMap(owner -> models.entity(machine, owner))
        : Optional.empty();
  }

  /// Whether what a model keeps is a manager, which then knows whose it is.
  boolean kept(Machine machine, Value model, Value kept) {
    if (!isManager(machine, kept) || !(kept instanceof Value.Ref(var thing))) {
      return false;
    }
    machine.run().journal().set(thing.field(OWNER), model);
    return true;
  }

  private static boolean isManager(Machine machine, Value value) {
    return value instanceof Value.Ref(var thing) && !thing.type().isEmpty() && machine.ancestry(thing.type()).stream()
        .anyMatch(one -> one.endsWith("Manager") || one.endsWith("QuerySet"));
  }
}
