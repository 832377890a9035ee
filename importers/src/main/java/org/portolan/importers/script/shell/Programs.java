package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.run.Languages;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Fed;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.text.TextFile;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Starts programs: database clients, interpreters, scripts of the tree, programs that call other hosts, and
/// wrappers around any of them.
public final class Programs implements Languages {
  private static final Set<String> PASS_THROUGH =
      Set.of("sed", "envsubst", "tee", "iconv", "dos2unix", "m4", "pv", "grep", "egrep", "fgrep", "awk", "gawk",
          "mawk", "cat", "tr", "head", "tail", "cut", "sort", "uniq", "gzip", "gunzip", "zcat", "gzcat", "pigz",
          "unpigz",
          "bzip2", "bunzip2", "bzcat", "xz", "unxz", "xzcat", "zstd", "unzstd", "zstdcat", "lz4");

  /// What GNU's programs are called where others of their names are there first.
  private static final Pattern GNU = Pattern.compile(
      "^g(readlink|realpath|dirname|basename|sed|grep|cut|head|tail|sort|tr|cat|ls|find|xargs|mktemp|seq|expr|timeout|nice)$");

  /// How sure it is that a command is the only program of that name in the tree, installed on the PATH.
  private static final double INSTALLED = 0.75;

  /// How sure it is that a script still runs whose folder was collected, and which lies in another one by now.
  private static final double ELSEWHERE = 0.5;

  /// How sure it is that the only program of a name in the tree is the one that runs from a folder that was not
  /// collected.
  private static final double NAMESAKE = 0.7;

  /// How sure it is that a script runs whose name is only known in part, and fits.
  private static final double ONE_OF_THEM = 0.6;

  private static final int MOST_WRAPPERS = 40;

  private final List<Interpreter> interpreters;
  private final Clients clients = new Clients(this);
  private final Endpoints endpoints = new Endpoints();
  private final Repeaters repeaters = new Repeaters(this);
  private final BuildTools tools = new BuildTools(this);
  private final Detached detached = new Detached(this);

  public Programs(List<Interpreter> interpreters) {
    this.interpreters = List.copyOf(interpreters);
  }

  @Override
  public Value shell(Run run, Execution process, Value command, Place place) {
    return shell(run, process, command, Values.NOTHING, place);
  }

  /// With something on its standard input.
  Value shell(Run run, Execution process, Value command, Value input, Place place) {
    var outputs = new ArrayList<Value>();
    boolean known = command.choices().stream().anyMatch(choice -> !startsUnknown(choice));
    for (var choice : command.choices()) {
      if (known && startsUnknown(choice)) {
        continue;
      }
      if (choice instanceof Value.Text text && !text.text().isBlank() && !text.text().equals(Hole.TEXT)) {
        var from = run.isReached(text.from().path()) ? text.from() : place;
        run.nested(() -> outputs.add(new ShellMachine(run, this).start(text.text(), process, from, input)));
      } else if (!(choice instanceof Value.Nothing)) {
        run.unread(place, UnreadKind.DYNAMIC, "The command is put together at run time");
      }
    }
    return outputs.isEmpty() ? Values.UNKNOWN : Values.join(outputs);
  }

  private static boolean startsUnknown(Value choice) {
    return !(choice instanceof Value.Text(var text, _)) || text.startsWith(Hole.TEXT);
  }

  @Override
  public Value execute(Run run, Execution process, List<Value> words, Value input, Place place) {
    var inner = new Wrappers.Inner(process, words, false);
    for (int i = 0; i < MOST_WRAPPERS && !inner.shell(); i++) {
      if (!run.step()) {
        return Values.UNKNOWN;
      }
      var next = Wrappers.unwrap(inner.words(), inner.process());
      if (next.isEmpty()) {
        return program(run, inner.process(), inner.words(), input, place);
      }
      inner = next.get();
    }
    if (inner.shell()) {
      return shell(run, inner.process(), inner.words().getFirst(), input, place);
    }
    run.unread(place, UnreadKind.TOO_LARGE,
        "More than " + MOST_WRAPPERS + " programs stand before the one that they run");
    return Values.UNKNOWN;
  }

