package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.schedule.TimeWords;
import org.portolan.importers.text.TextFile;
import org.portolan.model.intake.UnreadKind;

/// What a NixOS host is told to run by the clock: `services.cron.systemCronJobs`, `startAt` of a service, and timers with
/// their `OnCalendar` (the manual of NixOS).
final class NixJobs implements CodeSchedules {
  private static final Pattern CRONTAB = Pattern.compile("\\bsystemCronJobs\\s*=.*");
  private static final Pattern UNIT =
      Pattern.compile("(?:^|.*[\\s.])(services|timers)\\.(?:\"([^\"]+)\"|([\\w@-]+))[.\\s=].*");
  private static final Pattern WHEN = Pattern.compile(
      ".*\\b(?:startAt|OnCalendar|(OnUnitActiveSec|OnUnitInactiveSec))\\s*=\\s*(\\[?(?:\\s*\"[^\"]*\")+|.*)");
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]++|\\\\.)*+)\"");
  private static final Pattern ENTRY = Pattern.compile("((?:@\\w+)|(?:\\S+\\s+){4}\\S+)\\s+([\\w.-]+)\\s+(\\S.*)");
  private static final Pattern USER = Pattern.compile("\\bUser\\s*=\\s*\"([\\w.-]+)\"");
  private static final Pattern START = Pattern.compile("\\b(?:ExecStart|script)\\s*=\\s*(\"|'')(.*)");
  /// `${pkgs.postgresql}/bin/psql`
  private static final Pattern PACKAGE = Pattern.compile("\\$\\{(?:pkgs|lib)\\.[\\w.-]+\\}/s?bin/");
  private static final int FURTHEST = 100;

  @Override
  public Reads reads() {
    return new Reads(Pattern.compile(".*\\.nix"), Flavour.HCL,
        Pattern.compile("systemCronJobs|startAt|OnCalendar|OnUnit(?:Ina|A)ctiveSec"));
  }

  @Override
  public void read(Code code, Declarations jobs) {
    var file = code.file();
    boolean crontab = false;
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number).replaceFirst("^\\s*#.*", "");
      crontab |= CRONTAB.matcher(line).find();
      if (crontab) {
        for (var text : TEXT.matcher(line).results().toList()) {
          entry(text, number, jobs);
        }
        crontab = !line.contains("]");
      } else {
        timed(file, line, number, jobs);
      }
    }
  }

  private static void entry(MatchResult text, int line, Declarations jobs) {
    var entry = ENTRY.matcher(text.group(1).replace("\\\"", "\""));
    if (entry.matches() && TimeWords.isCron(entry.group(1))) {
      var command = plain(entry.group(3));
      jobs.tell(Declared.at(line, command, entry.group(1).replaceAll("\\s+", " ")).user(entry.group(2))
          .running(command));
    } else {
      jobs.unknown(line, UnreadKind.DYNAMIC, "An entry of the crontab is put together when the host is built");
    }
  }

  private static void timed(TextFile file, String line, int number, Declarations jobs) {
    var when = WHEN.matcher(line);
    if (!when.matches()) {
      return;
    }
    var name = unit(file, number);
    var span = when.group(1) == null ? "" : "every ";
    var words = TEXT.matcher(when.group(2)).results().map(text -> span + text.group(1)).filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
    if (when.group(2).startsWith("[ ]") || when.group(2).startsWith("\"\"")) {
      return;
    }
    if (words.isEmpty() || !TimeWords.isKnown(words)) {
      jobs.unknown(number, UnreadKind.DYNAMIC, "When " + name + " runs is set elsewhere: " + line.strip());
    }
    var body = body(file, name, number);
    var user = USER.matcher(String.join("\n", body));
    jobs.tell(Declared.at(number, name, words).user(user.find() ? user.group(1) : "root")
        .running(command(body).orElse("")));
  }

  /// The name of the service or timer around a line.
  private static String unit(TextFile file, int number) {
    for (int at = number; at > Math.max(0, number - FURTHEST); at--) {
      var unit = UNIT.matcher(file.line(at));
      if (unit.matches()) {
        return unit.group(2) == null ? unit.group(3) : unit.group(2);
      }
    }
    return file.name().replaceFirst("\\.nix$", "");
  }

  /// What is said of the service of that name, where it begins and up to the next one.
  private static List<String> body(TextFile file, String name, int around) {
    int begins = around;
    for (int at = 1; at <= file.lines().size(); at++) {
      var unit = UNIT.matcher(file.line(at));
      if (unit.matches() && unit.group(1).equals("services") && name.equals(unit(file, at))) {
        begins = at;
        break;
      }
    }
    int end = begins + 1;
    while (end <= Math.min(file.lines().size(), begins + FURTHEST) && !isOther(file.line(end), name)) {
      end++;
    }
    return file.lines().subList(begins - 1, end - 1);
  }

  private static boolean isOther(String line, String name) {
    var unit = UNIT.matcher(line);
    return unit.matches() && !name.equals(unit.group(2)) && !name.equals(unit.group(3));
  }

  /// A text in quotes, or between two apostrophes over several lines.
  private static Optional<String> command(List<String> body) {
    for (int at = 0; at < body.size(); at++) {
      var start = START.matcher(body.get(at));
      if (!start.find()) {
        continue;
      }
      var text = TEXT.matcher(body.get(at)).region(start.start(1), body.get(at).length());
      if (start.group(1).equals("\"")) {
        return text.lookingAt() ? Optional.of(plain(text.group(1))) : Optional.empty();
      }
      var lines = new StringBuilder(start.group(2));
      while (lines.indexOf("''") < 0 && at + 1 < body.size()) {
        lines.append('\n').append(body.get(++at).strip());
      }
      return Optional.of(plain(lines.toString().replaceFirst("(?s)''.*$", "").strip()));
    }
    return Optional.empty();
  }

  private static String plain(String command) {
    return PACKAGE.matcher(command).replaceAll("");
  }
}
