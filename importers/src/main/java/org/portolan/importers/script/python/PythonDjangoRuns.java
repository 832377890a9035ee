package org.portolan.importers.script.python;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.script.code.Dialect.Call;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Value;

/// Commands of `manage.py` that run what somebody else wrote: `shell -c '…'`, `shell < file.py`, and of applications
/// that many install, `runscript NAME` and `runcrons`.
final class PythonDjangoRuns {
  private static final Pattern CLASSES = Pattern.compile("(?m)^CRON_CLASSES\\s*=\\s*[\\[(]([^\\])]*)[\\])]");
  private static final Pattern DOTTED = Pattern.compile("[\"']((?:\\w+\\.)+\\w+)[\"']");
  private static final String MAIN = "__main__";

  private final PythonFiles files;
  private final Value input;

  /// @param input what the program was given to read
  PythonDjangoRuns(PythonFiles files, Value input) {
    this.files = files;
    this.input = input;
  }

  /// Whether the command is one of these and was followed.
  boolean run(Call call, String name, List<Value> given) {
    return switch (name) {
      case "shell", "shell_plus" -> shell(call, given);
      case "runscript" -> script(call, given);
      case "runcrons" -> crons(call, given);
      default -> false;
    };
  }

  private boolean shell(Call call, List<Value> given) {
    var words = given.stream().map(PythonDialect::exact).toList();
    int at = Math.max(words.indexOf("-c"), words.indexOf("--command"));
    var program = at >= 0 && at + 1 < given.size() ? given.get(at + 1) : input;
    if (!(program instanceof Value.Text text)) {
      return false;
    }
    var from = text.from().path().isEmpty() ? call.place() : text.from();
    call.machine().run().reached(from.path());
    call.machine().more(PythonParser.parse(text.text(), from.path(), MAIN, from.line()), call);
    return true;
  }

  /// `scripts/NAME.py` of an application, whose function `run` does it.
  private boolean script(Call call, List<Value> given) {
    var name = given.stream().map(PythonDialect::exact).filter(word -> word.matches("\\w+")).findFirst();
    var found = name.flatMap(word -> files.run().index().ending("scripts/" + word + ".py").stream().findFirst());
    found.ifPresent(path -> {
      var module = load(call, files.dotted(path));
      call.machine().find(module + "::run").ifPresent(code -> call.machine().invoke(code, List.of(), true));
    });
    return found.isPresent();
  }

  /// The classes of django-cron: those that are named, else all of the settings.
  private boolean crons(Call call, List<Value> given) {
    var named = given.stream().map(PythonDialect::exact).filter(word -> word.matches("(?:\\w+\\.)+\\w+")).toList();
    var all = named.isEmpty() ? settings(call) : named;
    boolean any = false;
    for (var dotted : all) {
      int dot = dotted.lastIndexOf('.');
      var module = dotted.substring(0, dot).replace(".", "::");
      if (files.module(module, call.place().path()).isPresent()) {
        var type = new Value.Type(load(call, module) + "::" + dotted.substring(dot + 1));
        call.machine().method(call.machine().invoke(type, List.of(), false), "do", List.of());
        any = true;
      }
    }
    return any;
  }

  private List<String> settings(Call call) {
    var root = Paths.directory("/" + call.machine().process().script());
    return files.run().index().below(root).stream().filter(path -> path.matches(".*settings(?:/\\w+)?\\.py"))
        .map(path -> CLASSES.matcher(files.run().text(path.substring(1)))).flatMap(found -> found.results())
        .map(MatchResult::group).flatMap(list -> DOTTED.matcher(list).results()).map(found -> found.group(1)).distinct()
        .limit(100).toList();
  }

  /// The full name of a module that is loaded.
  private String load(Call call, String module) {
    var full = files.named(module, call.place().path());
    Stream.iterate(module.indexOf("::"), at -> at > 0, at -> module.indexOf("::", at + 2))
        .map(at -> module.substring(0, at))
        .forEach(outer -> call.machine().loadAs(files.named(outer, call.place().path()), outer, call.place().path()));
    call.machine().loadAs(full, module, call.place().path());
    return full;
  }
}
