package org.portolan.importers.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.portolan.importers.script.perl.PerlInterpreter;
import org.portolan.importers.script.dbt.DbtInterpreter;
import org.portolan.importers.script.integration.PackageInterpreter;
import org.portolan.importers.script.java.JavaInterpreter;
import org.portolan.importers.script.javascript.NpmInterpreter;
import org.portolan.importers.script.javascript.ScriptInterpreter;
import org.portolan.importers.script.php.PhpInterpreter;
import org.portolan.importers.script.ruby.RubyInterpreter;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.plain.PlainInterpreter;
import org.portolan.importers.script.plain.PlainLanguage;
import org.portolan.importers.script.plain.UnreadInterpreter;
import org.portolan.importers.script.python.PythonInterpreter;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.Starter;
import org.portolan.importers.script.shell.Programs;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.windows.WindowsInterpreter;

/// The languages that are read. To add one, implement `Interpreter` and name it here.
final class Interpreters {
  private Interpreters() {}

  static Programs programs() {
    var files = new Files();
    var all = new ArrayList<Interpreter>(
        List.of(new PerlInterpreter(files), new PythonInterpreter(files), new PhpInterpreter(files),
            new ScriptInterpreter(files), new NpmInterpreter(), new RubyInterpreter(files),
            new JavaInterpreter(files), new PackageInterpreter(files), new UnreadInterpreter(),
            new DbtInterpreter(files)));
    PlainLanguage.ALL.forEach(language -> all.add(new PlainInterpreter(language, files)));
    all.addAll(WindowsInterpreter.all(files));
    var programs = new Programs(all);
    files.programs = Optional.of(programs);
    return programs;
  }

  /// Interpreters find their files through the programs that start them.
  private static final class Files implements Starter {
    private Optional<Programs> programs = Optional.empty();

    @Override
    public void start(Run run, Execution process, Value file, List<Value> arguments, Place place,
        Consumer<Execution> work) {
      programs.ifPresent(known -> known.startFile(run, process, file, arguments, place, work));
    }
  }
}
