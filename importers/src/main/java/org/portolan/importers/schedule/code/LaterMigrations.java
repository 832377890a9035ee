package org.portolan.importers.schedule.code;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.tree.AppliedOrder;
import org.portolan.importers.tree.Tree;

/// What later migrations do with the jobs that earlier ones put into PostgreSQL: they take them off, or schedule them anew
/// under the same name.
final class LaterMigrations {
  private static final Pattern CHANGES = Pattern.compile("(?i)cron\\s*\\.\\s*(?:un)?schedule");

  private final Tree tree;
  private final AppliedOrder order;
  private Optional<List<Change>> changes = Optional.empty();

  LaterMigrations(Tree tree, AppliedOrder order) {
    this.tree = tree;
    this.order = order;
  }

  /// @param takesOff whether the job ends there
  private record Change(String path, String job, boolean takesOff) {}

  /// Why a job that the file schedules does not run; empty where nothing says so.
  String off(String path, String job) {
    return all().stream().filter(change -> change.job().equals(job) && order.isBefore(path, change.path()))
        .findFirst().map(change -> (change.takesOff() ? "unscheduled in " : "scheduled anew in ") + change.path())
        .orElse("");
  }

  private List<Change> all() {
    if (changes.isEmpty()) {
      changes = Optional.of(find());
    }
    return changes.get();
  }

  private List<Change> find() {
    var found = new ArrayList<Change>();
    for (var path : order.paths()) {
      if (path.endsWith(".sql")) {
        tree.file(path).filter(file -> CHANGES.matcher(file.text()).find()).map(CodeScheduleImporter::applied)
            .ifPresent(file -> found.addAll(in(Code.of(file, Flavour.SQL), path)));
      }
    }
    return found;
  }

  private static List<Change> in(Code code, String path) {
    var found = new ArrayList<Change>();
    for (var call : code.calls()) {
      switch (call.name().toLowerCase(Locale.ROOT)) {
        case "cron.unschedule" -> found.add(new Change(path, job(code, call), true));
        case "cron.schedule", "cron.schedule_in_database" -> found.add(new Change(path, job(code, call), false));
        default -> {
          // changes no job
        }
      }
    }
    return found;
  }

  private static String job(Code code, Call call) {
    return code.text(PostgresqlJobs.given(call, 0, "job_name")).orElse("");
  }
}
