package org.portolan.importers.script.perl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.Starter;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;

/// `perl -Ilib script.pl`, `perl -MShop -e '…'`.
public final class PerlInterpreter implements Interpreter {
  /// `-e'…'`, the program in the same word.
  private static final Pattern ATTACHED = Pattern.compile("(?s)-[lnpwaT0-9]*[eE].+");

  private final PerlScripts scripts = new PerlScripts();
  private final Starter starter;

  public PerlInterpreter(Starter starter) {
    this.starter = starter;
  }

  @Override
  public String language() {
    return "perl";
  }

  @Override
  public boolean isCalled(String program) {
    return program.matches("perl[\\d.]*");
  }

  @Override
  public void command(Run run, Execution process, List<Value> arguments, Value input, Place place) {
    var include = new ArrayList<String>();
    var modules = new ArrayList<String>();
    int i = 0;
    for (; i < arguments.size(); i++) {
      var word = Values.asText(arguments.get(i)).text();
      if (word.startsWith("-I")) {
        var given = word.length() > 2 ? word.substring(2)
            : i + 1 < arguments.size() ? Values.asText(arguments.get(++i)).text() : "";
        include.add(given);
      } else if (word.startsWith("-M") || word.startsWith("-m")) {
        modules.add(word.substring(2));
      } else if (ATTACHED.matcher(word).matches()) {
        var program = new Value.Text(word.substring(word.toLowerCase(Locale.ROOT).indexOf('e') + 1),
            Values.asText(arguments.get(i)).from());
        var rest = new ArrayList<Value>(List.of(program));
        rest.addAll(arguments.subList(i + 1, arguments.size()));
        inline(run, process, include, modules, rest, place);
        return;
      } else if (word.matches("-[a-zA-Z0-9]*[eE]") && i + 1 < arguments.size()) {
        inline(run, process, include, modules, arguments.subList(i + 1, arguments.size()), place);
        return;
      } else if (word.equals("-") || !word.startsWith("-")) {
        break;
      }
    }
    if (i < arguments.size() && !Values.asText(arguments.get(i)).text().equals("-")) {
      starter.start(run, process, arguments.get(i), arguments.subList(i + 1, arguments.size()), place,
          inner -> scripts.run(run, inner, include));
    } else if (input instanceof Value.Text text) {
      scripts.run(run, process, include, modules, text, text.from().equals(Place.NOWHERE) ? place : text.from());
    }
  }

  private void inline(Run run, Execution process, List<String> include, List<String> modules, List<Value> rest,
      Place place) {
    var inner = process.with(rest.subList(1, rest.size()));
    for (var choice : rest.getFirst().choices()) {
      if (choice instanceof Value.Text text) {
        scripts.run(run, inner, include, modules, text, text.from().equals(Place.NOWHERE) ? place : text.from());
      }
    }
  }

  @Override
  public void script(Run run, Execution process, Place place) {
    scripts.run(run, process, List.of());
  }
}
