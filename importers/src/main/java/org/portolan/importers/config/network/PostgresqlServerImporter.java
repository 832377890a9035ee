package org.portolan.importers.config.network;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.config.IniSettings;
import org.portolan.importers.config.Setting;
import org.portolan.importers.connection.ConnectionString;
import org.portolan.importers.connection.Placeholder;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads the settings of a PostgreSQL server that lie in files: where it listens, whom it follows as a replica, what it
/// runs for each piece of its log, who may connect from where, and which accounts outside stand for which inside.
public final class PostgresqlServerImporter implements TreeImporter {
  private static final Pattern SETTINGS =
      Pattern.compile(
          "(?:.*/)?(?:(?<!ftpd/db/)postgresql(?:\\.auto|\\.base)?\\.conf|recovery\\.conf)|(?:.*/)?postgresql/(?:.*/)?conf\\.d/[^/]+\\.conf");
  private static final Pattern ACCESS = Pattern.compile("(?:.*/)?pg_hba\\.conf");
  private static final Pattern ACCOUNTS = Pattern.compile("(?:.*/)?pg_ident\\.conf");
  private static final Pattern ACCOUNT =
      Pattern.compile("\\s*(\\S+|\"[^\"]+\")\\s+(\\S+|\"[^\"]+\")\\s+(\\S+|\"[^\"]+\")\\s*(?:#.*)?");
  /// Settings that a new place has to have alike, each kept as an attribute.
  private static final List<String> KEPT = List.of("port", "listen_addresses", "max_connections", "wal_level",
      "shared_preload_libraries", "archive_mode", "timezone", "ssl");
  private static final List<String> COMMANDS = List.of("archive_command", "restore_command", "archive_cleanup_command",
      "recovery_end_command");
  private static final int MOST_LINES = 200;

  @Override
  public String name() {
    return "postgresql-server";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      boolean access = ACCESS.matcher(path).matches();
      boolean accounts = ACCOUNTS.matcher(path).matches();
      if (access || accounts || SETTINGS.matcher(path).matches()) {
        progress.check();
        tree.file(path).map(file -> new ReadFile(tree, file, name(), findings)).ifPresent(file -> {
          if (accounts) {
            accounts(file);
          } else if (access) {
            access(file);
          } else {
            settings(file);
          }
        });
      }
    }
  }

  private static void settings(ReadFile file) {
    Map<String, String> kept = new TreeMap<>();
    for (var setting : IniSettings.read(file.file())) {
      var key = setting.key();
      if (key.equals("primary_conninfo")) {
        primary(file, setting);
      } else if (COMMANDS.contains(key) && !setting.value().isBlank()) {
        kept.put(key.replace('_', '-'), Secrets.evidence(setting.value()));
        file.runs(setting.value(), setting.line());
      } else if (KEPT.contains(key)) {
        kept.put(key.replace('_', '-'), Secrets.evidence(setting.value()));
      }
    }
    file.told(kept);
  }

  private static void primary(ReadFile file, Setting setting) {
    var said = ConnectionString.all(setting.value());
    if (Placeholder.in(setting.value()) || said.isEmpty() && !setting.value().isBlank()) {
      file.unknown(UnreadKind.DYNAMIC, setting.line(), "Which server it follows is set elsewhere: ");
    }
    said.stream().filter(connection -> !connection.hasPlaceholder())
        .forEach(connection -> file.database(connection, setting.line(), ReadFile.SURE));
  }

  /// `backup barman postgres`: whoever logs in as barman on the host may be postgres here.
  private static void accounts(ReadFile file) {
    var maps = file.file().lines().stream().filter(line -> !line.strip().startsWith("#")).map(ACCOUNT::matcher)
        .filter(line -> line.matches()).limit(MOST_LINES)
        .map(line -> line.group(1) + ": " + line.group(2) + " as " + line.group(3)).toList();
    file.told(maps.isEmpty() ? Map.of()
        : Map.of("account-maps", maps.stream().map(Secrets::evidence).collect(Collectors.joining("; "))));
  }

  private static void access(ReadFile file) {
    var rules = file.file().lines().stream().map(String::strip)
        .filter(line -> line.matches("(?:local|host\\w*|@include\\w*|include\\w*)\\s.*"))
        .map(line -> line.replaceFirst("\\s+#.*$", "").replaceAll("\\s+", " ")).limit(MOST_LINES).toList();
    file.told(rules.isEmpty() ? Map.of()
        : Map.of("host-access", rules.stream().map(Secrets::evidence).collect(Collectors.joining("; "))));
  }
}