  private Value program(Run run, Execution process, List<Value> words, Value input, Place place) {
    if (words.isEmpty()) {
      return Values.UNKNOWN;
    }
    if (words.getFirst() instanceof Value.Many) {
      return anyOf(run, process, words, input, place);
    }
    var texts = words.stream().map(word -> Values.asText(word).text()).toList();
    var name = GNU.matcher(Paths.name(texts.getFirst())).replaceFirst("$1");
    if (Hole.in(texts.getFirst()) && (name.isEmpty() || name.equals(Hole.TEXT))) {
      run.unread(place, UnreadKind.DYNAMIC, "Which program runs is only known at run time");
      return Values.UNKNOWN;
    }
    if (isOwn(run, texts.getFirst())) {
      return script(run, process, words, input, place);
    }
    var repeated = repeaters.run(run, process, name, words, input, place)
        .or(() -> tools.run(run, process, name, words, place))
        .or(() -> detached.run(run, process, name, words, input, place));
    if (repeated.isPresent()) {
      return repeated.get();
    }
    if (Shells.isShell(name)) {
      return Shells.run(this, run, process, words, input, place);
    }
    if (name.equals("su") || name.equals("runuser")) {
      return Shells.another(this, run, process, texts, input, place);
    }
    var client = clients.run(run, process, words, input, place);
    if (client.isPresent()) {
      return client.get();
    }
    var loader = Loaders.run(run, process, name, texts, file -> content(run, process, file), place);
    if (loader.isPresent()) {
      return loader.get();
    }
    endpoints.find(run, process, name, texts, place);
    if (name.equals("ssh")) {
      return remote(run, process, words, texts, input, place);
    }
    var interpreted = interpreted(run, process, words, name, input, place);
    if (interpreted.isPresent()) {
      return interpreted.get();
    }
    var printed = Printing.of(this, run, process, name, words, input, PASS_THROUGH.contains(name));
    return printed.orElseGet(() -> script(run, process, words, input, place));
  }

  /// `/opt/shop/libexec/periodic`: a script of the tree that is only called like a program of the system, whose own lie in
  /// folders for programs.
  private static boolean isOwn(Run run, String command) {
    return command.startsWith("/") && !Hole.in(command) && !Paths.directory(command).matches(".*/s?bin")
        && run.file(command.substring(1)).isPresent();
  }

  /// `$PSQL -c …`, where the program is one or another: each that is known runs.
  private Value anyOf(Run run, Execution process, List<Value> words, Value input, Place place) {
    var known = words.getFirst().choices().stream().filter(choice -> !startsUnknown(choice)).toList();
    var outputs = new ArrayList<Value>();
    for (var choice : known.isEmpty() ? List.of(Values.UNKNOWN) : known) {
      var one = new ArrayList<>(words);
      one.set(0, choice);
      outputs.add(execute(run, process, one, input, place));
    }
    return Values.join(outputs);
  }

  /// What is run on another host reaches databases from there; its files are not in this tree.
  private Value remote(Run run, Execution process, List<Value> words, List<String> texts, Value input, Place place) {
    int at = SshWords.hostAt(texts);
    if (at < 0) {
      return Values.UNKNOWN;
    }
    var host = texts.get(at).substring(texts.get(at).indexOf('@') + 1);
    var there = process.on(Hole.in(host) ? "" : host);
    if (at + 1 == words.size() && input instanceof Value.Text given) {
      // a shell that is given its commands
      if (!given.from().path().equals(place.path()) && given.from().line() == 1
          && run.file(given.from().path()).isPresent()) {
        called(run, process, given.from().path(), place);
        run.reached(given.from().path());
      }
      return shell(run, there, input, place);
    }
    if (at + 1 < words.size()) {
      var parts = new ArrayList<Value>();
      for (var word : words.subList(at + 1, words.size())) {
        parts.add(word);
        parts.add(new Value.Text(" ", Place.NOWHERE));
      }
      return shell(run, there, Values.concat(parts), input, place);
    }
    return Values.UNKNOWN;
  }

