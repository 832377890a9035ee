package org.portolan.importers.schedule.document;

import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.text.TextFile;
import org.portolan.model.intake.UnreadKind;

/// Build services that keep schedules in a database of their own: their files never say when something runs, at most
/// that something is done differently when it does.
final class OwnDatabases {
  private static final Pattern GITLAB = Pattern.compile("(?:.*/)?\\.gitlab-ci\\.yml|(?:.*/)?\\.gitlab/.*\\.yml");

  /// @param always whether the file alone is hint enough
  private record Service(Pattern place, Pattern hint, boolean always, String reason) {}

  private static final List<Service> ALL = List.of(
      new Service(GITLAB, Pattern.compile("CI_PIPELINE_SOURCE.*schedule|[-:\\[]\\s*[\"']?schedules[\"']?\\b"), true,
          "GitLab keeps the schedules of its pipelines in its own database: ask its API for /pipeline_schedules"),
      new Service(Pattern.compile("(?:.*/)?\\.(?:drone|woodpecker)(?:\\.ya?ml|/.*\\.ya?ml)"),
          Pattern.compile("\\bcron\\b"), false,
          "Drone and Woodpecker keep when a cron event comes in their own database"),
      new Service(Pattern.compile("(?:.*/)?\\.travis\\.yml"), Pattern.compile("\\bcron\\b"), false,
          "Travis keeps its cron jobs in the settings of the repository"),
      new Service(Pattern.compile("(?:.*/)?(?:app|bitbucket-pipelines)\\.(?:json|yml)"),
          Pattern.compile("scheduler:\\w+|^\\s*custom:"), false,
          "When this runs is kept by the service that builds it, and is not in the file"));

  private OwnDatabases() {}

  static boolean isOne(String path) {
    return ALL.stream().anyMatch(service -> service.place().matcher(path).matches());
  }

  static void tell(TextFile file, Declarations jobs) {
    for (var service : ALL) {
      if (service.place().matcher(file.path()).matches()) {
        int line = 0;
        for (int number = 1; number <= file.lines().size() && line == 0; number++) {
          boolean comment = file.line(number).strip().startsWith("#");
          line = !comment && service.hint().matcher(file.line(number)).find() ? number : 0;
        }
        if (line > 0 || service.always() && file.name().equals(".gitlab-ci.yml")) {
          jobs.unknown(Math.max(1, line), UnreadKind.ABSENT, service.reason());
        }
      }
    }
  }
}
