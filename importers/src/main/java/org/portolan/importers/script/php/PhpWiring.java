package org.portolan.importers.script.php;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.brace.BraceCore;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Entries;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// How frameworks get from one class to the next without calling it: containers, queued jobs, commands by name, hooks.
final class PhpWiring {
  private static final Set<String> DISPATCH = Set.of("dispatch", "dispatchSync", "dispatchNow", "dispatchIf",
      "dispatchUnless", "dispatchAfterResponse");
  /// What is called when a job, command or listener runs.
  static final List<String> ENTRIES = List.of("handle", "__invoke", "execute", "run", "perform", "process", "main");

  private static final Set<String> CLOSURE = Set.of("call", "bindTo", "bind", "__invoke", "fromCallable");

  private final BraceCore brace;
  private final PhpFiles files;

  PhpWiring(BraceCore brace, PhpFiles files) {
    this.brace = brace;
    this.files = files;
  }

  Optional<Value> function(Call call, String name) {
    return switch (name) {
      case "app", "resolve" -> call.size() == 0 ? Optional.empty() : Optional.of(object(call, call.value(0)));
      case "dispatch", "dispatch_sync", "dispatch_now", "event" ->
          call.size() == 0 ? Optional.empty() : Optional.of(handled(call, call.value(0)));
      default -> Optional.empty();
    };
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    boolean facade =
        receiver instanceof Value.Type(var type) && type.matches("(?:.*\\\\)?(?:Bus|Queue|Event|App|Artisan)");
    if (DISPATCH.contains(name) && receiver instanceof Value.Type(var job) && call.machine().knows(job)) {
      var object = call.machine().invoke(receiver, call.values(), Map.of());
      return Optional.of(handled(call, object));
    }
    if ((DISPATCH.contains(name) || facade && name.equals("push")) && call.size() > 0
        && call.value(0) instanceof Value.Ref) {
      return Optional.of(handled(call, call.value(0)));
    }
    if (Set.of("call", "callSilent", "callSilently", "queue").contains(name) && call.size() > 0
        && (facade || receiver instanceof Value.Ref)) {
      return command(call);
    }
    if (receiver instanceof Value.Type(var utility) && name.equals("makeInstance") && !call.machine().knows(utility)
        && call.size() > 0 && call.value(0) instanceof Value.Type(var asked)) {
      files.load(call.machine(), asked, call.place().path());
      return Optional.of(brace.object(call.machine(), asked));
    }
    if (receiver instanceof Value.Code && !CLOSURE.contains(name)) {
      // a container keeps a function for each thing, and hands over what it makes
      var made = call.machine().invoke(receiver, List.of(Values.UNKNOWN), true);
      return made instanceof Value.Ref && call.machine().hasMethod(made, name)
          ? Optional.of(call.machine().method(made, name, call.values())) : Optional.empty();
    }
    if (facade && name.equals("command") && call.size() > 1) {
      return Optional.of(declared(call));
    }
    if (name.equals("find") && call.size() == 1 && receiver.isUnknown()) {
      return found(call);
    }
    if (facade && Set.of("make", "get", "makeWith").contains(name) && call.size() > 0) {
      return Optional.of(object(call, call.value(0)));
    }
    return receiver instanceof Value.Ref(var container) && Set.of("make", "get").contains(name)
        && container.type().matches("(?:.*\\\\)?(?:Container(?:Builder|Interface)?|Application)")
            ? Optional.of(object(call, call.value(0))) : Optional.empty();
  }

  /// `Artisan::command('close:day {--force}', function () …)`: the function runs where the command line names it.
  private static Value declared(Call call) {
    var said = Values.exact(call.value(0)).orElse("").strip().replaceFirst("\\s.*", "");
    var asked = call.machine().process().arguments().stream().findFirst().flatMap(Values::exact);
    if (asked.isPresent() && asked.get().equals(said)) {
      call.machine().invoke(call.value(1), List.of(), true);
    }
    return Values.UNKNOWN;
  }

  private Value object(Call call, Value named) {
    var said = Values.exact(named).orElse("");
    var name = files.library().service(files.run(), said).orElse(said);
    if (!name.matches("[A-Za-z_][\\w\\\\]*")) {
      return Values.UNKNOWN;
    }
    files.load(call.machine(), name, call.place().path());
    return brace.object(call.machine(), name);
  }

  private static Value handled(Call call, Value job) {
    for (var choice : job.choices()) {
      var method = ENTRIES.stream().filter(entry -> call.machine().hasMethod(choice, entry)).findFirst();
      method.ifPresent(entry -> call.machine().method(choice, entry, List.of()));
    }
    return Values.UNKNOWN;
  }

  /// `$this->getApplication()->find('close:day')`: the object of another command.
  private Optional<Value> found(Call call) {
    var path = Values.exact(call.value(0)).flatMap(name -> files.library().command(files.run(), name));
    var types = path.flatMap(files::parsed).map(module -> Entries.types(module.body())).orElse(List.of());
    if (types.isEmpty()) {
      return Optional.empty();
    }
    files.load(call.machine(), types.getFirst(), path.orElseThrow());
    return Optional.of(brace.object(call.machine(), types.getFirst()));
  }

  /// Another console command, by its name or class.
  private Optional<Value> command(Call call) {
    var said = Values.exact(call.value(0)).orElse("");
    var name = said.replaceFirst("\\s.*", "");
    var machine = call.machine();
    var types = new ArrayList<String>();
    files.library().command(files.run(), name).ifPresent(path -> files.parsed(path).ifPresent(found -> {
      types.addAll(Entries.types(found.body()));
      types.forEach(type -> files.load(machine, type, path));
    }));
    if (types.isEmpty() && name.matches("[A-Z]\\w*(?:\\\\\\w+)+")) {
      files.load(machine, name, call.place().path());
      types.add(name);
    }
    if (types.isEmpty()) {
      return Optional.empty();
    }
    Entries.follow(machine, types, "", ENTRIES, type -> brace.object(machine, type));
    return Optional.of(Values.UNKNOWN);
  }
}
