package org.portolan.importers.script.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.script.code.Entries;
import org.portolan.importers.script.code.Machine;
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

/// `java -cp lib/* shop.Close`, `java -jar close.jar`, `java Close.java`, and what schedulers call in a class.
public final class JavaInterpreter implements Interpreter {
  private static final List<String> ENTRIES =
      List.of("main", "execute", "executeInternal", "run", "call", "process", "handle", "doExecute");
  private final JavaFiles.Library library = new JavaFiles.Library();
  private final JavaArchives archives = new JavaArchives();
  private final Starter starter;

  public JavaInterpreter(Starter starter) {
    this.starter = starter;
  }

  @Override
  public String language() {
    return "java";
  }

  @Override
  public boolean isCalled(String program) {
    return program.equals("java");
  }

  @Override
  public void command(Run run, Execution process, List<Value> arguments, Value input, Place place) {
    for (int i = 0; i < arguments.size(); i++) {
      var word = Values.asText(arguments.get(i)).text();
      var rest = arguments.subList(Math.min(arguments.size(), i + 1), arguments.size());
      if (word.equals("-jar") && !rest.isEmpty()) {
        archive(run, process, Values.asText(rest.getFirst()).text(), rest.subList(1, rest.size()), place);
        return;
      }
      if (List.of("-cp", "-classpath", "--class-path", "-p", "--module-path", "--add-modules", "--add-opens")
          .contains(word)) {
        i++;
      } else if (!word.startsWith("-") && !word.startsWith("@")) {
        main(run, process, arguments.get(i), rest, place);
        return;
      }
    }
  }

  private void main(Run run, Execution process, Value word, List<Value> rest, Place place) {
    var name = Values.exact(word).orElse("");
    var path = name.endsWith(".java") ? name
        : run.index().ending(name.replaceFirst("^.*/", "").replace('.', '/') + ".java").stream().findFirst()
            .map(found -> "/" + found).orElse("");
    if (path.isEmpty()) {
      run.unread(place, UnreadKind.ABSENT, "The class " + name + " is not in what was collected");
      return;
    }
    starter.start(run, process, name.endsWith(".java") ? word : new Value.Text(path, place), rest, place,
        inner -> script(run, inner, place));
  }

  /// The program of an archive, where the tree holds its sources.
  private void archive(Run run, Execution process, String jar, List<Value> rest, Place place) {
    var found = archives.mains(run, Paths.under(process.directory(), jar));
    if (found.size() == 1) {
      var main = new Value.Text("/" + found.getFirst(), place);
      if (found.getFirst().endsWith(".java")) {
        starter.start(run, process, main, rest, place, inner -> script(run, inner, place));
      } else {
        var words = new ArrayList<Value>(List.of(new Value.Text("kotlin", place), main));
        words.addAll(rest);
        run.languages().execute(run, process, words, Values.NOTHING, place);
      }
    } else {
      run.unread(place, UnreadKind.UNPARSED, "Which program " + Paths.name(jar) + " holds was not found out");
    }
  }

  @Override
  public void script(Run run, Execution process, Place place) {
    var files = new JavaFiles(run, library);
    var named = Entries.named(process);
    Scheduled.line(process);
    var parsed = files.parsed(process.script());
    files.started(process.script());
    parsed.ifPresent(module -> run.nested(() -> {
      var dialect = new JavaDialect(files);
      var machine = new Machine(run, process, dialect);
      machine.alone(module, module.path(), Map.of());
      var types = Entries.types(module.body());
      var main =
          named.isEmpty() ? types.stream().flatMap(type -> machine.methodOf(new Value.Type(type), "main").stream())
              .findFirst() : Optional.<Value.Code>empty();
      if (main.isPresent()) {
        // one that is started without words was probably started in another way
        var words = machine.list(process.arguments(), process.arguments().isEmpty());
        machine.invoke(main.get(), List.of(new Value.Type(types.getFirst()), words), false);
      } else {
        Entries.follow(machine, types, named, ENTRIES, type -> dialect.brace().object(machine, type));
      }
      dialect.finish(run);
    }));
  }
}
