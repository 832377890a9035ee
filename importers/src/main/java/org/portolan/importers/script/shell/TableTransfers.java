package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.connection.OracleLogon;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;

/// Programs that carry whole tables between a database and files: Sqoop, Oracle's SQL*Loader and Data Pump.
final class TableTransfers {
  /// Of SQL*Loader's control file; each target has one.
  private static final Pattern TARGET = Pattern.compile("(?im)^[^\\n]*?\\binto\\s+table\\s+([\\w$#.\"]+)");
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*--.*$");
  private static final int LONGEST = 200_000;
  private static final int MOST = 100;

  private TableTransfers() {}

  /// `sqoop import --connect jdbc:mysql://db-01/shop --table orders`; `export` writes the table, `eval` asks a statement.
  static void sqoop(Invocation call) {
    var verb = call.texts().size() > 1 ? call.texts().get(1) : "";
    var to = call.option("--connect").flatMap(ConnectionString::parse).orElse(Connection.UNSAID);
    var query = call.option("--query", "-e");
    var table = call.option("--table");
    if (query.isPresent()) {
      call.query(to, query.get().replaceAll("(?i)\\s+(?:and|where)\\s+\\\\?\\$CONDITIONS", " "));
    }
    if (table.isPresent()) {
      call.connects(to);
      call.touch(to, table.get(), verb.equals("export") ? DependencyKind.WRITES : DependencyKind.READS,
          Invocation.TOLD);
    }
    if (query.isEmpty() && table.isEmpty()) {
      call.connects(to);
      call.run().unread(call.place(), UnreadKind.DYNAMIC,
          "Which tables sqoop " + (verb.startsWith("import-all") ? "takes is told by the database: all of them"
              : "means is not said on its command line"));
    }
  }

  /// `sqlldr userid=fin/…@FIN control=rates.ctl`: the tables stand in the control file.
  static void oracleLoader(Invocation call, UnaryOperator<Value> files) {
    var to = oracle(call);
    call.connects(to);
    var control = parameter(call, "control").or(() -> plain(call, 1)).orElse("");
    var name = control.matches(".*\\.\\w+") ? control : control + ".ctl";
    var text = control.isEmpty() ? "" : Values.exact(files.apply(new Value.Text(name, call.place()))).orElse("");
    var targets = text.length() > LONGEST ? List.<String>of()
        : TARGET.matcher(COMMENT.matcher(text).replaceAll("")).results().limit(MOST).map(found -> found.group(1))
            .toList();
    parameter(call, "table").ifPresent(table -> call.touch(to, table, DependencyKind.WRITES, Invocation.TOLD));
    targets.forEach(table -> call.touch(to, table, DependencyKind.WRITES, Invocation.TOLD));
    if (targets.isEmpty() && parameter(call, "table").isEmpty()) {
      call.run().unread(call.place(), control.isEmpty() || Hole.in(control) ? UnreadKind.DYNAMIC : UnreadKind.ABSENT,
          "Which tables sqlldr writes stands in its control file, which was not read: " + Hole.shown(control));
    }
  }

  /// `expdp fin/…@FIN tables=orders,items`
  ///
  /// @return false where it is told nothing of the kind, and may be another program of that name
  static boolean oracleDump(Invocation call, boolean reads) {
    var logon = parameter(call, "userid").or(() -> plain(call, 0)).filter(word -> word.contains("/"));
    var told = Set.of("tables", "schemas", "full", "dumpfile", "parfile", "owner", "file", "directory");
    if (logon.isEmpty() && told.stream().noneMatch(name -> parameter(call, name).isPresent())) {
      return false;
    }
    var in = oracle(call);
    call.connects(in);
    var kind = reads ? DependencyKind.READS : DependencyKind.WRITES;
    var tables = new ArrayList<String>();
    parameter(call, "tables").ifPresent(all -> List.of(all.replaceAll("[()']", "").split(",", MOST)).forEach(
        table -> tables.add(table.strip().replaceFirst(":.*", ""))));
    tables.stream().filter(table -> !table.contains("%"))
        .forEach(table -> call.touch(in, table, kind, Invocation.TOLD));
    if (tables.isEmpty() || tables.stream().anyMatch(table -> table.contains("%"))) {
      if (parameter(call, "parfile").isPresent()) {
        call.run().unread(call.place(), UnreadKind.UNPARSED, "What a parameter file tells " + call.texts().getFirst()
            + " was not read");
      }
      call.run().touch(call.process(), kind, in.seenFrom(call.process().host()), Dumps.WHOLE_DATABASE, call.place(),
          Invocation.TOLD);
    }
    return true;
  }

  private static Connection oracle(Invocation call) {
    return parameter(call, "userid").or(() -> plain(call, 0)).filter(word -> word.matches(".*[/@].*"))
        .flatMap(word -> OracleLogon.read(List.of(word)))
        .orElse(Connection.to(Engine.ORACLE));
  }

  /// `NAME=value`, in letters of any size.
  private static Optional<String> parameter(Invocation call, String name) {
    return call.texts().stream().skip(1).filter(word -> word.regionMatches(true, 0, name + "=", 0, name.length() + 1))
        .map(word -> word.substring(name.length() + 1)).findFirst();
  }

  /// What stands without a name, in the place of its parameter.
  private static Optional<String> plain(Invocation call, int place) {
    return call.texts().stream().skip(1).filter(word -> !word.contains("=") && !word.startsWith("-")).skip(place)
        .findFirst();
  }
}
