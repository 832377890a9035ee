package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.sql.SqlScript;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// One client's session: temporary tables and the search path last over all it is given.
final class ClientSession {
  private static final int DEEPEST_INCLUDE = 8;
  private static final int MOST_INCLUDED = 400;

  private final Programs programs;
  private final Run run;
  private final Execution process;
  private final SqlScript script;
  /// Files that are being read: one that reads itself in goes round for ever.
  private final Set<String> open = new HashSet<>();
  private Connection to;
  private int included;

  ClientSession(Programs programs, Run run, Execution process, SqlScript script, Connection to) {
    this.programs = programs;
    this.run = run;
    this.process = process;
    this.script = script;
    this.to = to;
  }

  void text(String sql, Place from) {
    steps(script.run(sql), process, from, 0);
  }

  /// Text that comes from a file of its own belongs to that file.
  void input(String sql, Place from, Place call) {
    boolean own = from.line() == 1 && !from.path().equals(call.path()) && run.file(from.path()).isPresent();
    if (own) {
      programs.called(run, process, from.path(), call);
      run.reached(from.path());
    }
    steps(script.run(sql), own ? owner(from.path()) : process, from, 0);
  }

  /// What was dumped of a whole database is put into this one.
  void whole(Place place) {
    run.touch(process, DependencyKind.WRITES, to.seenFrom(process.host()), Dumps.WHOLE_DATABASE, place, 0.95);
  }

  /// SQL*Plus' `@close` means `close.sql`.
  private String withEnding(String name) {
    return to.engine() != Engine.ORACLE || name.isEmpty() || name.endsWith(Hole.TEXT)
        || Paths.name(name).contains(".") ? name : name + ".sql";
  }

  boolean inTree(Value name) {
    return programs.locate(run, process, name, process.script()).isPresent();
  }

  void file(Value.Text said, Place call, String beside, int depth) {
    var name = new Value.Text(withEnding(said.text()), said.from());
    var found = programs.locate(run, process, name, beside);
    if (found.isPresent()) {
      file(process, found.get(), call, depth);
      return;
    }
    programs.missing(run, process, name, call, true);
    programs.namesake(run, process, name).ifPresent(path -> file(programs.guessed(process), path, call, depth));
  }

  private void file(Execution by, String path, Place call, int depth) {
    programs.called(run, by, path, call);
    run.reached(path);
    open.add(path);
    steps(script.run(run.text(path)), owner(path), new Place(path, 1), depth);
    open.remove(path);
  }

  private Execution owner(String path) {
    return process.starting(Ids.script(run.tree().host(), path), process.script(), process.arguments());
  }

  private void steps(List<SqlScript.Step> steps, Execution as, Place from, int depth) {
    var sink = new SqlSink(run, as);
    var pending = new ArrayList<SqlScript.Step>();
    for (var step : steps) {
      if (step instanceof SqlScript.Step.Include(var line, var file, var relative, var given)
          && depth < DEEPEST_INCLUDE) {
        to = sink.script(pending, to, from, SqlSink.Trust.DRIVER, 1);
        pending.clear();
        var beside = relative ? from.path() : process.script();
        var name = withEnding(relative ? Paths.under("/" + Paths.directory(from.path()), file) : file);
        new Included(as, given).file(new Value.Text(name, from), from.at(from.line() + line - 1), beside, depth + 1);
      } else if (step instanceof SqlScript.Step.Shell(var line, var command)) {
        var at = from.at(from.line() + line - 1);
        programs.shell(run, as, new Value.Text(command, at), at);
      } else {
        pending.add(step);
      }
    }
    to = sink.script(pending, to, from, SqlSink.Trust.DRIVER, 1);
  }

  /// A file that another file with SQL reads in.
  private final class Included {
    private final Execution from;
    private final List<String> arguments;

    Included(Execution from, List<String> arguments) {
      this.from = from;
      this.arguments = arguments;
    }

    void file(Value name, Place call, String beside, int depth) {
      var found = programs.locate(run, process, name, beside)
          .or(() -> programs.locate(run, process.in(""), name, call.path()));
      if (found.isEmpty()) {
        programs.missing(run, from, name, call, true);
        return;
      }
      programs.called(run, from, found.get(), call);
      run.reached(found.get());
      included++;
      if (included == MOST_INCLUDED) {
        run.unread(call, UnreadKind.TOO_LARGE,
            "More than " + MOST_INCLUDED + " files are read in: what is read in from here on was not followed");
      }
      if (included >= MOST_INCLUDED || !open.add(found.get())) {
        return;
      }
      steps(script.run(run.text(found.get()), arguments), owner(found.get()), new Place(found.get(), 1), depth);
      open.remove(found.get());
    }
  }
}
