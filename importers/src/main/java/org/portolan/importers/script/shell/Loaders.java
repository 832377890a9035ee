package org.portolan.importers.script.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.script.run.Execution;
import org.portolan.importers.script.run.Run;
import org.portolan.importers.script.run.SqlSink;
import org.portolan.importers.script.value.Paths;
import org.portolan.importers.script.value.Place;
import org.portolan.importers.script.value.Value;
import org.portolan.importers.script.value.Values;
import org.portolan.importers.sql.Hole;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Programs that move rows of tables that they are told by name: `ogr2ogr`, `shp2pgsql`, `osm2pgsql`, `pt-archiver`,
/// `bcp`, `pgloader`; and clients of databases of other kinds, of which it is said that they were not read.
final class Loaders {
  private static final Set<String> OTHER_KINDS = Set.of("mongo", "mongosh", "mongoexport", "mongoimport", "mongodump",
      "mongorestore", "redis-cli", "valkey-cli", "influx", "cypher-shell", "imposm",
      "imposm3",
      "aql", "fbexport", "pt-table-sync", "fastload", "mload", "tbuild", "fexp", "db2move", "nzload");
  private static final Pattern URL =
      Pattern.compile("(mongodb|redis|influxdb|bolt|cassandra)(?:\\+\\w+)?://(?:[^@/]*@)?([^/,?]+).*");
  private static final Pattern TARGET = Pattern.compile("(?i)\\btarget\\s+table\\s+([\\w.\"]+)");
  private static final Pattern TABLE_NAME = Pattern.compile("(?i)[?&](?:public\\.)?tablename=([\\w.]+)");
  private static final Pattern ADDRESS =
      Pattern.compile("(?i)\\b(from|into)\\s+'?((?:postgres(?:ql)?|pgsql|mysql|mssql)://[^\\s';]+)");
  private static final Set<String> SHAPE_TAKES = Set.of("-s", "-g", "-W", "-N", "-T", "-X", "-t", "-m");
  private static final Set<String> RASTER_TAKES = Set.of("-s", "-b", "-t", "-f", "-N", "-T", "-X", "-l");
  /// Files whose one layer is called as they are.
  private static final Pattern ONE_LAYER = Pattern.compile("(?i).+\\.(?:shp|csv|tab|fgb|parquet)");
  private static final Pattern LAYER =
      Pattern.compile("[A-Za-z_" + Hole.TEXT + "][\\w" + Hole.TEXT + "]*(?:\\.[\\w" + Hole.TEXT + "]+)?");
  private static final double BY_RULE = 0.8;

  private final Invocation call;

  private Loaders(Invocation call) {
    this.call = call;
  }

  /// @param files what a file holds
  /// @return what it prints; empty for a program that is none, or is to be looked at further
  static Optional<Value> run(Run run, Execution process, String name, List<String> texts, UnaryOperator<Value> files,
      Place place) {
    var call = new Invocation(run, process, texts, place);
    var loaders = new Loaders(call);
    switch (name) {
      case "shp2pgsql" -> {
        return loaders.printed(SHAPE_TAKES);
      }
      case "raster2pgsql" -> {
        return loaders.printed(RASTER_TAKES);
      }
      case "ogr2ogr" -> loaders.layers();
      case "osm2pgsql" -> loaders.map();
      case "pt-archiver" -> loaders.archived();
      case "bcp", "freebcp" -> loaders.bulk();
      case "pgloader" -> loaders.loaded(files);
      case "sqoop" -> TableTransfers.sqoop(call);
      case "sqlldr", "sqlloader" -> TableTransfers.oracleLoader(call, files);
      case "expdp", "impdp", "exp", "imp" -> {
        return TableTransfers.oracleDump(call, name.startsWith("exp")) ? Optional.of(Values.UNKNOWN) : Optional.empty();
      }
      default -> {
        if (OTHER_KINDS.contains(name)) {
          loaders.otherKind(name);
        }
        return Optional.empty();
      }
    }
    return Optional.of(Values.UNKNOWN);
  }

  private void otherKind(String name) {
    call.run().unread(call.place(), UnreadKind.UNPARSED,
        "What " + name + " does in its database was not read: nothing here knows databases of that kind");
    call.texts().stream().map(URL::matcher).filter(url -> url.matches() && !Hole.in(url.group(2)))
        .forEach(url -> call.run().touch(call.process(),
            DependencyKind.CONNECTS_TO, new Target.Endpoint(url.group(1), url.group(2)), "", call.place(),
            Invocation.TOLD));
    call.option("-h", "--host").filter(host -> name.matches("mongo.*|.*-cli|influx") && host.matches("[\\w.-]+"))
        .ifPresent(host -> call.run().touch(call.process(), DependencyKind.CONNECTS_TO,
            new Target.Endpoint(name.startsWith("mongo") ? "mongodb" : name.replaceFirst("-cli$", ""), host), "",
            call.place(),
            Invocation.TOLD));
  }

