package org.portolan.importers.script.plain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Interpreter;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.run.Starter;
import org.portolan.importers.script.value.ConnectionText;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Reads the strings of a program and of the files it loads; which of its functions are called is not followed.
public final class PlainInterpreter implements Interpreter {
  private static final int MOST_FILES = 60;
  private static final Pattern SHOWN =
      Pattern.compile("(?i).*\\b(?:puts|print|cat|message|log\\w*|debug|info|warn|warning|stop|error)\\b[^;]{0,20}$");
  private static final Pattern LOADS = Pattern.compile("(?i).*\\b(?:require|load|source)\\b[^;]*$");
  private static final Pattern RUNS = Pattern.compile(".*\\b(?:exec|system2?|shell|pipe)\\s*\\(?\\s*$");

  private final PlainLanguage language;
  private final Starter starter;

  public PlainInterpreter(PlainLanguage language, Starter starter) {
    this.language = language;
    this.starter = starter;
  }

  @Override
  public String language() {
    return language.name();
  }

  @Override
  public boolean isCalled(String program) {
    return language.programs().matcher(program).matches();
  }

  @Override
  public void command(Run run, Execution process, List<Value> arguments, Value input, Place place) {
    for (int i = 0; i < arguments.size(); i++) {
      var word = Values.asText(arguments.get(i)).text();
      if ((word.equals("-r") || word.equals("-e")) && i + 1 < arguments.size()) {
        run.unread(place, UnreadKind.UNPARSED,
            "What this " + language.name() + " program on the command line does was not read");
        return;
      }
      if (word.equals("CMD") && i + 1 < arguments.size()) {
        if (!Values.asText(arguments.get(i + 1)).text().equals("BATCH")) {
          return;
        }
        i++;
      } else if (word.startsWith("--file=")) {
        var file = new Value.Text(word.substring(7), place);
        starter.start(run, process, file, arguments.subList(i + 1, arguments.size()), place,
            inner -> script(run, inner, place));
        return;
      } else if (word.equals("-f") || word.equals("-d") || word.equals("-c") || word.equals("-I")) {
        i += word.equals("-f") ? 0 : 1;
      } else if (!word.startsWith("-")) {
        starter.start(run, process, arguments.get(i), arguments.subList(i + 1, arguments.size()), place,
            inner -> script(run, inner, place));
        return;
      }
    }
    if (!(input instanceof Value.Nothing)) {
      run.unread(place, UnreadKind.UNPARSED,
          "What this " + language.name() + " program does that it is fed was not read");
    }
  }

  @Override
  public void script(Run run, Execution process, Place place) {
    run.unread(new Place(process.script(), 1), UnreadKind.UNPARSED,
        "Read for its statements only: which functions of this "
            + language.name() + " program are called was not followed");
    new Reading(run, process).file(process.script());
  }

  /// One program: the files it loads share the connection that the first of them names.
  private final class Reading {
    private final Run run;
    private final Execution process;
    private final Set<String> seen = new HashSet<>();
    private Connection database = Connection.UNSAID;

    Reading(Run run, Execution process) {
      this.run = run;
      this.process = process;
    }

    void file(String path) {
      var file = run.file(path);
      if (file.isEmpty() || !seen.add(path)) {
        return;
      }
      if (seen.size() > MOST_FILES) {
        run.cut("More than " + MOST_FILES + " files are read in; the others were not followed");
        return;
      }
      run.reached(path);
      var literals = Literals.of(file.get().text(), language);
      literals.forEach(literal -> load(literal, path));
      literals.forEach(literal -> connect(literal, new Place(path, literal.line())));
      literals.forEach(literal -> statement(literal, new Place(path, literal.line())));
    }

    private void load(Literals.Literal literal, String path) {
      if (!LOADS.matcher(literal.before()).matches() || literal.text().length() > 200 || Hole.in(literal.text())) {
        return;
      }
      var here = Paths.under("/" + Paths.directory(path), literal.text().replaceFirst("^/+", ""));
      for (var candidate : List.of(here, here + "." + ending(path), Paths.normal(literal.text()))) {
        var plain = candidate.replaceFirst("^/", "");
        if (run.file(plain).isPresent()) {
          run.touch(process.owner(), DependencyKind.INCLUDES, new Target.Known(Ids.script(run.tree().host(), plain)),
              "",
              new Place(path, literal.line()), 0.45);
          file(plain);
          return;
        }
      }
    }

    private static String ending(String path) {
      return path.substring(path.lastIndexOf('.') + 1);
    }

    private void connect(Literals.Literal literal, Place place) {
      ConnectionText.parse(literal.text()).filter(to -> !to.saysNothing()).ifPresent(to -> {
        database = database.saysNothing() ? to : database;
        run.touch(process, DependencyKind.CONNECTS_TO, to.seenFrom(process.host()), "", place, 0.8);
      });
    }

    private void statement(Literals.Literal literal, Place place) {
      if (RUNS.matcher(literal.before()).matches()) {
        run.languages().shell(run, process.withTrust(process.trust() * 0.7), new Value.Text(literal.text(), place),
            place);
      } else if (!SHOWN.matcher(literal.before()).matches()) {
        new SqlSink(run, process).accept(new Value.Text(literal.text(), place), database, place, SqlSink.Trust.GUESS);
      }
    }
  }
}
