package org.portolan.importers.script.shell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Cell;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Routine;
import org.portolan.importers.script.value.Scope;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// A shell's variables, functions and working directory.
final class ShellState {
  private static final Set<String> SET_BY_SYSTEM = Set.of("HOME", "USER", "LOGNAME", "HOSTNAME", "PATH", "PWD", "SHELL",
      "RANDOM", "SECONDS", "UID", "EUID", "TMPDIR", "LANG", "TERM", "PPID", "BASHPID", "LINENO", "OLDPWD", "REPLY", "?",
      "$", "!", "-", "_", "OPTARG", "OPTIND", "TZ", "PIPESTATUS", "BASH_REMATCH", "FUNCNAME", "BASH_LINENO",
      "BASH_VERSION",
      "BASH_VERSINFO", "BASH_COMMAND", "SHLVL", "EPOCHSECONDS", "OSTYPE", "MACHTYPE", "HOSTTYPE", "COLUMNS", "LINES");

  /// bash hands functions on in variables that are called so.
  private static final String EXPORTED_FUNCTION = "BASH_FUNC_";

  /// A function and the file it was read from.
  record Known(Command body, String path) implements Routine {
    @Override
    public String name() {
      return "";
    }

    @Override
    public Place place() {
      return new Place(path, Math.max(1, body.line()));
    }

    @Override
    public String toString() {
      return place().toString();
    }
  }

  private final Run run;
  private final Map<String, Known> functions;
  private final Set<String> exported;
  private final Descriptors descriptors;
  /// Variables that hold a default, because nothing that was read sets them: the environment may.
  private final Set<String> defaulted = new HashSet<>();
  private Execution process;
  private Scope scope;
  private boolean blind;
  private boolean anyRound;
  private boolean exportsAll;
  private boolean mayReturn;
  private Optional<End> end = Optional.empty();

  /// Why a list of commands is left.
  enum End {
    BREAK,
    NEXT,
    RETURN,
    EXIT;

    /// Whether only a loop, or one of its rounds, is left.
    boolean inLoop() {
      return this == BREAK || this == NEXT;
    }
  }

  ShellState(Run run, Execution process) {
    this(run, process, Scope.outermost(), new HashMap<>(), new HashSet<>(), new Descriptors(run));
    for (var entry : process.environment().entrySet()) {
      scope.declare(entry.getKey(), entry.getValue());
      exported.add(entry.getKey());
      if (entry.getKey().startsWith(EXPORTED_FUNCTION) && entry.getValue() instanceof Value.Code(Known known, _)) {
        functions.put(entry.getKey().substring(EXPORTED_FUNCTION.length()), known);
      }
    }
    arguments(process.arguments());
    scope.declare("0", new Value.Text("/" + process.script(), Place.NOWHERE));
    scope.declare("BASH_SOURCE", new Value.Text("/" + process.script(), Place.NOWHERE));
  }

  private ShellState(Run run, Execution process, Scope scope, Map<String, Known> functions, Set<String> exported,
      Descriptors descriptors) {
    this.run = run;
    this.descriptors = descriptors;
    this.process = process;
    this.scope = scope;
    this.functions = functions;
    this.exported = exported;
  }

  /// A copy whose changes are lost: `( … )`, `$( … )`.
  ShellState subshell() {
    var copy = new ShellState(run, process, Scope.outermost(), new HashMap<>(functions), new HashSet<>(exported),
        descriptors);
    visible().forEach(copy.scope::declare);
    copy.blind = blind;
    copy.anyRound = anyRound;
    copy.exportsAll = exportsAll;
    copy.defaulted.addAll(defaulted);
    return copy;
  }

  private Map<String, Value> visible() {
    var all = new HashMap<String, Value>();
    scope.visible().forEach((name, cell) -> all.put(name, cell.value()));
    return all;
  }

  Run run() {
    return run;
  }