  /// `shp2pgsql roads.shp town.roads | psql`
  private Optional<Value> printed(Set<String> takesNext) {
    var operands = call.operands(takesNext);
    if (operands.isEmpty()) {
      return Optional.empty();
    }
    var table = operands.size() > 1 ? operands.getLast() : Paths.name(operands.getFirst()).replaceFirst("\\.\\w+$", "");
    return Optional.of(new Value.Text("INSERT INTO " + table + " VALUES (); ", Place.NOWHERE));
  }

  /// `ogr2ogr -f PostgreSQL PG:"dbname=town" roads.shp -nln roads`: where rows go stands before where they come from.
  private void layers() {
    var sources =
        call.texts().stream().skip(1).filter(text -> text.matches("(?is)(?:PG|MYSQL):.+|.+\\.\\w{2,5}|/.+")).toList();
    for (int i = 0; i < sources.size(); i++) {
      var source = sources.get(i);
      if (!source.matches("(?is)(?:PG|MYSQL):.+")) {
        continue;
      }
      var to = database(source);
      call.connects(to);
      var table = call.option("-nln");
      var query = call.option("-sql");
      if (i > 0 && query.isPresent()) {
        call.query(to, query.get());
      } else if (i == 0 && table.isPresent()) {
        call.touch(to, table.get(), DependencyKind.WRITES, Invocation.TOLD);
      } else if (!behind(i == 0 && sources.size() > 1 ? sources.get(1) : source).isEmpty()) {
        behind(i == 0 && sources.size() > 1 ? sources.get(1) : source).forEach(layer -> call.touch(to, layer,
            source.equals(sources.getFirst()) ? DependencyKind.WRITES : DependencyKind.READS, Invocation.TOLD));
      } else if (i == 0 && sources.size() > 1 && ONE_LAYER.matcher(sources.get(1)).matches()) {
        call.touch(to, Paths.name(sources.get(1)).replaceFirst("\\.\\w+$", "").toLowerCase(Locale.ROOT),
            DependencyKind.WRITES, BY_RULE);
      } else {
        call.run().unread(call.place(), UnreadKind.DYNAMIC,
            "Which tables ogr2ogr " + (i == 0 ? "writes" : "reads") + " is told by what it reads");
      }
    }
  }

  /// The layers that are named right behind a source.
  private List<String> behind(String source) {
    int at = call.texts().indexOf(source);
    return call.texts().stream().skip(at + 1).takeWhile(word -> LAYER.matcher(word).matches()).toList();
  }

  private static Connection database(String source) {
    var engine = source.regionMatches(true, 0, "PG", 0, 2) ? Engine.POSTGRESQL : Engine.MARIADB;
    var said = source.substring(source.indexOf(':') + 1);
    var to = Connection.to(engine);
    for (var pair : said.split(engine == Engine.POSTGRESQL ? "\\s+" : ",")) {
      var value = pair.substring(pair.indexOf('=') + 1).replaceAll("['\"]", "");
      to = Hole.in(value) ? to : switch (pair.contains("=") ? pair.substring(0, pair.indexOf('=')) : "dbname") {
        case "dbname" -> to.withDatabase(value);
        case "host" -> to.withHost(value);
        case "port" -> to.withPort(value);
        case "user" -> to.withUser(value);
        default -> to;
      };
    }
    return to;
  }

  /// The tables that osm2pgsql makes where no style of its own says others.
  private void map() {
    var to = Connection.to(Engine.POSTGRESQL)
        .withDatabase(call.option("-d", "--database").filter(name -> !Hole.in(name)).orElse(""))
        .withHost(call.option("-H", "--host").filter(name -> !Hole.in(name)).orElse(""));
    call.connects(to);
    var output = call.option("-O", "--output").orElse("pgsql");
    var prefix = call.option("-p", "--prefix").orElse("planet_osm");
    if (!output.equals("pgsql") || Hole.in(prefix)) {
      call.run().unread(call.place(), UnreadKind.DYNAMIC, "Which tables osm2pgsql writes is told by its style");
      return;
    }
    for (var kind : List.of("point", "line", "polygon", "roads")) {
      call.touch(to, prefix + "_" + kind, DependencyKind.WRITES, BY_RULE);
    }
  }

