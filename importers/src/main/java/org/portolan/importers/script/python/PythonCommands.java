package org.portolan.importers.script.python;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Unit;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// Programs made of commands: click, typer and what is built like them. The job's command line says which one runs.
final class PythonCommands {
  private static final String COMMAND = "command of a program";
  private static final String DECORATOR = "decorator of a command";
  private static final String CONTEXT = "context of a command";
  private static final String OBJECT = "obj";
  /// What Flask-Script calls a group.
  private static final String MANAGER = "Manager";
  private static final Set<String> LIBRARIES =
      Set.of("click", "typer", "rich_click", "asyncclick", "click_default_group", "cloup", "flask", "flask_script");
  private static final Set<String> GROUPS =
      Set.of("Typer", "Group", "CommandCollection", "DefaultGroup", "MultiCommand", "AppGroup", "FlaskGroup",
          MANAGER);

  private final List<Value> words;
  private String defining = "";
  private Value application = Values.NOTHING;
  private Optional<Thing> current = Optional.empty();
  private final Map<Thing, Command> commands = new HashMap<>();
  private final Map<Thing, Decorator> decorators = new HashMap<>();

  /// Turns a function into a command, or adds to one.
  private interface Decorator {
    Value on(Call call, Value value);
  }

  /// What a command's function gets before its options.
  private enum Hands {
    NOTHING,
    CONTEXT,
    /// what the groups around it have put into the context
    OBJECT,
    /// the object whose method it is
    SELF
  }

  /// A command, or a group of them.
  private static final class Command {
    private Value callback = Values.NOTHING;
    private String name = "";
    private Hands hands = Hands.NOTHING;
    private final boolean typed;
    private final List<PythonOption> options = new ArrayList<>();
    private final Map<String, Value> inner = new HashMap<>();
    /// What makes the web application whose commands belong to the group, too.
    private Value application = Values.NOTHING;
    /// The class of the object that it gets.
    private Value object = Values.NOTHING;

    Command(boolean typed) {
      this.typed = typed;
    }
  }

  PythonCommands(List<Value> words) {
    this.words = List.copyOf(words);
  }

  /// What the application that was made last keeps under a name, asked of `current_app`.
  Optional<Value> ofApplication(Value asked, String name) {
    return PythonDialect.library(asked).endsWith("::current_app") && application instanceof Value.Ref(var thing)
        ? thing.existing(name).map(cell -> cell.value()) : Optional.empty();
  }

  /// The function whose decorators are read next: a command is called like it, whatever is wrapped around it.
  void defining(String function) {
    defining = function;
  }

  /// A function or class of one of the libraries, or a method of a group.
  Optional<Value> method(Call call, Value receiver, String name) {
    if (receiver instanceof Value.Ref(var thing) && commands.containsKey(thing)) {
      return Optional.of(onCommand(call, receiver, commands.get(thing), name));
    }
    if (receiver instanceof Value.Ref(var thing) && FlaskCommands.isOne(thing)) {
      call.values().forEach(value -> of(FlaskCommands.cli(value))
          .ifPresent(added -> of(FlaskCommands.cli(receiver)).ifPresent(all -> {
            all.inner.putAll(added.inner);
            if (!added.name.isEmpty()) {
              // a blueprint's commands are a group that is called like it, unless it says otherwise
              all.inner.put(added.name, FlaskCommands.cli(value));
            }
          })));
      return Optional.of(Values.UNKNOWN);
    }
    if (receiver instanceof Value.Ref(var thing) && thing.type().equals(CONTEXT)) {
      return Optional.of(inContext(call, receiver, thing, name));
    }
    var library = PythonDialect.library(receiver).split("::", 2)[0];
    return LIBRARIES.contains(library) ? Optional.ofNullable(ofLibrary(call, name)) : Optional.empty();
  }

