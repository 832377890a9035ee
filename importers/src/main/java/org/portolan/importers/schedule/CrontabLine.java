package org.portolan.importers.schedule;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.model.asset.Schedule;
import org.portolan.model.asset.Schedules;

/// One line of a crontab (crontab(5)); whether it has a user column is not yet decided.
sealed interface CrontabLine {

  /// @param words the five time fields or the nickname, one blank between them
  /// @param rest  what follows: the command, after a user where the crontab has that column
  record Entry(String words, String rest) implements CrontabLine {}

  /// An entry that is commented out.
  record Disabled(Entry entry) implements CrontabLine {}

  record Setting(String name, String value) implements CrontabLine {}

  /// A comment, or nothing.
  record Prose() implements CrontabLine {}

  record Unreadable(String reason) implements CrontabLine {}

  Pattern SETTING = Pattern.compile("([\"']?)([A-Za-z_]\\w*)\\1\\s*=\\s*(.*)");
  Pattern ENTRY = Pattern.compile("(@\\w+|\\S+\\s+\\S+\\s+\\S+\\s+\\S+\\s+\\S+)\\s+(.+)");
  /// A step in front of an entry that is no time of its own: FreeBSD's and cronie's `-` (do not log).
  Pattern QUIET = Pattern.compile("^-(?=[\\d*@])");
  /// OpenBSD's and FreeBSD's wishes about mail and logs in front of a command.
  Pattern WISHES = Pattern.compile("^(?:-[nqs]+\\s+)+(?=\\S)");
  /// Runners in containers (supercronic) know seconds in front and a year behind.
  Pattern MORE_FIELDS = Pattern.compile("([*\\d][*\\d/,-]*\\s+(?:\\*|\\d{4}))\\s+(\\S.*)");
  /// FreeBSD waits so many seconds after the last run has ended.
  Pattern SECONDS = Pattern.compile("@\\d{1,9}");
  Pattern OPEN = Pattern.compile("\\$\\{\\w+}");
  /// The lines that Debian's and Red Hat's own crontabs show as an example.
  Pattern EXAMPLE =
      Pattern.compile("user-name\\s+command.*|tar -zcf /var/backups/home\\.tgz /home/|command to be executed.*");

  Pattern HASHES = Pattern.compile("^[#\\s]+");
  Pattern BLANKS = Pattern.compile("\\s+");

  static CrontabLine parse(String line) {
    var text = FilledIn.line(line.strip());
    if (text.isEmpty()) {
      return new Prose();
    }
    if (text.startsWith("#")) {
      return entry(HASHES.matcher(text).replaceFirst("")).filter(CrontabLine::isNoExample)
          .<CrontabLine>map(Disabled::new)
          .orElse(new Prose());
    }
    var setting = SETTING.matcher(text);
    if (setting.matches()) {
      return new Setting(setting.group(2), unquoted(setting.group(3)));
    }
    return entry(QUIET.matcher(text).replaceFirst("")).<CrontabLine>map(entry -> entry)
        .orElse(new Unreadable("Neither a time with a command, nor a setting"));
  }

  private static Optional<Entry> entry(String text) {
    var matcher = ENTRY.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var words = BLANKS.matcher(matcher.group(1)).replaceAll(" ");
    var rest = WISHES.matcher(matcher.group(2)).replaceFirst("");
    var more = MORE_FIELDS.matcher(matcher.group(2));
    if (more.matches() && !words.startsWith("@")) {
      return Optional.of(new Entry(TimeWords.quartz(words + " " + more.group(1)), more.group(2)));
    }
    if (SECONDS.matcher(words).matches()) {
      return Optional.of(new Entry("every " + words.substring(1) + " seconds", rest));
    }
    // Words that systemd alone understands are no crontab. What is filled in elsewhere may be any number.
    return switch (Schedules.parse(OPEN.matcher(words).replaceAll("1"), ZoneOffset.UTC)) {
      case Schedule.Cron _,Schedule.Boot _ -> Optional.of(new Entry(words, rest));
      // cronie and OpenBSD draw a number where a `~` stands.
      case Schedule.Interval _ ->
          words.contains("~") ? Optional.of(new Entry(words, rest)) : Optional.empty();
      case Schedule.Calendar _ -> Optional.empty();
      case Schedule.Unknown(_, var reason) -> reason.startsWith("names a date")
          ? Optional.of(new Entry(words, rest))
          : Optional.empty();
    };
  }

  private static boolean isNoExample(Entry entry) {
    return !EXAMPLE.matcher(entry.rest()).matches();
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && (value.startsWith("\"") || value.startsWith("'"))
        && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