  /// `pt-archiver --source h=db-01,D=shop,t=orders --dest h=db-02,t=old_orders`: what a destination leaves out is as at the source.
  private void archived() {
    var source = call.option("--source").orElse("");
    var from = described(source, "");
    boolean keeps = call.texts().contains("--no-delete");
    said(from, source, DependencyKind.READS);
    if (!keeps) {
      said(from, source, DependencyKind.WRITES);
    }
    call.option("--dest").ifPresent(
        dest -> said(described(dest, source), part(dest, "t").isEmpty() ? dest + ",t=" + part(source, "t") : dest,
            DependencyKind.WRITES));
  }

  private void said(Connection in, String description, DependencyKind kind) {
    call.connects(in);
    call.touch(in, part(description, "t"), kind, Invocation.TOLD);
  }

  private static Connection described(String description, String otherwise) {
    var host = part(description, "h").isEmpty() ? part(otherwise, "h") : part(description, "h");
    var database = part(description, "D").isEmpty() ? part(otherwise, "D") : part(description, "D");
    return Connection.to(Engine.MARIADB).withHost(Hole.in(host) ? "" : host)
        .withDatabase(Hole.in(database) ? "" : database);
  }

  private static String part(String description, String letter) {
    for (var pair : description.split(",")) {
      if (pair.startsWith(letter + "=")) {
        return pair.substring(2);
      }
    }
    return "";
  }

  /// `bcp shop.dbo.orders in file`, `bcp "SELECT …" queryout file`
  private void bulk() {
    var operands =
        call.operands(Set.of("-S", "-U", "-P", "-d", "-t", "-r", "-f", "-e", "-b", "-C", "-D", "-a", "-F", "-L", "-m"));
    if (operands.size() < 2) {
      return;
    }
    var to = Connection.to(Engine.SQLSERVER)
        .withHost(call.option("-S").filter(name -> !Hole.in(name)).orElse("").split("\\\\", 2)[0])
        .withDatabase(call.option("-d").filter(name -> !Hole.in(name)).orElse(""));
    if (operands.get(1).equalsIgnoreCase("queryout")) {
      call.query(to, operands.getFirst());
      return;
    }
    var parts = operands.getFirst().split("\\.", -1);
    var in = parts.length == 3 && !Hole.in(parts[0]) ? to.withDatabase(parts[0]) : to;
    call.connects(in);
    call.touch(in,
        (parts.length > 1 && !parts[parts.length - 2].isEmpty() ? parts[parts.length - 2] + "." : "")
            + parts[parts.length - 1],
        operands.get(1).equalsIgnoreCase("in") ? DependencyKind.WRITES : DependencyKind.READS, Invocation.TOLD);
  }

  /// `pgloader file.load`, `pgloader FROM INTO`
  private void loaded(UnaryOperator<Value> files) {
    var text = new StringBuilder();
    var operands =
        call.operands(Set.of("--type", "--field", "--with", "--set", "--before", "--after", "--encoding", "--cast"));
    for (var operand : operands) {
      text.append(operand.contains("://") ? (operand.equals(operands.getLast()) ? " INTO " : " FROM ") + operand
          : Values.asText(files.apply(new Value.Text(operand, call.place()))).text()).append('\n');
    }
    var table = TARGET.matcher(text);
    var named = TABLE_NAME.matcher(text);
    var target = table.find() ? Optional.of(table.group(1))
        : named.find() ? Optional.of(named.group(1)) : Optional.<String>empty();
    var address = ADDRESS.matcher(text);
    while (address.find()) {
      var whole = address.group(2).replaceFirst("^pgsql", "postgresql").replaceFirst("\\?.*$", "");
      ConnectionString.parse(whole).ifPresent(call::connects);
      boolean into = address.group(1).equalsIgnoreCase("into");
      ConnectionString.parse(whole).filter(_ -> into && target.isPresent())
          .ifPresent(to -> call.touch(to, target.get(), DependencyKind.WRITES, Invocation.TOLD));
      ConnectionString.parse(whole).filter(_ -> !into)
          .ifPresent(
              from -> call.run().touch(call.process(), DependencyKind.READS, from.seenFrom(call.process().host()),
                  Dumps.WHOLE_DATABASE, call.place(), BY_RULE));
    }
    if (target.isEmpty()) {
      call.run().unread(call.place(), UnreadKind.DYNAMIC, "Which tables pgloader writes is told by what it reads");
    }
  }
}