  private @Nullable Value ofLibrary(Call call, String name) {
    if (name.equals("Flask") || name.equals("Blueprint")) {
      var group = command(call, false);
      of(group).filter(_ -> name.equals("Blueprint") && call.size() > 0)
          .ifPresent(known -> known.name = PythonDialect.exact(call.value(0)));
      var made = FlaskCommands.application(call, group);
      application = name.equals("Flask") ? made : application;
      return made;
    }
    if (GROUPS.contains(name)) {
      var made = command(call, name.equals("Typer") || name.equals(MANAGER));
      of(made).ifPresent(group -> {
        group.name = !name.equals(MANAGER) && call.size() > 0 && !(call.nodes().getFirst() instanceof Node.Named)
            ? PythonDialect.exact(call.value(0)) : "";
        group.application = call.named("create_app").orElse(Values.NOTHING);
      });
      if (call.named("sources").isPresent() && call.named("sources").get() instanceof Value.Ref(var sources)) {
        sources.items().items()
            .forEach(source -> of(source).ifPresent(one -> of(made).ifPresent(all -> all.inner.putAll(one.inner))));
      }
      return made;
    }
    return switch (name) {
      case "command", "group" -> decorator(call, maker(call, Optional.empty(), false));
      case "option", "argument", "password_option", "confirmation_option" -> {
        var option = PythonOption.of(call, name.equals("argument"));
        yield decorator(call, (inner, value) -> with(inner, value, command -> option.ifPresent(command.options::add)));
      }
      case "pass_context" ->
          decorator(call, (inner, value) -> with(inner, value, command -> command.hands = Hands.CONTEXT));
      case "pass_obj" ->
          decorator(call, (inner, value) -> with(inner, value, command -> command.hands = Hands.OBJECT));
      case "make_pass_decorator" -> {
        var made = call.value(0);
        yield decorator(call, (inner, value) -> with(inner, value, command -> {
          command.hands = Hands.OBJECT;
          command.object = made;
        }));
      }
      case "get_current_context" -> current.map(thing -> (Value) new Value.Ref(thing)).orElse(Values.UNKNOWN);
      case "version_option", "help_option" -> decorator(call, (_, value) -> value);
      case "Option", "Argument" ->
          call.named("default").orElseGet(() -> call.size() > 0 ? call.value(0) : Values.UNKNOWN);
      case "run" -> {
        var made = command(call, true);
        of(made).ifPresent(command -> {
          command.callback = call.value(0);
          run(call, command, words);
        });
        yield Values.UNKNOWN;
      }
      default -> null;
    };
  }

  private Value onCommand(Call call, Value self, Command command, String name) {
    return switch (name) {
      case "command", "group" -> decorator(call, maker(call, Optional.of(command), command.typed));
      case "callback" -> decorator(call, (_, value) -> {
        command.callback = value;
        return value;
      });
      case "add_command", "add_typer" -> {
        boolean nameFirst = call.size() > 1 && call.value(0) instanceof Value.Text;
        var added = nameFirst ? ofObject(call, call.value(1)) : call.value(0);
        if (nameFirst) {
          command.inner.put(PythonDialect.exact(call.value(0)), added);
          yield Values.NOTHING;
        }
        call.named("name").or(() -> call.size() > 1 ? Optional.of(call.value(1)) : Optional.empty())
            .flatMap(Values::exact)
            .or(() -> of(added).map(known -> known.name))
            .ifPresent(known -> command.inner.put(known, added));
        yield Values.NOTHING;
      }
      case "main", "invoke", "__call__", "run" -> {
        run(call, command, words);
        yield Values.UNKNOWN;
      }
      default -> self;
    };
  }

  /// Flask-Script's `add_command("purge", Purge())`: an object's method `run` is the command.
  private Value ofObject(Call call, Value object) {
    if (of(object).isPresent() || !call.machine().hasMethod(object, "run")) {
      return object;
    }
    var made = command(call, false);
    of(made).ifPresent(command -> {
      command.object = object;
      command.hands = Hands.SELF;
      command.callback = call.machine().methodOf(object, "run").<Value>map(code -> code).orElse(Values.NOTHING);
    });
    return made;
  }

