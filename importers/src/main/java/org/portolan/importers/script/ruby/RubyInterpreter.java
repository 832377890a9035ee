package org.portolan.importers.script.ruby;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.portolan.importers.script.code.Entries;
import org.portolan.importers.script.code.Machine;
import org.portolan.importers.script.code.Module;
import org.portolan.importers.script.code.ParsedFiles;
import org.portolan.importers.script.code.Node;
import org.portolan.importers.script.code.Scheduled;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.Starter;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// `ruby tidy.rb`, `rake shop:close`, `rails runner 'Report.daily'`, `bundle exec …`.
public final class RubyInterpreter implements Interpreter {
  private final ParsedFiles parsed = new ParsedFiles();
  private final Starter starter;

  public RubyInterpreter(Starter starter) {
    this.starter = starter;
  }

  @Override
  public String language() {
    return "ruby";
  }

  @Override
  public boolean isCalled(String program) {
    return program.matches("j?ruby[\\d.]*|rake|rails|bundle|bundler|spring");
  }

  @Override
  public void command(Run run, Execution process, List<Value> arguments, Value input, Place place) {
    var words = arguments.stream().map(word -> Values.asText(word).text()).toList();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      var rest = arguments.subList(i + 1, arguments.size());
      if (word.equals("-e") && !rest.isEmpty()) {
        inline(run, process, rest.getFirst(), place);
        return;
      }
      if (word.equals("exec") || word.equals("rake") || word.equals("ruby") || word.equals("rails")) {
        continue;
      }
      if (word.equals("runner") || word.equals("r")) {
        runner(run, process, rest, place);
        return;
      }
      if (word.equals("-I") || word.equals("-r") || word.equals("-f") || word.equals("-C") || word.equals("-e")
          || word.equals("--environment")) {
        i++;
      } else if (!word.startsWith("-") && !word.matches("[A-Z_]+=.*")) {
        one(run, process, arguments.subList(i, arguments.size()), words.subList(i, words.size()), place);
        return;
      }
    }
  }

  private void one(Run run, Execution process, List<Value> arguments, List<String> words, Place place) {
    var word = words.getFirst();
    boolean file = word.contains("/") && !word.contains(":") || word.endsWith(".rb");
    if (Paths.name(word).matches("rails|rake")) {
      command(run, process, arguments.subList(1, arguments.size()), Values.NOTHING, place);
    } else if (file) {
      starter.start(run, process, arguments.getFirst(), arguments.subList(1, arguments.size()), place,
          inner -> script(run, inner, place));
    } else if (word.matches("[\\w:-]+(?:\\[.*)?") && !List.of("install", "console", "server", "s", "c", "new", "check",
        "update", "whenever", "sidekiq", "puma", "unicorn", "thin", "rspec").contains(word)) {
      task(run, process, word, place);
    } else if (words.size() > 1 || !word.matches("[a-z]+")) {
      run.languages().execute(run, process, arguments, Values.NOTHING, place);
    }
  }

  /// A task of rake, wherever in the tree it is defined.
  private void task(Run run, Execution process, String name, Place place) {
    var files = new RubyFiles(run, parsed);
    var dialect = new RubyDialect(files, process.environment());
    var machine = new Machine(run, process, dialect);
    run.nested(() -> {
      for (var path : files.tasks()) {
        files.follow(machine, path, path);
      }
      if (!dialect.tasks().run(machine, name)) {
        run.unread(place, UnreadKind.ABSENT, "The task " + name + " of rake is not in what was collected");
      }
      dialect.finish(run);
    });
  }

  private void runner(Run run, Execution process, List<Value> rest, Place place) {
    for (int i = 0; i < rest.size(); i++) {
      var word = Values.asText(rest.get(i)).text();
      if (word.equals("-e") || word.equals("--environment")) {
        i++;
      } else if (word.endsWith(".rb") && !word.contains(" ")) {
        starter.start(run, process, rest.get(i), rest.subList(i + 1, rest.size()), place,
            inner -> script(run, inner, place));
        return;
      } else if (!word.startsWith("-")) {
        inline(run, process, rest.get(i), place);
        return;
      }
    }
  }

  private void inline(Run run, Execution process, Value program, Place place) {
    if (program instanceof Value.Text text) {
      var from = text.from().equals(Place.NOWHERE) ? place : text.from();
      follow(run, process, RubyParser.parse(text.text(), from.path(), from.line()), (_, _) -> {
      });
    }
  }

  @Override
  public void script(Run run, Execution process, Place place) {
    var files = new RubyFiles(run, parsed);
    files.parsed(process.script()).ifPresent(module -> {
      var named = Entries.named(process);
      int line = Scheduled.line(process);
      boolean declares = line == 0 && (!named.isEmpty() || onlyDeclares(module));
      follow(run, process, module, (machine, dialect) -> {
        if (named.contains(":") || process.script().endsWith(".rake") && !named.isEmpty()) {
          dialect.tasks().run(machine, named);
        } else if (declares) {
          Entries.follow(machine, Entries.types(module.body()), named, RubyDialect.ENTRIES,
              type -> machine.invoke(new Value.Type(type), List.of(), Map.of()));
        }
      });
    });
  }

  private static boolean onlyDeclares(Module module) {
    return module.body() instanceof Node.Block(_, var nodes)
        && nodes.stream().allMatch(node -> Entries.onlyDeclares(node)
            || node instanceof Node.Method(_, _, Node.Literal(_, var name), _) && name.startsWith("require"));
  }

  private void follow(Run run, Execution process, Module module, BiConsumer<Machine, RubyDialect> last) {
    run.nested(() -> {
      var files = new RubyFiles(run, parsed);
      var dialect = new RubyDialect(files, process.environment());
      var machine = new Machine(run, process, dialect);
      machine.alone(module, module.path(), RubyFiles.surroundings(machine));
      last.accept(machine, dialect);
      dialect.finish(run);
    });
  }
}
