package org.portolan.importers.schedule.document;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.importers.text.Secrets;
import org.portolan.model.intake.UnreadKind;

/// Times that are handed to a container: its image does something by itself, and what that is stands nowhere here.
final class ContainerTimes {
  private static final Pattern NAME = Pattern.compile("(?i).*(?:cron|schedule|interval_cron|frequency).*");
  private static final Pattern OPTION = Pattern.compile("(?i)--?[\\w-]*(?:cron|schedule)[\\w-]*[= ](.+)");
  private static final Pattern RUNNER =
      Pattern.compile("(?:^|[\\s'\"/;&|])(supercronic|crond|cron|yacron|go-cron|jobber)(?=$|[\\s'\";&|])");

  private ContainerTimes() {}

  static void setting(String name, String value, String container, int line, Declarations jobs) {
    if (NAME.matcher(name).matches() && TimeWords.isCron(value)) {
      jobs.unknown(line, UnreadKind.DYNAMIC, container + " is given the time " + value + " as " + name
          + "; what its image does then is not said here");
    }
  }

  static void argument(String word, String container, int line, Declarations jobs) {
    var option = OPTION.matcher(word);
    if (option.matches() && TimeWords.isCron(option.group(1).replaceAll("^[\"']|[\"']$", ""))) {
      jobs.unknown(line, UnreadKind.DYNAMIC, container + " is given the time " + option.group(1)
          + " as an argument; what its image does then is not said here");
    }
  }

  /// A container that is nothing but cron: its list lies in the image, or in a file that was or was not collected.
  static void runner(String command, String container, int line, Declarations jobs) {
    var runner = RUNNER.matcher(command);
    if (runner.find()) {
      var words = command.substring(runner.end()).strip().split("[\\s'\"]+");
      var file = runner.group(1).equals("supercronic")
          ? Arrays.stream(words).filter(word -> word.startsWith("/") || word.startsWith("./")).findFirst()
              .orElse("")
          : "";
      boolean collected = !file.isEmpty() && jobs.tree().locate(file).isPresent();
      boolean written = command.contains("crontab -") || command.contains("/cron");
      if (!collected && !(written && !runner.group(1).equals("supercronic"))) {
        jobs.unknown(line, UnreadKind.ABSENT, container + " runs " + runner.group(1)
            + (file.isEmpty() ? ", and its crontab lies in its image" : " with " + file + ", which was not collected")
            + ": " + Secrets.evidence(command));
      }
    }
  }
}