  /// `ctx.invoke(other, …)` calls another command's function.
  private Value inContext(Call call, Value receiver, Thing thing, String name) {
    if (name.equals("ensure_object") || name.equals("find_object") || name.equals("find_root")) {
      return name.equals("find_root") ? receiver : object(call, thing, call.value(0));
    }
    if (!name.equals("invoke") && !name.equals("forward") || call.size() == 0) {
      call.values();
      return Values.UNKNOWN;
    }
    var target = call.value(0);
    var named = new HashMap<String, Value>();
    call.nodes().forEach(node -> {
      if (node instanceof Node.Named(_, var key, var value)) {
        named.put(key, call.eval(value));
      }
    });
    var command = of(target);
    var function = command.map(known -> known.callback).orElse(target);
    var first = command.map(known -> first(call, known, Map.of())).orElse(List.of());
    command.ifPresent(known -> known.options.forEach(option -> named.putIfAbsent(option.target(), option.fallback())));
    return call.machine().invoke(function, first, named);
  }

  /// What the function gets before its options; the context of a command knows what those around it were given.
  private List<Value> first(Call call, Command command, Map<String, Value> values) {
    var thing = call.machine().thing();
    thing.become(CONTEXT);
    var journal = call.machine().run().journal();
    var params = call.machine().thing();
    values.forEach((name, value) -> journal.set(params.field(name), value));
    journal.set(thing.field("params"), new Value.Ref(params));
    current.ifPresentOrElse(outer -> {
      journal.set(thing.field("parent"), new Value.Ref(outer));
      thing.adopt(OBJECT, outer.field(OBJECT));
    }, () -> journal.set(thing.field(OBJECT), Values.UNKNOWN));
    current = Optional.of(thing);
    return switch (command.hands) {
      case NOTHING -> List.of();
      case CONTEXT -> List.of(new Value.Ref(thing));
      case OBJECT -> List.of(object(call, thing, command.object));
      case SELF -> List.of(command.object);
    };
  }

  /// What lies in a context; where nobody has put anything, a new one of the class that is asked for.
  private static Value object(Call call, Thing context, Value type) {
    var cell = context.field(OBJECT);
    if (cell.value().isUnknown() || cell.value() instanceof Value.Nothing) {
      boolean map = type instanceof Value.Nothing || !(type instanceof Value.Type(var name))
          || !call.machine().knows(name);
      call.machine().run().journal().set(cell, map ? new Value.Ref(call.machine().thing())
          : call.machine().invoke(type, List.of(), false));
    }
    return cell.value();
  }

  /// A command that is called like a function runs with the program's words.
  Optional<Value> apply(Call call, Value callee) {
    var command = of(callee);
    command.ifPresent(known -> run(call, known, words));
    return command.map(_ -> Values.UNKNOWN);
  }

  Optional<Value> decorate(Call call, Value decorator, Value value) {
    return decorator instanceof Value.Ref(var thing) && decorators.containsKey(thing)
        ? Optional.of(decorators.get(thing).on(call, value)) : Optional.empty();
  }

  /// `@click.command` and `@cli.command` without parentheses.
  Optional<Value> bare(Call call, Value receiver, String name, Value value) {
    if (!name.equals("command") && !name.equals("group") && !name.startsWith("pass_") && !name.equals("callback")) {
      return Optional.empty();
    }
    return method(call.bare(), receiver, name).flatMap(made -> decorate(call, made, value));
  }

  private Decorator maker(Call call, Optional<Command> group, boolean typed) {
    var said = call.named("name")
        .or(() -> call.size() > 0 && !(call.nodes().getFirst() instanceof Node.Named)
            ? Optional.of(call.value(0)) : Optional.empty())
        .flatMap(Values::exact);
    return (inner, value) -> {
      var made = with(inner, value, typed, _ -> {});
      of(made).ifPresent(command -> {
        command.name = said.orElseGet(() -> command.name.isEmpty() ? dashed(defining) : command.name);
        group.ifPresent(all -> all.inner.put(command.name, made));
        if (made instanceof Value.Ref(var thing)) {
          inner.machine().run().journal().set(thing.field("callback"), command.callback);
        }
      });
      return typed ? value : made;
    };
  }

