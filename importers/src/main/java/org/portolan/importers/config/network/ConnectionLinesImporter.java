package org.portolan.importers.config.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads files in which a database stands on a line of its own kind: who may log in (PAM), what sensors write (Snort,
/// Barnyard), what syslog-ng stores, and the layers of maps (MapServer, QGIS).
public final class ConnectionLinesImporter implements TreeImporter {
  private static final Pattern PLACE =
      Pattern.compile("(?i)(?:.*/)?(?:etc/pam\\.d/[^/]+|pam\\.conf|(?:snort|barnyard2?|suricata)[^/]*\\.conf"
          + "|syslog-ng\\.conf|syslog-ng/conf\\.d/[^/]+\\.conf|[^/]+\\.(?:qgs|udl)|[^/.]+\\.map)");
  /// `pam_mysql.so user=mail host=db1 db=mail`, `output database: log, mysql, user=ids dbname=ids host=db1`
  private static final Pattern WORDS =
      Pattern.compile("(?i)(?:^|.*\\s)(?:pam_(mysql|pgsql)\\.so|(?:output\\s+)?database:\\s*\\w+\\s*,"
          + "\\s*(mysql|postgresql|mssql|oracle)\\s*,)\\s+(.*)");
  /// `CONNECTION "host=db1 dbname=town"`, `<datasource>dbname='town' host=db1 …</datasource>`
  private static final Pattern LAYER =
      Pattern.compile("(?i)\\s*(?:CONNECTION\\s+[\"'](.*)[\"']\\s*|.*<datasource>(.*)</datasource>.*)");
  private static final Pattern SQL = Pattern.compile("\\bsql\\s*\\(");
  private static final Pattern PAIR = Pattern.compile("(?<![\\w.])([\\w.]++)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\\]]+)");
  private static final Pattern CALL = Pattern.compile("(?<![\\w-])([\\w-]++)\\s*\\(\\s*[\"']?([^\"'()]*)[\"']?\\s*\\)");
  private static final int LONGEST = 60;
  private static final int LONGEST_LINE = 4_000;

  @Override
  public String name() {
    return "connection-lines";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    tree.files(PLACE, progress).filter(file -> !file.path().endsWith(".map") || isMap(file))
        .forEach(file -> read(new ReadFile(tree, file, name(), findings)));
  }

  /// A map of MapServer, and no list of a mail server or of what a compiler did.
  private static boolean isMap(TextFile file) {
    return file.lines().stream().anyMatch(line -> line.strip().equalsIgnoreCase("LAYER"));
  }

  private static void read(ReadFile file) {
    for (int number = 1; number <= file.file().lines().size(); number++) {
      var line = file.file().line(number).strip();
      if (!line.startsWith("#") && line.length() < LONGEST_LINE) {
        line(file, line, number);
      }
    }
  }

  private static void line(ReadFile file, String line, int number) {
    var words = WORDS.matcher(line);
    var layer = LAYER.matcher(line);
    if (words.matches()) {
      var engine = engine(words.group(1) == null ? words.group(2) : words.group(1));
      tell(file, said(engine, PAIR.matcher(words.group(3)).results().toList()), number);
    } else if (layer.matches()) {
      var text = layer.group(1) == null ? layer.group(2) : layer.group(1);
      if (text.matches("(?s).*\\b(?:dbname|service|host)\\s*=.*")) {
        tell(file, said(Engine.POSTGRESQL, PAIR.matcher(text.replace("&apos;", "'")).results().toList()), number);
      }
    } else if (file.file().name().toLowerCase(Locale.ROOT).endsWith(".udl") && line.contains("=")) {
      ConnectionString.parse(line).filter(to -> !to.saysNothing()).ifPresent(to -> tell(file, to, number));
    } else if (file.file().path().contains("syslog-ng") && SQL.matcher(line).find()) {
      stored(file, number);
    }
  }

  /// `sql(type(mysql) host("db1") database("logs") …)`, over several lines.
  private static void stored(ReadFile file, int first) {
    var text = new StringBuilder();
    int depth = 0;
    for (int number = first; number <= file.file().lines().size() && number - first < LONGEST; number++) {
      var line = file.file().line(number);
      text.append(line, number == first ? Math.max(0, line.indexOf("sql")) : 0, Math.min(line.length(), LONGEST_LINE))
          .append('\n');
      depth += line.chars().map(c -> c == '(' ? 1 : c == ')' ? -1 : 0).sum();
      if (depth <= 0) {
        break;
      }
    }
    var said = CALL.matcher(text).results().toList();
    var type = said.stream().filter(one -> one.group(1).equals("type")).map(one -> one.group(2)).findFirst();
    tell(file, said(engine(type.orElse("")), said), first);
  }

  private static Engine engine(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "mysql" -> Engine.MARIADB;
      case "pgsql", "postgresql" -> Engine.POSTGRESQL;
      case "mssql", "freetds" -> Engine.SQLSERVER;
      case "oracle" -> Engine.ORACLE;
      case "sqlite", "sqlite3" -> Engine.SQLITE;
      default -> Engine.UNKNOWN;
    };
  }

  private static Connection said(Engine engine, List<MatchResult> pairs) {
    var to = Connection.to(engine);
    for (var pair : pairs) {
      var value = pair.group(2).replaceAll("^[\"']|[\"']$", "");
      to = switch (pair.group(1).toLowerCase(Locale.ROOT)) {
        case "host", "hostaddr", "server" -> to.withHost(value.startsWith("/") ? "" : value);
        case "port" -> to.withPort(value);
        case "db", "dbname", "database" -> to.withDatabase(value);
        case "user", "username" -> to.withUser(value);
        default -> to;
      };
    }
    return to;
  }

  private static void tell(ReadFile file, Connection to, int line) {
    Optional.of(to).filter(said -> !said.database().isEmpty() && !said.hasPlaceholder()).ifPresentOrElse(
        said -> file.database(said, line, ReadFile.SURE),
        () -> file.unknown(UnreadKind.ABSENT, line, "Which database is meant is said elsewhere: "));
  }
}