  boolean isInterpreter(String name) {
    return Shells.isShell(name) || interpreters.stream().anyMatch(interpreter -> interpreter.isCalled(name));
  }

  /// What an interpreter's program prints.
  private Optional<Value> interpreted(Run run, Execution process, List<Value> words, String name, Value input,
      Place place) {
    if (isInterpreter(name) && words.size() > 2 && UnreadClients.isTold(words.subList(1, words.size()))
        && UnreadClients.given(run, process, words.subList(1, words.size()), input, place)) {
      return Optional.of(Values.UNKNOWN);
    }
    return interpreters.stream().filter(interpreter -> interpreter.isCalled(name)).findFirst()
        .map(interpreter -> output(run,
            () -> interpreter.command(run, process, words.subList(1, words.size()), input, place)));
  }

  private static Value output(Run run, Runnable program) {
    var printed = run.written().printed(program);
    return printed instanceof Value.Nothing ? Values.UNKNOWN : printed;
  }

  /// A program by its path or name: a script of the tree, a missing one, or one of the system's own.
  private Value script(Run run, Execution process, List<Value> words, Value input, Place place) {
    var found = locate(run, process, words.getFirst(), place.path());
    if (found.isEmpty()) {
      var command = Values.exact(words.getFirst()).orElse("");
      var arguments = words.subList(1, words.size());
      if (interpreters.stream().anyMatch(one -> one.declared(run, process, command, arguments, place))) {
        return Values.UNKNOWN;
      }
      var installed = Located.installed(run, words.getFirst());
      if (installed.isPresent()) {
        return start(run, process.withTrust(process.trust() * INSTALLED), installed.get(), arguments, input, place);
      }
      var ofTheSystem = Located.ofTheSystem(run, words.getFirst());
      if (ofTheSystem.isPresent()) {
        return start(run, process, ofTheSystem.get(), arguments, input, place);
      }
      missing(run, process, words.getFirst(), place, false);
      var namesake = namesake(run, process, words.getFirst());
      if (namesake.isPresent()) {
        return start(run, guessed(process), namesake.get(), arguments, input, place);
      }
      if (!UnreadWrappers.run(this, run, process, words, input, place)) {
        UnreadClients.given(run, process, words, input, place);
      }
      alike(run, process, words.getFirst(), arguments, input, place);
      return Values.UNKNOWN;
    }
    var arguments = words.subList(1, words.size());
    Values.exact(words.getFirst()).ifPresent(said -> run.moved().found(said, found.get()));
    if (Located.isElsewhere(run, words.getFirst(), found.get())) {
      missing(run, process, words.getFirst(), place, false);
      return start(run, process.withTrust(process.trust() * ELSEWHERE), found.get(), arguments, input, place);
    }
    return start(run, process, found.get(), arguments, input, place);
  }

  /// Starts what a name may mean that is only known in part.
  void alike(Run run, Execution process, Value word, List<Value> arguments, Value input, Place place) {
    Located.alike(run, process, word)
        .forEach(path -> start(run, process.withTrust(process.trust() * ONE_OF_THEM), path, arguments, input, place));
  }

  /// Starts a file of the tree in the language it is written in.
  Value start(Run run, Execution process, String path, List<Value> arguments, Value input, Place place) {
    called(run, process, path, place);
    var printed = new ArrayList<Value>();
    run.file(path)
        .ifPresent(file -> run.again(path, () -> printed.add(start(run, process, file, arguments, input, place))));
    return printed.isEmpty() ? Values.UNKNOWN : printed.getFirst();
  }