  private Value with(Call call, Value value, Consumer<Command> change) {
    return with(call, value, false, change);
  }

  private Value with(Call call, Value value, boolean typed, Consumer<Command> change) {
    var made = of(value).isPresent() ? value : command(call, typed);
    of(made).ifPresent(command -> {
      if (of(value).isEmpty()) {
        command.callback = value;
      }
      change.accept(command);
    });
    return made;
  }

  private Optional<Command> of(Value value) {
    return value.choices().stream()
        .flatMap(choice -> choice instanceof Value.Ref(var thing) && commands.containsKey(thing)
            ? Optional.of(commands.get(thing)).stream() : Optional.<Command>empty().stream())
        .findFirst();
  }

  private Value command(Call call, boolean typed) {
    var thing = call.machine().thing();
    thing.become(COMMAND);
    commands.put(thing, new Command(typed));
    return new Value.Ref(thing);
  }

  private Value decorator(Call call, Decorator decorator) {
    var thing = call.machine().thing();
    thing.become(DECORATOR);
    decorators.put(thing, decorator);
    return new Value.Ref(thing);
  }

  private static String dashed(String function) {
    return function.substring(function.lastIndexOf(':') + 1).replace('_', '-');
  }

  private void run(Call call, Command command, List<Value> given) {
    if (!(command.application instanceof Value.Nothing)) {
      of(FlaskCommands.cli(call.machine().invoke(command.application, List.of(), Map.of())))
          .ifPresent(added -> command.inner.putAll(added.inner));
    }
    var outer = current;
    boolean group = !command.inner.isEmpty();
    var options = command.typed ? typed(command) : command.options;
    var read = PythonOption.read(call, options, given, group);
    if (!(command.callback instanceof Value.Nothing)) {
      call.machine().invoke(command.callback, first(call, command, read.values()), read.values());
    }
    if (group) {
      inner(call, command, read.rest());
    }
    current = outer;
  }

  private void inner(Call call, Command command, List<Value> rest) {
    if (rest.isEmpty()) {
      if (command.typed && command.inner.size() == 1) {
        of(command.inner.values().iterator().next()).ifPresent(only -> run(call, only, rest));
      }
      return;
    }
    var name = PythonDialect.exact(rest.getFirst());
    var found = Optional.ofNullable(command.inner.get(name)).or(() -> command.inner.entrySet().stream()
        .filter(entry -> plain(entry.getKey()).equals(plain(name))).map(Map.Entry::getValue).findFirst());
    boolean single = found.isEmpty() && command.typed && command.inner.size() == 1;
    var chosen = single ? Optional.of(command.inner.values().iterator().next()) : found;
    chosen.flatMap(this::of).ifPresentOrElse(known -> run(call, known, single ? rest : rest.subList(1, rest.size())),
        () -> call.machine().run().unread(call.place(), UnreadKind.DYNAMIC,
            name.isEmpty() ? "Which command of the program runs is only known at run time"
                : "The program's command " + name + " was not found"));
  }

  private static String plain(String name) {
    return name.replace('_', '-').replaceFirst("-(?:command|cmd|group|grp)$", "");
  }

  /// typer's options are the parameters of the function.
  private static List<PythonOption> typed(Command command) {
    return command.callback.choices().stream()
        .filter(choice -> choice instanceof Value.Code(var routine, _) && routine instanceof Unit)
        .flatMap(choice -> ((Unit) ((Value.Code) choice).routine()).parameters().stream())
        .filter(parameter -> parameter.takes() == Unit.Takes.ONE && !parameter.name().isEmpty())
        .map(parameter -> PythonOption.ofParameter(parameter.name(),
            parameter.fallback() instanceof Node.Nil))
        .toList();
  }

  static Value text(String text) {
    return new Value.Text(text, Place.NOWHERE);
  }
}
