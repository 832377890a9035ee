package org.portolan.importers.connection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.ClientCommand.Purpose;
import org.portolan.model.intake.Engine;

/// Reads the options of one command line in the order they stand, as getopt_long does.
final class ClientOptions {
  private static final Set<String> LONG_WITH_VALUE = Set.of("host", "port", "username", "user", "dbname", "database",
      "command", "file", "variable", "set", "table", "exclude-table", "schema", "execute", "socket", "defaults-file",
      "defaults-extra-file", "defaults-group-suffix", "output", "format", "jobs", "where", "ignore-table", "outputdir",
      "directory", "result-file", "init-command", "columns", "ignore-database", "protocol", "default-character-set",
      "exclude-schema", "role", "encoding", "maintenance-db", "compress", "pgdata", "databases-exclude", "log-error");

  private static final Set<String> SQLITE_WITH_VALUE = Set.of("cmd", "init", "separator", "newline", "nullvalue", "vfs",
      "mmap", "heap", "maxsize", "escape");

  private final ClientTool tool;
  private final String name;
  private final ArrayDeque<String> words = new ArrayDeque<>();
  private final List<String> operands = new ArrayList<>();
  private final List<String> statements = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();
  private final Map<String, String> variables = new LinkedHashMap<>();
  private Connection said;
  private String service = "";
  private String settings = "";
  private String atStart = "";
  private boolean wholeServer;
  private boolean severalDatabases;

  ClientOptions(ClientTool tool, String name) {
    this.tool = tool;
    this.name = name;
    said = Connection.to(tool.engine());
    wholeServer = name.equals("pg_dumpall") || name.equals("pg_basebackup");
  }

  static boolean takesNext(ClientTool tool, String option) {
    if (tool.engine() == Engine.SQLITE) {
      return SQLITE_WITH_VALUE.contains(option.replaceFirst("^-+", ""));
    }
    if (option.startsWith("--")) {
      return LONG_WITH_VALUE.contains(option.substring(2));
    }
    boolean letters = option.length() > 1 && option.startsWith("-");
    for (int i = 1; letters && i < option.length(); i++) {
      if (tool.withValue().indexOf(option.charAt(i)) >= 0) {
        return i == option.length() - 1;
      }
    }
    return false;
  }

  ClientCommand read(Collection<String> arguments) {
    words.addAll(arguments);
    while (!words.isEmpty()) {
      var word = words.poll();
      if (word.equals("--")) {
        operands.addAll(words);
        words.clear();
      } else if (word.startsWith("--")) {
        longOption(word.substring(2));
      } else if (word.length() > 1 && word.startsWith("-") && tool.engine() == Engine.SQLITE) {
        wholeOption(word.substring(1));
      } else if (word.length() > 1 && word.startsWith("-")) {
        shortOptions(word);
      } else {
        operands.add(word);
      }
    }
    operands();
    return new ClientCommand(name, tool.purpose(), said, service, settings, atStart, statements, files, tables,
        variables,
        wholeServer);
  }

  private void longOption(String word) {
    int equals = word.indexOf('=');
    var option = (equals < 0 ? word : word.substring(0, equals)).toLowerCase(Locale.ROOT);
    if (equals >= 0) {
      option(option, word.substring(equals + 1));
    } else if (LONG_WITH_VALUE.contains(option) && !words.isEmpty()) {
      option(option, words.poll());
    } else {
      option(option, "");
    }
  }

  /// SQLite's shell has whole words behind one sign.
  private void wholeOption(String option) {
    if (SQLITE_WITH_VALUE.contains(option) && !words.isEmpty()) {
      var value = words.poll();
      if (option.equals("cmd")) {
        atStart = value;
      } else if (option.equals("init")) {
        files.add(value);
      }
    }
  }

  private void shortOptions(String word) {
    for (int i = 1; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (tool.engine() == Engine.MARIADB && letter == 'p') {
        return;
      }
      if (tool.withValue().indexOf(letter) < 0) {
        flag(letter);
      } else {
        var rest = word.substring(i + 1);
        option(meaning(letter), rest.isEmpty() ? words.isEmpty() ? "" : words.poll() : rest);
        return;
      }
    }
  }

  private void flag(char letter) {
    if (tool.engine() == Engine.MARIADB) {
      wholeServer |= letter == 'A' && tool.purpose() == Purpose.DUMP;
      severalDatabases |= letter == 'B';
    }
  }