  private Value start(Run run, Execution process, TextFile file, List<Value> arguments, Value input, Place place) {
    var path = file.path();
    var inner = process.starting(Ids.script(run.tree().host(), path), path, arguments);
    var language = ScriptLanguage.of(file);
    run.reached(path);
    var printed = new ArrayList<Value>();
    if (language.equals("shell")) {
      run.nested(path + arguments + process.user() + new TreeMap<>(process.environment()),
          () -> printed.add(new ShellMachine(run, this).start(file.text(), inner, new Place(path, 1), input)));
    } else if (language.equals("sql")) {
      run.unread(place, UnreadKind.DYNAMIC, "A file with SQL is started like a program; its database is not known");
    } else {
      if (language.equals("python") && input instanceof Value.Text) {
        inner.environment().put(Fed.INPUT, input);
      }
      var known = interpreters.stream().filter(interpreter -> interpreter.language().equals(language)).findFirst();
      known.ifPresentOrElse(
          interpreter -> printed.add(output(run, () -> interpreter.script(run, inner, place))),
          () -> unreadLanguage(run, language, path));
    }
    return printed.isEmpty() ? Values.UNKNOWN : printed.getFirst();
  }

  /// What an interpreter asks for: its file as a process of its own.
  public void startFile(Run run, Execution process, Value file, List<Value> arguments, Place place,
      Consumer<Execution> work) {
    var found = locate(run, process, file, place.path());
    if (found.isPresent()) {
      startFile(run, process, found.get(), arguments, place, work);
      return;
    }
    missing(run, process, file, place, true);
    namesake(run, process, file).ifPresentOrElse(
        path -> startFile(run, guessed(process), path, arguments, place, work),
        () -> alike(run, process, file, arguments, Values.NOTHING, place));
  }

  private void startFile(Run run, Execution process, String path, List<Value> arguments, Place place,
      Consumer<Execution> work) {
    called(run, process, path, place);
    run.reached(path);
    work.accept(process.starting(Ids.script(run.tree().host(), path), path, arguments));
  }

  private static void unreadLanguage(Run run, String language, String path) {
    if (!language.isEmpty()) {
      run.unread(new Place(path, 1), UnreadKind.UNPARSED, "What this " + language + " program does was not read");
    }
  }

  void called(Run run, Execution process, String path, Place place) {
    boolean byJob = process.owner().equals(run.launch().by());
    var script = Ids.script(run.tree().host(), path);
    if (!script.equals(process.owner())) {
      run.touch(process, byJob ? DependencyKind.RUNS : DependencyKind.CALLS, new Target.Known(script), "", place, 1);
    }
  }

  void included(Run run, Execution process, String path, Place place) {
    run.reached(path);
    run.touch(process.owner(), DependencyKind.INCLUDES, new Target.Known(Ids.script(run.tree().host(), path)), "",
        place, 0.45);
  }

  /// The file of the tree that a word means: absolute, below the working directory, or beside the calling script.
  Optional<String> locate(Run run, Execution process, Value word, String fromPath) {
    return Located.find(run, process, word, fromPath);
  }

  Optional<String> namesake(Run run, Execution process, Value word) {
    return Located.namesake(run, process, word);
  }

  /// The process that starts a file because of its name alone.
  Execution guessed(Execution process) {
    return process.withTrust(process.trust() * NAMESAKE);
  }

  void missing(Run run, Execution process, Value word, Place place, boolean included) {
    Located.missing(run, process, word, place, included);
  }

  /// Programs that pack a file put an ending behind its name.
  private static Value unpacked(Value word) {
    return Values.map(word, name -> name.replaceFirst("\\.(?:gz|bz2|xz|zst|lz4)$", ""));
  }

  /// The text of a file that is read as input, if it was written by the way or lies in the tree.
  Value content(Run run, Execution process, Value word) {
    return run.written().read(process, word).or(() -> run.written().read(process, unpacked(word)))
        .filter(text -> !text.isUnknown())
        .orElseGet(() -> locate(run, process, word, process.script()).flatMap(run::file)
            .<Value>map(file -> new Value.Text(file.text(), new Place(file.path(), 1))).orElse(Values.UNKNOWN));
  }
}
