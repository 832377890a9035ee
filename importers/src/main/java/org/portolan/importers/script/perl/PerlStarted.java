package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.run.Fed;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Thing;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// Programs that a library starts, with what they are given to read: IPC::Run and its kin, Capture::Tiny.
final class PerlStarted {
  private static final Set<String> RUNNERS =
      Set.of("run", "runx", "capture", "capturex", "capture_stdout", "capture_stderr",
          "capture_merged", "tee", "tee_stdout", "tee_stderr", "tee_merged", "systemx", "run3", "run_forked", "open2",
          "open3", "IPC::Run::run", "IPC::Run3::run3", "IPC::Cmd::run", "IPC::Open2::open2", "IPC::Open3::open3",
          "runcmd", "run_command");
  private static final Set<String> STARTERS = Set.of("start", "harness", "IPC::Run::start", "IPC::Run::harness");
  private static final Set<String> FEEDERS =
      Set.of("pump", "finish", "run", "pump_nb", "IPC::Run::pump", "IPC::Run::finish", "IPC::Run::run");
  private static final String SPENT = "text that it was given";

  private final PerlWriting writing;
  private final PerlHandles handles;
  /// What IPC::Run's `start` gave back.
  private final Map<Thing, Harness> harnesses = new HashMap<>();

  /// A program that reads what its variable holds whenever it is pumped.
  private record Harness(List<Value> command, Thing input) {}

  PerlStarted(PerlWriting writing, PerlHandles handles) {
    this.writing = writing;
    this.handles = handles;
  }

  Optional<Value> call(Call call, String name) {
    if (STARTERS.contains(name)) {
      return start(call);
    }
    if (FEEDERS.contains(name) && call.size() == 1 && call.value(0) instanceof Value.Ref(var thing)
        && harnesses.containsKey(thing)) {
      return feed(call, thing);
    }
    return RUNNERS.contains(name) ? Optional.of(ran(call, name.substring(name.lastIndexOf(':') + 1)))
        : Optional.empty();
  }

  Optional<Value> method(Call call, Value receiver, String name) {
    return FEEDERS.contains(name) && receiver instanceof Value.Ref(var thing) ? feed(call, thing) : Optional.empty();
  }

  private Optional<Value> start(Call call) {
    var values = call.values();
    var command = commandOf(values);
    if (values.size() < 2 || command.isEmpty() || !(values.getFirst() instanceof Value.Ref)) {
      return Optional.empty();
    }
    var started = call.machine().thing();
    var input = inputAt(values);
    if (input.isPresent()) {
      harnesses.put(started, new Harness(command, input.get()));
      feed(call, started);
    } else {
      PerlProcesses.run(call, command);
    }
    return Optional.of(new Value.Ref(started));
  }

  private Optional<Value> feed(Call call, Thing started) {
    return Optional.ofNullable(harnesses.get(started)).map(harness -> {
      var now = harness.input.existing("$").map(cell -> cell.value()).orElse(Values.NOTHING);
      var spent = started.field(SPENT);
      boolean says = now instanceof Value.Text(var text, _) && !text.isBlank() || now instanceof Value.Many;
      if (says && !now.equals(spent.value())) {
        call.machine().run().journal().set(spent, now);
        Fed.with(now, call.machine().run(), call.machine().process(), harness.command, call.place());
      }
      return new Value.Text("1", Place.NOWHERE);
    });
  }

  /// `run \@command, \$input, …`, `run(command => \@command)`, `open2($out, $in, @command)`, and `capture { … }`, which
  /// runs a block of the program's own.
  private Value ran(Call call, String name) {
    var values = call.values();
    if (!values.isEmpty() && values.getFirst() instanceof Value.Code block) {
      call.machine().invoke(block, List.of(), true);
      return Values.UNKNOWN;
    }
    int named = texts(values).indexOf("command");
    var command = commandOf(named >= 0 ? values.subList(named + 1, values.size()) : values);
    if (name.matches("open[23]") && call.size() > 2) {
      opened(call, name.equals("open2") ? 1 : 0, name.equals("open2") ? 2 : 3);
    }
    if (values.size() > 1 && !command.isEmpty()) {
      var piped = values.getFirst() instanceof Value.Ref ? pipeline(values) : Optional.<Value>empty();
      var fed = values.getFirst() instanceof Value.Ref || name.equals("run3") ? input(values) : Optional.<Value>empty();
      if (piped.isPresent()) {
        return PerlProcesses.run(call, List.of(piped.get()));
      }
      if (fed.isPresent()) {
        Fed.with(fed.get(), call.machine().run(), call.machine().process(), command, call.place());
        return Values.UNKNOWN;
      }
    }
    return PerlProcesses.run(call, command);
  }

  private void opened(Call call, int input, int command) {
    var words = new ArrayList<Value>();
    call.nodes().subList(command, call.size()).forEach(node -> words.addAll(Values.list(call.eval(node)).items()));
    writing.feeds(call, handles.opened(call.with(List.of(call.nodes().get(input)))), words);
  }

  private static List<String> texts(List<Value> values) {
    return values.stream().map(value -> Values.exact(value).orElse("")).toList();
  }

  /// What the program is given to read: `\$text`, also behind `'<'`, or lines.
  private static Optional<Value> input(List<Value> values) {
    var from = behind(values);
    var text = inputAt(values).flatMap(thing -> thing.existing("$")).map(cell -> cell.value())
        .filter(value -> value instanceof Value.Text || value instanceof Value.Many);
    return text.or(() -> from instanceof Value.Ref(var thing) && !thing.items().items().isEmpty()
        && values.getFirst() instanceof Value.Text ? Optional.of(Values.concat(thing.items().items()))
            : Optional.empty());
  }

  private static Value behind(List<Value> values) {
    boolean said = Values.exact(values.get(1)).filter("<"::equals).isPresent();
    return said && values.size() > 2 ? values.get(2) : values.get(1);
  }

  private static Optional<Thing> inputAt(List<Value> values) {
    return behind(values) instanceof Value.Ref(var thing) && thing.existing("$").isPresent() ? Optional.of(thing)
        : Optional.empty();
  }

  /// `run ['printf', …], '|', ['psql', …]` as one command line.
  private static Optional<Value> pipeline(List<Value> values) {
    if (!texts(values).contains("|")) {
      return Optional.empty();
    }
    var words = new ArrayList<Value>();
    for (var value : values) {
      if (value instanceof Value.Ref(var thing)) {
        thing.items().items().forEach(word -> {
          words.add(new Value.Text(" '", Place.NOWHERE));
          words.add(Values.map(word, text -> text.replace("'", "'\\''")));
          words.add(new Value.Text("'", Place.NOWHERE));
        });
      } else if (Values.exact(value).filter("|"::equals).isPresent()) {
        words.add(new Value.Text(" |", Place.NOWHERE));
      }
    }
    return Optional.of(Values.concat(words));
  }

  private static List<Value> commandOf(List<Value> values) {
    if (!values.isEmpty() && values.getFirst() instanceof Value.Ref(var thing) && !thing.items().items().isEmpty()) {
      return thing.items().items();
    }
    return values.stream().filter(value -> value instanceof Value.Text).toList();
  }
}