  private String meaning(char letter) {
    boolean mysql = tool.engine() == Engine.MARIADB;
    return switch (letter) {
      case 'h' -> "host";
      case 'p' -> "port";
      case 'P' -> mysql ? "port" : "ignored";
      case 'U' -> "user";
      case 'u' -> "user";
      case 'd', 'D' -> name.equals("pg_basebackup") || name.equals("createdb") ? "ignored" : "dbname";
      case 'B' -> "dbname";
      case 'c' -> mysql ? "ignored" : "command";
      case 'Q', 'q', 'e' -> "execute";
      case 'f' -> tool.purpose() == Purpose.RESTORE ? "ignored" : "file";
      case 'r' -> name.endsWith("dump") && mysql ? "result-file" : "ignored";
      case 'i' -> tool.engine() == Engine.SQLSERVER ? "file" : "ignored";
      case 'v' -> "set";
      case 't' -> tool.engine() == Engine.POSTGRESQL ? "table" : "ignored";
      case 'S' -> tool.engine() == Engine.SQLSERVER ? "host" : "ignored";
      default -> "ignored";
    };
  }

  private void option(String option, String value) {
    switch (option) {
      case "host" -> host(value);
      case "port" -> said = said.withPort(value);
      case "user", "username" -> said = said.withUser(value);
      case "dbname", "database" -> database(value);
      case "command", "execute" -> statements.add(value);
      case "init-command" -> atStart = value;
      case "file", "result-file" -> {
        if (tool.purpose() == Purpose.QUERY || tool.purpose() == Purpose.DUMP) {
          files.add(value);
        }
      }
      case "set", "variable" -> variable(value);
      case "table" -> tables.add(value);
      case "defaults-file", "defaults-extra-file" -> settings = value;
      case "defaults-group-suffix" -> service = value;
      case "all-databases" -> wholeServer = true;
      case "databases" -> severalDatabases = true;
      default -> {
        // an option that changes nothing about what is connected to, read or written
      }
    }
  }

  private void host(String value) {
    said = value.startsWith("/") ? said
        : tool.engine() == Engine.SQLSERVER ? KeyValues.apply(said, "server=" + value) : said.withHost(value);
  }

  private void variable(String value) {
    int equals = value.indexOf('=');
    if (equals > 0) {
      variables.put(value.substring(0, equals), value.substring(equals + 1));
    }
  }

  /// A database's name may be a whole connection string, and may name a service.
  private void database(String value) {
    if (value.contains("=") || value.contains("://")) {
      var matcher = Pattern.compile("service='?([\\w.-]+)").matcher(value);
      if (matcher.find()) {
        service = matcher.group(1);
      }
      said = ConnectionString.parse(value).map(full -> full.orElse(said)).orElse(said);
    } else {
      said = said.withDatabase(value);
    }
  }

  private void operands() {
    switch (tool.purpose()) {
      case QUERY -> query();
      case DUMP, ADMIN -> dump();
      case RESTORE -> restore();
    }
  }

  private void query() {
    if (tool.engine() == Engine.ORACLE) {
      OracleLogon.read(operands).ifPresent(logon -> said = logon.orElse(said));
      script();
    } else if (!operands.isEmpty() && tool.engine() != Engine.SQLSERVER) {
      if (said.database().isEmpty()) {
        database(operands.removeFirst());
      }
      if (!operands.isEmpty() && tool.engine() == Engine.POSTGRESQL && said.user().isEmpty()) {
        said = said.withUser(operands.getFirst());
      } else if (tool.engine() == Engine.SQLITE) {
        statements.addAll(operands);
      }
    }
  }

  /// SQL*Plus' `@file first second`: the words behind are what the file calls `&1` and `&2`.
  private void script() {
    for (int i = 0; i < operands.size(); i++) {
      if (operands.get(i).startsWith("@") && operands.get(i).length() > 1) {
        files.add(operands.get(i).substring(1));
        for (int j = i + 1; j < operands.size(); j++) {
          variables.put(String.valueOf(j - i), operands.get(j));
        }
        return;
      }
    }
  }

  private void dump() {
    if (operands.isEmpty() || name.equals("mysqladmin") || name.equals("mariadb-admin")) {
      return;
    }
    if (said.database().isEmpty()) {
      database(operands.removeFirst());
    }
    if (tool.engine() == Engine.MARIADB && !severalDatabases) {
      tables.addAll(operands);
    }
  }

  private void restore() {
    if (name.equals("mysqlimport") && !operands.isEmpty()) {
      database(operands.removeFirst());
      operands.stream().map(file -> file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\..*$", ""))
          .forEach(tables::add);
    } else {
      files.addAll(operands);
    }
  }
}
