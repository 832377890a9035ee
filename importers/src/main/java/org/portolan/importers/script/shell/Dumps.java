package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.connection.ClientCommand;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.importers.sql.SqlReader;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.UnreadKind;

/// `mysqldump shop orders | mysql copy`: tables that are read out of one database, and written where their dump is put
/// back. What a dump holds is, in short, one statement for each table, or a handle of the database where all are meant.
final class Dumps {
  static final String WHOLE_DATABASE = "whole database";

  private final Run run;
  private final Execution process;
  private final Programs programs;
  private final ClientCommand command;
  private final Place place;

  Dumps(Run run, Execution process, Programs programs, ClientCommand command, Place place) {
    this.run = run;
    this.process = process;
    this.programs = programs;
    this.command = command;
    this.place = place;
  }

  /// @return what is printed, or nothing where it goes into a file
  Value taken(Connection from) {
    touch(from, command.tables(), DependencyKind.READS);
    var dump = command.wholeServer() ? Values.UNKNOWN : dump(from, command.tables());
    if (command.files().isEmpty()) {
      return dump;
    }
    run.written().write(process, new Value.Text(command.files().getFirst(), place), dump);
    return Values.NOTHING;
  }

  /// @return the statements, where they are printed and not run
  Value restored(Connection into, Value input) {
    var archive = command.files().isEmpty() ? input
        : programs.content(run, process, new Value.Text(command.files().getFirst(), place));
    var tables = command.tables().isEmpty() ? tables(archive) : command.tables();
    if (prints(command)) {
      return tables.isEmpty() ? archive : dump(into, tables);
    }
    touch(into, tables, DependencyKind.WRITES);
    return Values.NOTHING;
  }

  /// `pg_restore` without a database makes a script of an archive.
  static boolean prints(ClientCommand command) {
    return command.tool().equals("pg_restore") && command.connection().database().isEmpty()
        && command.service().isEmpty();
  }

  private static Value dump(Connection from, List<String> tables) {
    var parts = new ArrayList<Value>();
    for (var table : tables) {
      parts.add(new Value.Text("INSERT INTO " + (table.contains("*") ? Hole.TEXT : table) + " VALUES (); ",
          Place.NOWHERE));
    }
    return parts.isEmpty() ? new Value.Handle(from, Place.NOWHERE) : Values.concat(parts);
  }

  private static List<String> tables(Value archive) {
    return archive instanceof Value.Text(var text, _) ? SqlReader.read(text).accesses().stream()
        .map(access -> access.schema().isEmpty() ? access.name() : access.schema() + "." + access.name()).toList()
        : List.of();
  }

  private void touch(Connection to, List<String> tables, DependencyKind kind) {
    var in = to.seenFrom(process.host());
    if (tables.isEmpty()) {
      run.touch(process, kind, in, command.wholeServer() ? "whole server" : WHOLE_DATABASE, place, 0.95);
    }
    for (var table : tables) {
      var plain = table.replaceAll("[\"`]", "");
      if (Hole.in(plain) || plain.contains("*")) {
        run.unread(place, UnreadKind.DYNAMIC,
            "Which tables " + command.tool() + " means is only known at run time: " + Hole.shown(plain));
      } else {
        run.touch(process, kind, in.table(plain), "", place, 0.95);
      }
    }
  }
}
