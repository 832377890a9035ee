package org.portolan.importers.script.javascript;

import java.util.ArrayList;
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

  private static final Pattern RUNNER = Pattern.compile("node|nodejs|bun|deno|ts-node(?:-esm|-dev)?|tsx|babel-node");
  private static final int MOST_PACKAGES = 200;

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
    if (RUNNER.matcher(word).matches()) {
      run.languages().execute(run, process, words, Values.NOTHING, place);
      return;
    }
    var file = manifest(run, process, place);
    var own = file.flatMap(path -> binary(run, path, word));
    if (own.isPresent()) {
      run.reached(file.get());
      run.languages().execute(run, process, started(own.get(), words, place), Values.NOTHING, place);
      return;
    }
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

  /// `node FILE` with the words behind a command that a package declares.
  private static List<Value> started(String path, List<Value> words, Place place) {
    var all = new ArrayList<Value>(List.of(new Value.Text("node", place), new Value.Text("/" + path, place)));
    all.addAll(words.subList(1, words.size()));
    return all;
  }

  /// The file of a command that a package declares below `bin`.
  private static Optional<String> binary(Run run, String manifest, String name) {
    var text = run.text(manifest);
    var one = Pattern.compile("\"bin\"\\s*:\\s*\"([^\"]+)\"").matcher(text);
    var several = Pattern.compile("\"bin\"\\s*:\\s*\\{[^}]*\"" + Pattern.quote(name) + "\"\\s*:\\s*\"([^\"]+)\"")
        .matcher(text);
    var called = Pattern.compile("\"name\"\\s*:\\s*\"(?:@[^/\"]+/)?" + Pattern.quote(name) + "\"").matcher(text);
    var path = several.find() ? Optional.of(several.group(1))
        : one.find() && called.find() ? Optional.of(one.group(1)) : Optional.<String>empty();
    return path.map(said -> Paths.normal("/" + Paths.directory(manifest) + "/" + said).substring(1));
  }

  @Override
  public boolean declared(Run run, Execution process, String command, List<Value> arguments, Place place) {
    var name = Paths.name(command);
    if (!name.matches("[\\w.-]{2,60}")) {
      return false;
    }
    var found = run.index().ending("package.json").stream().filter(path -> !path.contains("node_modules/"))
        .limit(MOST_PACKAGES).flatMap(path -> binary(run, path, name).stream()).findFirst();
    found.ifPresent(path -> {
      var words = new ArrayList<Value>(List.of(new Value.Text(command, place)));
      words.addAll(arguments);
      run.languages().execute(run, process, started(path, words, place), Values.NOTHING, place);
    });
    return found.isPresent();
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
