package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Entries;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// Modules that a program loads by a name or path which it puts together itself (importlib, imp, runpy), and the
/// classes that it then looks for in them (`vars(module)`, `issubclass`).
final class PythonLoaders {
  private static final Set<String> LIBRARIES = Set.of("importlib", "imp", "runpy", "pkg_resources");
  private static final String FILE = "module in a file";
  private static final String PATH = "path";
  private static final Set<String> BY_NAME = Set.of("import_module", "run_module");
  private static final Set<String> BY_PATH = Set.of("SourceFileLoader", "spec_from_file_location", "load_source");

  /// Functions of libraries that are told what to call, or to give, by its whole name.
  private static final Set<String> BY_DOTTED = Set.of("enqueue", "enqueue_call", "send_task", "add_job",
      "import_string", "import_attribute", "import_object");
  private static final Pattern DOTTED = Pattern.compile("[A-Za-z_]\\w*(?:\\.\\w+)*[.:]\\w+");

  private final PythonFiles files;

  PythonLoaders(PythonFiles files) {
    this.files = files;
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref(var thing) && thing.type().equals(FILE)) {
      return name.equals("load_module") || name.equals("exec_module")
          ? Optional.of(file(call, thing.field(PATH).value())) : Optional.empty();
    }
    var library = PythonDialect.library(receiver);
    if (name.equals("__subclasses__") && call.machine().knows(library)) {
      return Optional.of(call.machine().list(
          call.machine().under(library).stream().<Value>map(Value.Type::new).toList(), false));
    }
    if (BY_DOTTED.contains(name) && call.size() > 0) {
      return dotted(call, call.value(0)).map(found -> name.startsWith("import_") ? found
          : PythonWorkers.named(call, found, name));
    }
    if (!LIBRARIES.contains(library.split("::", 2)[0])) {
      return Optional.empty();
    }
    return function(call, name);
  }

  Optional<Value> function(Call call, String name) {
    if (call.named("run_name").flatMap(Values::exact).filter("__main__"::equals).isPresent() && call.size() > 0) {
      return Optional.of(program(call, name));
    }
    if (BY_NAME.contains(name) && call.size() > 0) {
      return Optional.of(module(call, call.value(0)));
    }
    if (BY_PATH.contains(name) && call.size() > 1) {
      return Optional.of(name.equals("load_source") ? file(call, call.value(1)) : loader(call));
    }
    return switch (name) {
      case "load_entry_point", "importlib_load_entry_point" -> call.size() == 3 ? entryPoint(call) : Optional.empty();
      case "__import__" -> call.size() == 0 ? Optional.empty() : Optional.of(imported(call));
      case "module_from_spec" -> call.value(0) instanceof Value.Ref(var thing) && thing.type().equals(FILE)
          ? Optional.of(file(call, thing.field(PATH).value())) : Optional.empty();
      case "run_path", "execfile" -> Optional.of(file(call, call.value(0)));
      case "exec" -> call.size() > 0 ? text(call) : Optional.empty();
      case "compile" -> call.size() > 2 ? Optional.of(call.value(0)) : Optional.empty();
      case "vars" -> call.size() != 1 ? Optional.empty()
          : call.value(0) instanceof Value.Type(var module) ? Optional.of(contents(call, module))
              // the attributes of an object are its fields
              : Optional.of(call.value(0)).filter(Value.Ref.class::isInstance);
      case "issubclass" -> call.size() == 2 ? derived(call) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// A module or file that is run as if it had been started itself.
  private static Value program(Call call, String name) {
    var machine = call.machine();
    var words = new ArrayList<Value>(List.of(new Value.Text("python3", Place.NOWHERE)));
    if (name.equals("run_module")) {
      words.add(new Value.Text("-m", Place.NOWHERE));
    }
    words.add(call.value(0));
    words.addAll(machine.process().arguments());
    return machine.run().languages().execute(machine.run(), machine.process(), words, Values.NOTHING, call.place());
  }

  /// `exec(open(path).read())` does what stands in the file, and its names are known from then on.
  private Optional<Value> text(Call call) {
    if (!(call.value(0) instanceof Value.Text text) || !text.from().path().endsWith(".py")
        || text.from().path().equals(call.place().path())) {
      return Optional.empty();
    }
    var module = file(call, new Value.Text("/" + text.from().path(), Place.NOWHERE));
    if (module instanceof Value.Type(var loaded)) {
      call.machine().names(loaded).forEach((known, cell) -> call.declare(known, cell.value()));
    }
    return Optional.of(Values.NOTHING);
  }

  /// A function or class of the tree by its whole name: `shop.tasks.close`, `shop.tasks:close`.
  private Optional<Value> dotted(Call call, Value named) {
    var name = Values.exact(named).filter(text -> DOTTED.matcher(text).matches()).orElse("").replace(':', '.');
    int dot = name.lastIndexOf('.');
    if (dot < 0 || files.module(name.substring(0, dot).replace(".", "::"), call.place().path()).isEmpty()) {
      return Optional.empty();
    }
    var module = module(call, new Value.Text(name.substring(0, dot), call.place()));
    return module instanceof Value.Type(var type)
        ? Optional.ofNullable(call.machine().names(type).get(name.substring(dot + 1))).map(Cell::value)
            .or(() -> call.machine().find(type + "::" + name.substring(dot + 1)))
        : Optional.empty();
  }

  /// What `bin/nightly` of an installed package calls: the function that the package declares for the command.
  private Optional<Value> entryPoint(Call call) {
    return Values.exact(call.value(2)).flatMap(files::entryPoint).flatMap(point -> {
      var module = (Value.Type) module(call, new Value.Text(point.module(), call.place()));
      return call.machine().find(module.name() + "::" + point.function().replace(".", "::"));
    });
  }

  private Value loader(Call call) {
    var thing = call.machine().thing();
    thing.become(FILE);
    var journal = call.machine().run().journal();
    journal.set(thing.field(PATH), call.named("location").orElseGet(() -> call.value(1)));
    journal.set(thing.field("loader"), new Value.Ref(thing));
    return new Value.Ref(thing);
  }

  private Value module(Call call, Value named) {
    var name = Values.exact(named).map(module -> module.replace(".", "::"));
    name.ifPresentOrElse(module -> {
      for (int at = module.indexOf("::"); at > 0; at = module.indexOf("::", at + 2)) {
        loaded(call, module.substring(0, at));
      }
      loaded(call, module);
    }, () -> open(call));
    return name.<Value>map(module -> new Value.Type(files.named(module, call.place().path())))
        .orElse(Values.UNKNOWN);
  }

  private void loaded(Call call, String module) {
    call.machine().loadAs(files.named(module, call.place().path()), module, call.place().path());
  }

  /// `__import__("reports.night", fromlist=["report"])` gives the module itself, without a list the package around it.
  private Value imported(Call call) {
    var found = module(call, call.value(0));
    var list = call.named("fromlist").orElseGet(() -> call.value(3));
    boolean inner = list.choices().stream()
        .anyMatch(choice -> choice instanceof Value.Text(var text, _) && !text.isEmpty()
            || choice instanceof Value.Ref(var thing) && !thing.items().items().isEmpty());
    var name = Values.exact(call.value(0)).orElse("");
    return inner || !name.contains(".") || found.isUnknown() ? found
        : new Value.Type(files.named(name.substring(0, name.indexOf('.')), call.place().path()));
  }

  /// The only file of the tree that the path, or one of those that it may be, leads to.
  private Value file(Call call, Value path) {
    var run = call.machine().run();
    for (var choice : path.choices()) {
      var plain = Values.exact(choice).map(Paths::normal).map(one -> one.replaceFirst("^/", "")).orElse("");
      if (plain.endsWith(".py") && run.file(plain).isPresent()) {
        files.search(Paths.directory("/" + plain));
        var module = files.dotted(plain);
        var full = files.named(module, call.place().path());
        call.machine().loadAs(full, module, call.place().path());
        return new Value.Type(full);
      }
    }
    open(call);
    return Values.UNKNOWN;
  }

  private static void open(Call call) {
    call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
        "Which module is loaded is only known at run time");
  }

  private Value contents(Call call, String module) {
    var thing = call.machine().thing();
    var journal = call.machine().run().journal();
    files.module(module, call.place().path()).stream().flatMap(read -> Entries.types(read.body()).stream())
        .forEach(type -> journal.set(thing.field(PythonModels.simple(type)), new Value.Type(type)));
    call.machine().names(module).forEach((name, cell) -> journal.set(thing.field(name), cell.value()));
    return new Value.Ref(thing);
  }

  private static Optional<Value> derived(Call call) {
    return call.value(0) instanceof Value.Type(var type) && call.value(1) instanceof Value.Type(var parent)
        && call.machine().knows(type)
            ? Optional.of(call.machine().ancestry(type).contains(parent) ? new Value.Text("1", Place.NOWHERE)
                : Values.NOTHING)
            : Optional.empty();
  }
}