  /// The process with what is exported now.
  Execution process() {
    var environment = new HashMap<String, Value>();
    for (var name : exported) {
      scope.find(name).ifPresent(cell -> environment.put(name, cell.value()));
    }
    return process.with(environment);
  }

  void process(Execution other) {
    process = other;
  }

  /// `export -f`: shells that are started from here know the function, too.
  void exportFunction(String name) {
    var known = functions.get(name);
    if (known != null) {
      scope.declare(EXPORTED_FUNCTION + name, new Value.Code(known, Scope.outermost()));
      exported.add(EXPORTED_FUNCTION + name);
    }
  }

  Map<String, Known> functions() {
    return functions;
  }

  /// Shared with its subshells.
  Descriptors descriptors() {
    return descriptors;
  }

  Optional<End> end() {
    return end;
  }

  void end(Optional<End> other) {
    end = other;
  }

  boolean ended() {
    return end.isPresent();
  }

  /// Something was read in that is not there: any variable may have been set by it.
  void goBlind() {
    blind = true;
  }

  /// Follows the body of a loop that goes round nobody knows how often, as it is in any of its rounds.
  <T> T inAnyRound(Supplier<T> body) {
    boolean outer = anyRound;
    anyRound = true;
    try {
      return body.get();
    } finally {
      anyRound = outer;
    }
  }

  /// Whether what is counted now has been counted nobody knows how often.
  boolean isAnyRound() {
    return anyRound;
  }

  void arguments(List<Value> values) {
    scope.declare("@", new Value.Seq(values, false));
    for (int i = 1; i <= Math.max(9, values.size()); i++) {
      scope.declare(String.valueOf(i), i <= values.size() ? values.get(i - 1) : Values.NOTHING);
    }
    scope.declare("#", new Value.Text(String.valueOf(values.size()), Place.NOWHERE));
  }

  Value.Seq arguments() {
    return scope.find("@").map(cell -> Values.list(cell.value())).orElse(new Value.Seq(List.of(), true));
  }

  /// Runs work with parameters and local variables of its own.
  void inFunction(List<Value> arguments, Runnable work) {
    var outer = scope;
    boolean outside = mayReturn;
    mayReturn = false;
    scope = scope.inner();
    arguments(arguments);
    try {
      work.run();
    } finally {
      scope = outer;
      if (end.equals(Optional.of(End.RETURN)) || mayReturn && end.equals(Optional.of(End.EXIT))) {
        end = Optional.empty();
      }
      mayReturn = outside;
    }
  }

  /// The function that is followed now comes back where a condition holds, even if it leaves the script elsewhere:
  /// `is_locked || return; echo locked; exit 1`.
  void mayReturn() {
    mayReturn = true;
  }

  Value get(String name) {
    var cell = scope.find(name);
    if (cell.isPresent()) {
      return cell.get().value();
    }
    return blind || SET_BY_SYSTEM.contains(name) ? Values.UNKNOWN : Values.NOTHING;
  }

  void set(String name, Value value) {
    var cell = scope.find(name).orElseGet(() -> scope.outermostDeclare(name));
    run.journal().set(cell, value);
    scope.find(ShellLists.beside(name)).ifPresent(keys -> run.journal().set(keys, Values.NOTHING));
    if (exportsAll) {
      exported.add(name);
    }
  }

  /// @param taken whether what it holds now is what stands where the environment says nothing
  void holdsDefault(String name, boolean taken) {
    if (taken) {
      defaulted.add(name);
    } else {
      defaulted.remove(name);
    }
  }

  boolean holdsDefault(String name) {
    return defaulted.contains(name);
  }

  void local(String name, Value value) {
    scope.declare(name, value);
    scope.declare(ShellLists.beside(name), Values.NOTHING);
  }

  void export(String name) {
    exported.add(name);
  }

  /// `set -a`: whatever is set from here on is exported.
  void exportAll(boolean all) {
    exportsAll = all;
  }

  Cell cell(String name) {
    return scope.find(name).orElseGet(() -> scope.outermostDeclare(name));
  }
}
