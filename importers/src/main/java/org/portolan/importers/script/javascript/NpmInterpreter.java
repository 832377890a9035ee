package org.portolan.importers.script.javascript;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// `npm run tidy`, `yarn tidy`, `npx ts-node tidy.ts`: the command that `package.json` keeps under a name.
public final class NpmInterpreter implements Interpreter {
  private static final Pattern SCRIPTS = Pattern.compile("\"scripts\"\\s*:\\s*\\{([^}]*)\\}");
  private static final Set<String> OWN = Set.of("install", "ci", "i", "add", "update", "audit", "publish", "init",
      "config", "prune", "cache", "set", "link", "outdated", "rebuild", "version", "list", "ls");

  @Override
  public String language() {
    return "npm";
  }

  @Override
  public boolean isCalled(String program) {
    return program.matches("npm|yarn|pnpm|npx|bunx|pnpx");
  }

  @Override
  public void command(Run run, Execution process, List<Value> arguments, Value input, Place place) {
    var directory = process.directory();
    for (int i = 0; i < arguments.size(); i++) {
      var word = Values.asText(arguments.get(i)).text();
      if ((word.equals("--prefix") || word.equals("-C") || word.equals("--cwd") || word.equals("-p")
          || word.equals("--package")) && i + 1 < arguments.size()) {
        directory = word.equals("-p") || word.equals("--package") ? directory
            : Paths.under(directory, Values.asText(arguments.get(i + 1)).text());
        i++;
      } else if (!word.startsWith("-") && !word.equals("run") && !word.equals("run-script") && !word.equals("exec")) {
        named(run, process.in(directory), word, arguments.subList(i, arguments.size()), place);
        return;
      }
    }
  }

  private static void named(Run run, Execution process, String word, List<Value> words, Place place) {
    if (OWN.contains(word)) {
      return;
    }
    var file = manifest(run, process, place);
    var command = file.flatMap(path -> script(run, path, word));
    if (command.isPresent()) {
      var at = new Place(file.get(), line(run, file.get(), word));
      run.reached(file.get());
      var inner = process.directory().isEmpty() ? process.in("/" + Paths.directory(file.get())) : process;
      run.nested("npm " + file.get() + " " + word,
          () -> run.languages().shell(run, inner, new Value.Text(command.get(), at), at));
    } else if (file.isEmpty()) {
      run.unread(place, UnreadKind.ABSENT,
          "The package.json that says what " + word + " runs is not in what was collected");
    } else {
      run.languages().execute(run, process, words, Values.NOTHING, place);
    }
  }

  /// The one of the working directory or nearest above whoever asks; else the only one of the tree.
  private static Optional<String> manifest(Run run, Execution process, Place place) {
    var directory = process.directory().isEmpty() ? "/" + Paths.directory(place.path()) : process.directory();
    for (int i = 0; i < 12; i++) {
      var path = Paths.normal(directory + "/package.json");
      var found = Optional.of(path.substring(1)).filter(plain -> run.file(plain).isPresent())
          .or(() -> run.tree().locate(path));
      if (found.isPresent()) {
        return found;
      }
      if (directory.equals("/") || directory.isEmpty()) {
        break;
      }
      directory = Paths.directory(directory);
    }
    var all = run.index().ending("package.json").stream().filter(path -> !path.contains("node_modules/")).toList();
    return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
  }

  private static Optional<String> script(Run run, String path, String name) {
    var scripts = SCRIPTS.matcher(run.file(path).map(file -> file.text()).orElse(""));
    if (!scripts.find()) {
      return Optional.empty();
    }
    var entry = Pattern.compile("\"" + Pattern.quote(name) + "\"\\s*:\\s*\"((?:\\\\.|[^\"\\\\]++)*+)\"")
        .matcher(scripts.group(1));
    return entry.find() ? Optional.of(entry.group(1).replace("\\\"", "\"").replace("\\\\", "\\")) : Optional.empty();
  }

  private static int line(Run run, String path, String name) {
    var lines = run.file(path).map(file -> file.lines()).orElse(List.of());
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains("\"" + name + "\"")) {
        return i + 1;
      }
    }
    return 1;
  }

  @Override
  public void script(Run run, Execution process, Place place) {
    // a list of scripts is no program
  }
}
