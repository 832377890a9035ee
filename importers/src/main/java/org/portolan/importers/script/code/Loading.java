package org.portolan.importers.script.code;

import java.util.HashSet;
import java.util.Set;
import org.portolan.importers.script.value.Place;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Target;

/// The modules that a program reads in, each once.
final class Loading {
  /// To be read in proves little: what a module does belongs to the program that calls it.
  private static final double INCLUDED = 0.45;

  private final Machine machine;
  private final Set<String> loaded = new HashSet<>();
  private final Set<String> absent = new HashSet<>();

  Loading(Machine machine) {
    this.machine = machine;
  }

  /// Runs the top level of a module that was not loaded before; false when it is not in the tree.
  ///
  /// @param name  under which it is known from here on
  /// @param asked by which it is looked for
  boolean load(String name, String asked, String fromPath) {
    if (loaded.add(name)) {
      var module = machine.dialect().module(machine, asked, fromPath);
      if (module.isEmpty()) {
        absent.add(name);
      }
      module.ifPresent(found -> {
        included(found, new Place(fromPath, 1));
        run(found, name);
      });
    }
    machine.symbols().publish(name);
    return !absent.contains(name);
  }

  void included(Module module, Place from) {
    var id = Ids.script(machine.run().tree().host(), module.path());
    machine.run().touch(machine.process().owner(), DependencyKind.INCLUDES, new Target.Known(id), "", from, INCLUDED);
  }

  private void run(Module module, String name) {
    var run = machine.run();
    run.reached(module.path());
    run.loading(module.path(), () -> run.journal().forGood(() -> {
      var scope = Machine.top(module, name);
      machine.symbols().reading(name, scope);
      machine.eval(module.body(), Frame.of(machine.itself(), scope, module.path(), name));
      machine.symbols().read(name);
    }));
  }
}
