package org.portolan.importers.script.windows;

import java.util.List;
import java.util.Locale;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.Starter;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// `cmd /c nightly.bat`, `powershell -File nightly.ps1`.
public final class WindowsInterpreter implements Interpreter {
  private final WindowsLanguage language;
  private final Starter starter;

  private WindowsInterpreter(WindowsLanguage language, Starter starter) {
    this.language = language;
    this.starter = starter;
  }

  /// One for each of the two languages.
  public static List<Interpreter> all(Starter starter) {
    return List.of(new WindowsInterpreter(WindowsLanguage.BATCH, starter),
        new WindowsInterpreter(WindowsLanguage.POWERSHELL, starter));
  }

  @Override
  public String language() {
    return language.word();
  }

  @Override
  public boolean isCalled(String program) {
    return language.isCalled(program);
  }

  @Override
  public void command(Run run, Execution process, List<Value> arguments, Value input, Place place) {
    for (int i = 0; i < arguments.size(); i++) {
      var word = Values.asText(arguments.get(i)).text();
      var plain = word.toLowerCase(Locale.ROOT);
      if (plain.matches(".*\\.(?:ps1|bat|cmd)")) {
        starter.start(run, process, new Value.Text(WindowsScript.path(word), place),
            arguments.subList(i + 1, arguments.size()), place, inner -> script(run, inner, place));
        return;
      }
      boolean option = plain.startsWith("-") || plain.startsWith("/");
      if (plain.matches("-(?:c|command)") && i + 1 < arguments.size()) {
        new WindowsScript(run, process, language, starter)
            .text(Values.asText(arguments.get(i + 1)).text(), place);
        return;
      }
      if (plain.matches("-(?:executionpolicy|ep|version|windowstyle|configurationname)")) {
        i++;
      } else if (!option) {
        run.languages().execute(run, process, arguments.subList(i, arguments.size()), input, place);
        return;
      }
    }
  }

  @Override
  public void script(Run run, Execution process, Place place) {
    run.unread(new Place(process.script(), 1), UnreadKind.UNPARSED,
        "Read line by line: which functions, labels and branches of this " + language.word()
            + " file are taken was not followed");
    run.file(process.script()).ifPresent(file -> run.nested(process.script() + process.arguments(),
        () -> new WindowsScript(run, process, language, starter).text(file.text(), new Place(process.script(), 1))));
  }
}
