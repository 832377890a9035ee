package org.portolan.importers.script.perl;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// What well-known modules bring into the package that uses them: short names of classes and variables, and a
/// constructor.
final class PerlImports {
  private static final Set<String> OBJECT_MAKERS =
      Set.of("Moo", "Moose", "Mouse", "Moo::Role", "Moose::Role", "Mojo::Base",
          "Class::Accessor", "Object::Pad", "Role::Tiny", "Class::Tiny");

  private final PerlObjects objects;
  private final Thing environment;
  private final String script;

  PerlImports(PerlObjects objects, Thing environment, String script) {
    this.objects = objects;
    this.environment = environment;
    this.script = script;
  }

  void loaded(Machine machine, String module, List<Value> values, String home) {
    if (module.equals("aliased")) {
      alias(machine, values, home);
    }
    if (module.equals("FindBin") || module.equals("Env")) {
      lent(machine, module, values, home);
    }
    if (OBJECT_MAKERS.contains(module)) {
      values.stream().flatMap(value -> Values.exact(value).stream())
          .filter(base -> module.equals("Mojo::Base") && !base.startsWith("-"))
          .forEach(base -> {
            machine.load(base, "", List.of(), home);
            machine.parent(home, base);
          });
      objects.constructor(machine, home);
    }
  }

  /// Where the program lies, as FindBin calls that.
  Optional<Value> found(String name) {
    return switch (name) {
      case "Bin", "RealBin" -> Optional.of(new Value.Text(Paths.directory("/" + script), Place.NOWHERE));
      case "Script", "RealScript" -> Optional.of(new Value.Text(Paths.name(script), Place.NOWHERE));
      default -> Optional.empty();
    };
  }

  /// `use FindBin qw($Bin)`: from here on the short name is the library's variable, as one of `use Env qw(SHOP_HOME)`
  /// is that of the environment.
  private void lent(Machine machine, String module, List<Value> values, String home) {
    for (var value : values) {
      var name = Values.exact(value).orElse("").replaceFirst("^\\$", "");
      var own = module.equals("FindBin") ? found(name)
          : Optional.of(name).filter(word -> word.matches("\\w+")).map(this::ofEnvironment);
      own.ifPresent(known -> machine.globals().declare("$" + home + "::" + name, known));
    }
  }

  private Value ofEnvironment(String name) {
    return environment.existing(name).map(cell -> cell.value()).orElse(Values.UNKNOWN);
  }

  /// `use aliased 'Shop::Order' => 'Order'`: from here on the short name is the class.
  private static void alias(Machine machine, List<Value> values, String home) {
    var names = values.stream().flatMap(value -> Values.exact(value).stream()).toList();
    if (!names.isEmpty()) {
      var full = names.getFirst();
      machine.load(full, "", List.of(), home);
      machine.parent(names.size() > 1 ? names.get(1) : full.substring(full.lastIndexOf(':') + 1), full);
    }
  }
}
