package org.portolan.importers.script.plain;

import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.model.intake.UnreadKind;

/// `dotnet Orders.dll`, `groovy tidy.groovy`: programs in languages that nothing here reads, so that a job which starts one
/// says so.
public final class UnreadInterpreter implements Interpreter {
  private static final Pattern PROGRAMS = Pattern.compile("dotnet|mono|kotlin|groovy|scala|dart|elixir|escript");

  @Override
  public String language() {
    return "a language that is not read";
  }

  @Override
  public boolean isCalled(String program) {
    return PROGRAMS.matcher(program).matches();
  }

  @Override
  public void command(Run run, Execution process, List<Value> arguments, Value input, Place place) {
    arguments.stream().map(word -> Values.asText(word).text()).filter(word -> !word.startsWith("-")).findFirst()
        .ifPresent(file -> tell(run, Paths.name(file), place));
  }

  @Override
  public void script(Run run, Execution process, Place place) {
    tell(run, Paths.name(process.script()), place);
  }

  private static void tell(Run run, String program, Place place) {
    run.unread(place, UnreadKind.UNPARSED,
        "What " + program + " does was not followed, because nothing reads the language that it is written in");
  }
}
