package org.portolan.importers.script.run;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.model.intake.Engine;
import org.portolan.importers.connection.OracleLogon;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Access;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.sql.Reading;
import org.portolan.importers.sql.SqlReader;
import org.portolan.importers.sql.SqlScript;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Where text becomes a statement that a database runs.
public final class SqlSink {

  /// A call in a query looks like much else, but not where a routine is called so.
  private static final double KNOWN_ROUTINE = 0.85;
  /// Of a database: quoted, so that it may hold blanks, or plain.
  private static final Pattern NAME = Pattern.compile("[`\"\\[][^`\"\\]]+[`\"\\]]|\\S+");

  /// How sure it is that text which arrives here is run as SQL.
  public enum Trust {
    /// A database's own client or driver.
    DRIVER(0.95),
    /// Something called like a driver's function, on something unknown.
    LIKELY(0.8),
    /// Handed to something that was not read; only what is SQL beyond doubt counts.
    GUESS(0.6);

    private final double certainty;

    Trust(double certainty) {
      this.certainty = certainty;
    }
  }

  private final Run run;
  private final Execution process;

  public SqlSink(Run run, Execution process) {
    this.run = run;
    this.process = process;
  }

  /// What a database runs by itself.
  ///
  /// @param place where the text begins
  public void accept(String sql, Target.Database in, Place place) {
    accept(new Value.Text(sql, place), new Connection(in.engine(), in.host(), in.port(), in.database(), ""), place,
        Trust.DRIVER);
  }

  /// Runs each text that `sql` may be.
  ///
  /// @param place of the call that hands it over
  public void accept(Value sql, Connection database, Place place, Trust trust) {
    var choices = sql.choices();
    boolean some = choices.stream().anyMatch(choice -> !readable(choice).isEmpty());
    if (!some) {
      boolean something = choices.stream().anyMatch(Value::isUnknown)
          || choices.stream().noneMatch(Value.Nothing.class::isInstance);
      if (trust == Trust.DRIVER && something) {
        run.unread(place, UnreadKind.DYNAMIC, "The statement is put together elsewhere or at run time");
      }
      return;
    }
    double share = choices.size() > 3 ? 0.9 : 1;
    for (var choice : choices) {
      var text = readable(choice);
      if (!text.isEmpty()) {
        var from = Values.asText(choice).from();
        one(text, database, from.equals(Place.NOWHERE) ? place : from, trust, share);
      }
    }
  }

  private static String readable(Value choice) {
    return switch (choice) {
      case Value.Text(var text, _) when !text.isBlank() && !text.equals(Hole.TEXT) -> text;
      case Value.Seq(var items, _) when items.size() == 1 -> readable(items.getFirst());
      case Value.Text _, Value.Seq _, Value.Unknown _, Value.Nothing _, Value.Ref _, Value.Code _, Value.Handle _,
          Value.Type _, Value.Many _ -> "";
    };
  }

  private void one(String text, Connection database, Place from, Trust trust, double share) {
    if (trust != Trust.DRIVER && !SqlReader.startsLikeSql(text)) {
      return;
    }
    run.temporary(process.owner(), SqlScript.temporaries(text));
    script(run.routines().readings().of(text), database, from, trust, share);
  }

  /// Records what the steps of one session touch; `from` is the place of the text's first line.
  public Connection script(List<SqlScript.Step> steps, Connection database, Place from, Trust trust, double share) {
    var now = database;
    for (var step : steps) {
      switch (step) {
        case SqlScript.Step.Run(var line, var reading, var path) when trust == Trust.DRIVER || reading.parsed() ->
          record(reading, now, path, from.below(line - 1), trust.certainty * share);
        case SqlScript.Step.Run _,SqlScript.Step.Include _,SqlScript.Step.Shell _ -> {
          // a file that a statement's text names is followed by whoever runs the client
        }
        case SqlScript.Step.Connect(_, var to) -> now = reconnected(now, to);
      }
    }
    return now;
  }

  private static Connection reconnected(Connection now, String to) {
    if (now.engine() == Engine.ORACLE) {
      return OracleLogon.read(List.of(to.split("\\s+"))).map(logon -> logon.orElse(now)).orElse(now);
    }
    return ConnectionString.parse(to).orElseGet(() -> {
      var words = NAME.matcher(to).results().map(MatchResult::group).toList();
      var database = words.isEmpty() || words.getFirst().equals("-") ? now.database()
          : words.getFirst().replaceAll("[`\"'\\[\\]]", "");
      return words.size() >= 3 && !words.get(2).equals("-") ? now.withDatabase(database).withHost(words.get(2))
          : now.withDatabase(database);
    });
  }

  private void record(Reading reading, Connection database, List<String> path, Place from, double certainty) {
    for (var access : reading.accesses()) {
      var place = from.below(access.line() - 1).alone();
      double sure = certainty * access.certainty();
      switch (access.kind()) {
        case READ, WRITE -> run.touch(process, access.dependency(),
            access.target(database.seenFrom(process.host()), path), "", place, sure);
        case REFRESH -> {
          var in = meant(database, access).seenFrom(process.host());
          run.touch(process, access.dependency(), access.target(database.seenFrom(process.host()), path), "", place,
              sure);
          bodies().refreshed(in, access, path, sure);
        }
        case CALL -> called(meant(database, access), access, path, place, sure);
      }
    }
    for (var doubt : reading.doubts()) {
      run.unread(from.below(doubt.line() - 1), doubt.kind(), Secrets.mask(doubt.reason()));
    }
  }

  /// A routine that a file of the tree defines does what its body says; its statements belong to the caller.
  public void call(Connection database, String schema, String name, List<String> path, Place place, double sure) {
    called(database, Access.call(schema, name, place.line()), path, place, sure);
  }

  private void called(Connection database, Access routine, List<String> path, Place place, double sure) {
    boolean known = run.routines().find(routine.schema(), routine.name()).isPresent();
    if (known || !routine.onlyIfKnown()) {
      var in = database.seenFrom(process.host());
      var target = new Target.Routine(in, routine.schema(), routine.name());
      run.touch(process, DependencyKind.CALLS, target, "", place, known ? Math.max(sure, KNOWN_ROUTINE) : sure);
      bodies().called(in, routine, path, sure);
    }
  }

  private Bodies bodies() {
    return new Bodies(run, (kind, table, at, certainty) -> run.touch(process, kind, table, "", at, certainty));
  }

  /// A name may say its database: `Sales.dbo.orders`.
  private static Connection meant(Connection connected, Access access) {
    return access.database().isEmpty() ? connected : connected.withDatabase(access.database());
  }
}
