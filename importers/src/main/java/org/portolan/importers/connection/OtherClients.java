package org.portolan.importers.connection;

import static java.util.Map.entry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.importers.connection.ClientCommand.Purpose;
import org.portolan.model.intake.Engine;

/// Clients of engines that nothing here knows by name (Sybase, Teradata, Db2, Hive, Snowflake …): they are given SQL all
/// the same, by options that each of them calls otherwise.
final class OtherClients {
  private static final String LIKE_PSQL = "h:host p:port d:database U:user c:sql f:file W w v o F R P";
  private static final String LIKE_ISQL =
      "S:host D:database U:user u:user i:file C:sql P p o w h s m c t l J I z a y F Y A L";

  /// The options that take a value, with what it means, and, behind a bar, what stands without an option.
  private static final Map<String, String> SPELLINGS = Map.ofEntries(entry("isql", LIKE_ISQL + " | database"),
      entry("isql64", LIKE_ISQL + " | database"), entry("sqsh", LIKE_ISQL),
      entry("isql-fb", "i:file u:user p o | database"),
      entry("tsql", "S:host H:host p:port U:user D:database P o I"), entry("bteq", ""),
      entry("db2", "f:file d l r z | words"), entry("vsql", LIKE_PSQL + " | database"),
      entry("gsql", LIKE_PSQL + " | database"), entry("ysqlsh", LIKE_PSQL + " | database"),
      entry("nzsql", "host:host h:host d:database db:database u:user c:sql f:file pw W o F v schema | database"),
      entry("hive", "e:sql f:file d database:database hivevar hiveconf define i"),
      entry("spark-sql", "e:sql f:file database:database master conf jars hivevar hiveconf name queue i"),
      entry("beeline", "u:url e:sql f:file n:user p d w i hivevar hiveconf"),
      entry("impala-shell",
          "i:host impalad:host q:sql query:sql f:file query_file:file d:database database:database o var u"),
      entry("trino", "server:host catalog schema:database execute:sql f:file file:file user:user output-format | url"),
      entry("presto", "server:host catalog schema:database execute:sql f:file file:file user:user output-format | url"),
      entry("snowsql", "q:sql query:sql f:file filename:file d:database dbname:database a:host accountname:host u:user "
          + "username:user s schemaname r w o D c config variable"),
      entry("clickhouse-client",
          "h:host host:host port:port d:database database:database q:sql query:sql queries-file:file "
              + "u:user user:user password format"),
      entry("clickhouse", "h:host host:host port:port d:database database:database q:sql query:sql queries-file:file "
          + "u:user user:user password format"),
      entry("bq", "destination_table:table project_id dataset_id format location | command words"),
      entry("duckdb", "c:sql s:sql cmd:sql f:file init:file separator nullvalue | database sql"),
      entry("cqlsh", "e:sql execute:sql f:file file:file k:database keyspace:database u:user p | host"),
      entry("mclient", "d:database h:host p:port u:user s:sql f w E | database file"),
      entry("hdbsql", "n:host d:database u:user I:file p U i o x F | sql"), entry("dbaccess", "| database file"),
      entry("exaplus", "c:host u:user s:database f:file sql:sql p"),
      entry("mssql-cli", "S:host d:database U:user Q:sql q:sql i:file P o"),
      entry("cockroach",
          "url:url host:host d:database database:database e:sql execute:sql f:file file:file u | command"));
  private static final int MOST_WORDS = 2_000;

  private final Map<String, String> options = new HashMap<>();
  private final List<String> meanings = new ArrayList<>();
  private final ArrayDeque<String> words = new ArrayDeque<>();
  private final List<String> operands = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private Connection said;

  private OtherClients(String tool, String spelling) {
    said = Connection.to(tool.equals("duckdb") ? Engine.DUCKDB : Engine.UNKNOWN);
    boolean operand = false;
    for (var word : spelling.strip().split("\\s+")) {
      operand |= word.equals("|");
      if (operand && !word.equals("|")) {
        meanings.add(word);
      } else if (!word.isEmpty() && !operand) {
        options.put(word.split(":", 2)[0], word.contains(":") ? word.substring(word.indexOf(':') + 1) : "");
      }
    }
  }

  static Optional<ClientCommand> parse(String tool, Collection<String> arguments) {
    return Optional.ofNullable(SPELLINGS.get(tool))
        .map(spelling -> new OtherClients(tool, spelling).read(tool, arguments));
  }

  private ClientCommand read(String tool, Collection<String> arguments) {
    words.addAll(arguments.stream().limit(MOST_WORDS).toList());
    while (!words.isEmpty()) {
      var word = words.poll();
      boolean statement = meanings.contains("words") && operands.size() > meanings.indexOf("words");
      if (word.startsWith("-") && word.length() > 1 && !statement) {
        option(word.replaceFirst("^--?", ""), word.startsWith("--"));
      } else {
        operands.add(word);
      }
    }
    operands();
    return new ClientCommand(tool, Purpose.QUERY, said, "", "", "", statements, files, List.of(), Map.of(), false);
  }

  /// `--query=…`, `-q …`, `-tvf file`: a sign before letters stands before each of them.
  private void option(String written, boolean whole) {
    int equals = written.indexOf('=');
    var name = equals < 0 ? written : written.substring(0, equals);
    if (options.containsKey(name)) {
      means(options.get(name), equals >= 0 ? written.substring(equals + 1) : words.isEmpty() ? "" : words.poll());
      return;
    }
    for (int i = 0; i < written.length() && !whole; i++) {
      var meaning = options.get(written.substring(i, i + 1));
      if (meaning != null) {
        var rest = written.substring(i + 1);
        means(meaning, rest.isEmpty() ? words.isEmpty() ? "" : words.poll() : rest);
        return;
      }
    }
  }

  private void means(String meaning, String value) {
    switch (meaning) {
      case "host" -> host(value);
      case "port" -> said = said.withPort(value);
      case "user" -> said = said.withUser(value);
      case "database" -> database(value);
      case "url" -> said = ConnectionString.parse(value).map(full -> full.orElse(said)).orElse(said);
      case "sql" -> statements.add(value);
      case "file" -> files.add(value);
      case "table" -> statements.add("INSERT INTO " + value.replace(':', '.') + " VALUES (1)");
      default -> {
        // changes nothing about what is connected to, read or written
      }
    }
  }

  /// Firebird's `db-07:/data/shop.fdb`.
  private void database(String value) {
    int colon = value.indexOf(":/");
    said = colon > 1 ? said.withHost(value.substring(0, colon)).withDatabase(value.substring(colon + 1))
        : said.withDatabase(value);
  }

  private void host(String value) {
    var plain = value.replaceFirst("^\\w+://", "");
    int colon = plain.lastIndexOf(':');
    said = colon > 0 ? said.withHost(plain.substring(0, colon)).withPort(plain.substring(colon + 1))
        : said.withHost(plain);
  }

  private void operands() {
    for (int i = 0; i < operands.size() && i < meanings.size(); i++) {
      var meaning = meanings.get(i);
      if (meaning.equals("words")) {
        statements.add(String.join(" ", operands.subList(i, operands.size())));
      } else if (meaning.equals("command") && !List.of("query", "sql").contains(operands.get(i))) {
        return;
      } else if (!meaning.equals("database") || said.database().isEmpty()) {
        means(meaning, operands.get(i));
      }
    }
  }
}
