package org.portolan.app.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.runbook.ForwardStep;
import org.portolan.model.runbook.ReverseStep;

/// Those who are there in the night, with both databases and the legacy server before them: they type the commands of
/// a step as they are printed, and do with their hands what it says in words.
final class NightShift implements AutoCloseable {
  static final String OLD = "legacy-db-01";
  static final String NEW = "core";
  static final String SERVER = "legacy-app-01";
  private static final String APP = "front_end";
  private static final String NEW_ORDER = "insert into sales.voucher (code, amount) values ('FIRST', 7)";
  private static final Pattern DUMP_FILE = Pattern.compile("'([\\w.-]+\\.sql)'");
  private static final Pattern SERVER_FILE = Pattern.compile("/(?:etc|opt|var)/[\\w./@-]+");

  private final Path folder;
  private final Ledger old;
  private final Ledger fresh;
  private final LegacyServer server;

  private NightShift(Path folder, Ledger old, Ledger fresh, LegacyServer server) {
    this.folder = folder;
    this.old = old;
    this.fresh = fresh;
    this.server = server;
  }

  /// Before the window: the old side as the sample made it, with one account of the shop that works with it; the new
  /// side empty.
  static NightShift begin(Path sample, Path folder) throws IOException, SQLException, InterruptedException {
    Files.createDirectories(folder);
    Files.copy(sample.resolve("legacy").resolve("shop.mv.db"), folder.resolve("shop.mv.db"),
        StandardCopyOption.REPLACE_EXISTING);
    var shift = new NightShift(folder, new Ledger(open(folder, "shop", "sa", "")),
        new Ledger(open(folder, "core", "sa", "")),
        LegacyServer.copyOf(sample.resolve("collected").resolve(SERVER), folder.resolve("server")));
    shift.old.run("create user " + APP + " password 'kept'");
    shift.old.run("grant shop_app to " + APP);
    return shift;
  }

  Ledger old() {
    return old;
  }

  Ledger fresh() {
    return fresh;
  }

  LegacyServer server() {
    return server;
  }

  void forward(ForwardStep step) throws SQLException, IOException, InterruptedException {
    int tables = fresh.tables().size();
    int views = fresh.views().size();
    int schemas = fresh.schemas().size();
    int on = server.on().size();
    type(step.on(), step.commands());
    byHand(step);
    switch (step.stage()) {
      case STOP -> {
        assertEquals(amount(step.check(), "(\\d+) of \\1 are off"), on - server.on().size(), step.instruction());
      }
      case LOCK -> assertTrue(!accepts("shop"), step.check());
      case COPY -> {
        if (step.instruction().startsWith("Load")) {
          assertEquals(amount(step.check(), "(\\d+) of \\1 tables?"), fresh.tables().size() - tables, step.check());
          assertEquals(amount(step.check(), "(\\d+) of \\1 views?"), fresh.views().size() - views, step.check());
        }
        if (step.instruction().startsWith("Make the schema")) {
          assertEquals(amount(step.check(), "(\\d+) of \\1 schemas?"), fresh.schemas().size() - schemas, step.check());
        }
      }
      case VERIFY -> assertEquals(amount(step.check(), "(\\d+) of \\1 tables?")
          + amount(step.check(), "(\\d+) of \\1 views?"), step.commands().size(), step.instruction());
      case OPEN -> assertTrue(accepts(NEW), step.check());
      case START -> {
        if (step.on().startsWith(SERVER)) {
          assertEquals(amount(step.check(), "(\\d+) of \\1 are on"), server.on().size() - on, step.instruction());
        }
      }
      case PREPARE, REWIRE, FORCE_RUN, PROBE, DECIDE, TELL -> {}
    }
  }

  void back(ReverseStep step) throws SQLException, IOException, InterruptedException {
    type(step.on(), step.commands());
    if (step.instruction().startsWith("Remove accounts from core")) {
      fresh.run("drop user if exists " + APP);
    }
    if (step.instruction().contains("carry back what was written")) {
      assertTrue(!accepts(NEW), "closed to users");
      old.run(NEW_ORDER);
    }
  }

  /// What a command is typed into depends on the place that the step names, and on nothing else.
  private void type(String on, List<String> commands) throws SQLException, IOException, InterruptedException {
    for (var command : commands) {
      switch (on.replaceFirst(", as .*", "")) {
        case OLD -> old.run(inFolder(command));
        case NEW -> fresh.run(inFolder(command));
        case SERVER -> server.type(command);
        case "both sides" -> assertEquals(old.answer(command), fresh.answer(command), command);
        case "core and jobs" ->
            assertTrue(command.matches("curl --fail .* (https|ftp)://[\\w.]+\\.example/\\S*"), command);
        default -> throw new AssertionError("nobody knows where to type " + command + ": " + on);
      }
    }
  }

  private void byHand(ForwardStep step) throws SQLException, IOException {
    if (step.instruction().startsWith("Create accounts at core")) {
      fresh.run("create user if not exists " + APP + " password 'kept'");
    }
    if (step.stage() == Stage.REWIRE && step.on().startsWith(SERVER)) {
      for (var file : SERVER_FILE.matcher(step.instruction()).results().map(found -> found.group()).toList()) {
        server.edit(file, text -> text.replaceAll(OLD + "(\\.fernhill\\.example)?", "core-db"));
      }
    }
    if (step.stage() == Stage.OPEN) {
      try (var app = open(folder, NEW, APP, "kept")) {
        new Ledger(app).run(NEW_ORDER);
      }
    }
  }

  /// Whether the account of the shop can write; what it writes is taken back at once.
  boolean accepts(String database) throws SQLException {
    try (var app = open(folder, database, APP, "kept"); var statement = app.createStatement()) {
      app.setAutoCommit(false);
      try {
        statement.executeUpdate("insert into sales.voucher (code, amount) values ('TRY', 1)");
        return true;
      } catch (SQLException e) {
        int notEnoughRights = 90096;
        assertEquals(notEnoughRights, e.getErrorCode(), e.getMessage());
        return false;
      } finally {
        app.rollback();
      }
    }
  }

  private String inFolder(String command) {
    return DUMP_FILE.matcher(command)
        .replaceAll(name -> Matcher.quoteReplacement("'" + folder.resolve(name.group(1)) + "'"));
  }

  private static int amount(String check, String pattern) {
    var found = Pattern.compile(pattern).matcher(check);
    return found.find() ? Integer.parseInt(found.group(1)) : 0;
  }

  private static Connection open(Path folder, String database, String user, String password) throws SQLException {
    return DriverManager.getConnection("jdbc:h2:file:" + folder.resolve(database).toAbsolutePath()
        + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", user, password);
  }

  @Override
  public void close() throws SQLException {
    old.close();
    fresh.close();
  }
}
