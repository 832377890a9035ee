package org.portolan.importers.script.windows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.sql.Hole;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Tables that are filled or emptied by their names, without a statement: bcp, and the cmdlets that move rows.
final class WindowsTables {
  private static final double SURE = 0.9;
  private static final Map<String, DependencyKind> CMDLETS = Map.of("write-dbadbtabledata", DependencyKind.WRITES,
      "write-dbadatatable", DependencyKind.WRITES, "write-sqltabledata", DependencyKind.WRITES, "import-dbacsv",
      DependencyKind.WRITES, "read-sqltabledata", DependencyKind.READS, "copy-dbadbtabledata", DependencyKind.READS);
  private static final Pattern BULK = Pattern.compile("(?i)\\.DestinationTableName\\s*=\\s*[\"']?([^\"';]+)");

  private final Run run;
  private final Execution process;

  WindowsTables(Run run, Execution process) {
    this.run = run;
    this.process = process;
  }

  static boolean knows(String cmdlet) {
    return CMDLETS.containsKey(cmdlet);
  }

  /// `Write-DbaDbTableData -SqlInstance x -Database y -Table dbo.z`.
  void moved(String cmdlet, List<String> words, Connection in, Place place) {
    var schema = first(words, "-schemaname", "-schema").orElse("");
    var table = first(words, "-table", "-tablename", "-destinationtable");
    table.ifPresent(name -> touch(name, schema, CMDLETS.getOrDefault(cmdlet, DependencyKind.READS), in, place));
    if (cmdlet.startsWith("copy-")) {
      var to = Connection.to(in.engine()).withHost(first(words, "-destination").orElse(""))
          .withDatabase(first(words, "-destinationdatabase").orElse(in.database()));
      first(words, "-destinationtable").or(() -> table)
          .ifPresent(name -> touch(name, schema, DependencyKind.WRITES, to, place));
    }
  }

  private static Optional<String> first(List<String> words, String... names) {
    return Stream.of(names).flatMap(name -> WindowsClient.option(words, name).stream()).findFirst();
  }

  /// `bcp shop.dbo.orders out file`.
  void copied(List<String> words, Connection in, Place place) {
    touch(words.getFirst(), "", words.get(1).equalsIgnoreCase("in") ? DependencyKind.WRITES : DependencyKind.READS, in,
        place);
  }

  /// `$bulk.DestinationTableName = 'dbo.orders'`.
  void bulk(String line, UnaryOperator<String> filled, Connection in, Place place) {
    var named = BULK.matcher(line);
    if (named.find()) {
      touch(filled.apply(named.group(1).strip()), "", DependencyKind.WRITES, in, place);
    }
  }

  private void touch(String name, String schema, DependencyKind kind, Connection in, Place place) {
    var parts = name.replaceAll("[\\[\\]\"]", "").split("\\.", 5);
    if (Hole.in(name) || name.isBlank() || parts.length > 3) {
      run.unread(place, UnreadKind.DYNAMIC, "Which table is meant is only known at run time");
      return;
    }
    var to = parts.length == 3 ? in.withDatabase(parts[0]) : in;
    var said = parts.length > 1 ? parts[parts.length - 2] : schema;
    run.touch(process, kind, new Target.Relation(to.seenFrom(process.host()), Hole.in(said) ? "" : said,
        parts[parts.length - 1], List.of()), "", place, SURE);
  }
}
