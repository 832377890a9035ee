package org.portolan.importers.schedule.code;

import java.util.regex.Pattern;
import org.portolan.importers.schedule.CodePlace;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.model.intake.UnreadKind;

/// What a module of Drupal does each time the site's cron runs: `shop_cron()` in `shop.module`, `#[Hook('cron')]`.
final class DrupalHooks implements CodeSchedules {
  private static final String WORDS = "each time the site's cron runs";
  private static final Pattern FILES = Pattern.compile(".*\\.module|.*/src/Hook/.*\\.php");
  private static final Pattern SIGNS = Pattern.compile("_cron\\s*\\(|#\\[Hook\\(\\s*['\"]cron['\"]");
  private static final Pattern FUNCTION = Pattern.compile("^\\s*function\\s+(\\w+)_cron\\s*\\(.*");
  private static final Pattern METHOD = Pattern.compile(".*\\bfunction\\s+(\\w+)\\s*\\(.*");

  @Override
  public Reads reads() {
    return new Reads(FILES, Flavour.PHP, SIGNS);
  }

  @Override
  public void read(Code code, Declarations jobs) {
    var file = code.file();
    var stem = file.name().replaceFirst("\\.\\w+$", "");
    boolean noted = false;
    for (int i = 0; i < file.lines().size(); i++) {
      var line = file.lines().get(i);
      var function = FUNCTION.matcher(line);
      var method = METHOD.matcher(line);
      if (file.name().endsWith(".module") && function.matches() && function.group(1).equals(stem)) {
        tell(jobs, i + 1, stem + "_cron", stem + "_cron");
      } else if (noted && method.matches()) {
        tell(jobs, i + 1, stem + "." + method.group(1), method.group(1));
        noted = false;
      }
      noted |= line.matches(".*#\\[Hook\\(\\s*['\"]cron['\"].*");
    }
  }

  private static void tell(Declarations jobs, int line, String name, String function) {
    jobs.unknown(line, UnreadKind.ABSENT, "How often " + name + " runs is said by whoever starts the site's cron");
    jobs.tell(Declared.at(line, name, WORDS).calling(name).in(new CodePlace(jobs.file().path(), function)));
  }
}
