package org.portolan.importers.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Tree;

/// What the place of a file says about it as a crontab.
///
/// @param path      where cron finds it on the host
/// @param user      whose crontab it is; empty where each line names a user, or nothing says whose it is
/// @param userGiven whether each line names a user
/// @param inferred  whether the user column was recognised by its content alone
/// @param off       why `cron` would not read a file of this name, empty where it would
record CrontabPlace(String path, String user, boolean userGiven, boolean inferred, String off) {
  private static final Pattern SYSTEM = Pattern.compile("(.*/)?etc/crontab|(.*/)?cron\\.d/([^/]+)");
  private static final Pattern SPOOL =
      Pattern.compile(
          "(.*/)?(?:spool/cron/(?:crontabs/|tabs/)?|etc/crontabs/|var/cron/tabs/|usr/lib/cron/tabs/|var/at/tabs/|^crontabs/)([^/.][^/]*)");
  /// What lies beside users' crontabs and is none.
  private static final Set<String> BESIDE = Set.of("cron.allow", "cron.deny", "cron.update");
  private static final Pattern LEFT_OVER = Pattern.compile(
      ".*(~|\\.(bak|backup|old|off|disabled|orig|save|sample|example|rpmsave|rpmnew|rpmorig|swp|dpkg-\\w+|ucf-\\w+))");
  private static final Pattern SAMPLE =
      Pattern.compile("(?i).*[._-](?:sample|example|dist|default|template|tmpl|in)|(?:sample|example)[._-].*");
  private static final Pattern NAMED_SO = Pattern.compile("(?i)(.*/)?[^/]*cron[^/]*");
  /// Files that hold a crontab by content have few lines of anything else.
  private static final int LONGEST = 3_000;

  /// @param path where it lies on the host, or where a link to it does
  static Optional<CrontabPlace> of(TextFile file, String path, Tree tree) {
    var system = SYSTEM.matcher(path);
    if (system.matches()) {
      var name = name(path);
      return name.startsWith(".") ? Optional.empty()
          : Optional.of(new CrontabPlace(path, "", true, false, off(name, tree)));
    }
    var spool = SPOOL.matcher(path);
    if (spool.matches() && BESIDE.contains(spool.group(2))) {
      return Optional.empty();
    }
    if (spool.matches()) {
      return Optional.of(new CrontabPlace(path, spool.group(2), false, false, ""));
    }
    return byContent(file, path);
  }

  /// False where the first lines show already that it is none; saves reading what is behind them.
  static boolean mayBe(TextFile head, String path) {
    return isCrons(path) || NAMED_SO.matcher(head.path()).matches()
        || head.lines().stream().map(CrontabLine::parse).noneMatch(CrontabPlace::isForeign);
  }

  private static boolean isForeign(CrontabLine line) {
    return switch (line) {
      case CrontabLine.Entry entry -> !isConvincing(entry);
      case CrontabLine.Unreadable _ -> true;
      case CrontabLine.Setting _,CrontabLine.Disabled _,CrontabLine.Prose _ -> false;
    };
  }

  String name() {
    return name(path);
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// Whether it is kept as an example, away from where cron looks.
  boolean isSample() {
    return !isCrons(path) && SAMPLE.matcher(name()).matches();
  }

  /// Whether cron itself looks here.
  static boolean isCrons(String path) {
    return SYSTEM.matcher(path).matches() || SPOOL.matcher(path).matches();
  }

  /// Debian's cron reads no file of `cron.d` that has a dot in its name; Red Hat's leaves out what packages and
  /// editors leave behind.
  private static String off(String name, Tree tree) {
    boolean debian = tree.locate("/etc/debian_version").isPresent();
    if (LEFT_OVER.matcher(name).matches() || debian && name.indexOf('.') >= 0) {
      return "cron leaves out files with such a name";
    }
    return "";
  }

  /// Every line that says anything has to be a crontab's; a file that has `cron` in its name may have prose too.
  private static Optional<CrontabPlace> byContent(TextFile file, String path) {
    if (file.lines().isEmpty() || file.lines().size() > LONGEST) {
      return Optional.empty();
    }
    var entries = new ArrayList<CrontabLine.Entry>();
    int unreadable = 0;
    for (var line : file.lines()) {
      switch (CrontabLine.parse(line)) {
        case CrontabLine.Entry entry when isConvincing(entry) -> entries.add(entry);
        case CrontabLine.Entry _,CrontabLine.Unreadable _ -> unreadable++;
        case CrontabLine.Setting _,CrontabLine.Disabled _,CrontabLine.Prose _ -> {
          // says nothing for or against
        }
      }
      if (unreadable > 0 && !NAMED_SO.matcher(file.path()).matches()) {
        return Optional.empty();
      }
    }
    return entries.isEmpty() || unreadable * 2 > entries.size() ? Optional.empty()
        : Optional.of(inferred(path, List.copyOf(entries)));
  }

  private static CrontabPlace inferred(String path, List<CrontabLine.Entry> entries) {
    boolean given = UserColumn.isIn(entries);
    return new CrontabPlace(path, "", given, given, "");
  }

  /// A row of five numbers and a word is more likely to be data.
  static boolean isConvincing(CrontabLine.Entry entry) {
    boolean timed = entry.words().startsWith("@") || entry.words().startsWith("every ") || entry.words().contains("*");
    return timed && entry.rest().chars().anyMatch(Character::isLetter);
  }
}
