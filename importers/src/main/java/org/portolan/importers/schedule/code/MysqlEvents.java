package org.portolan.importers.schedule.code;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.importers.schedule.Declarations;
import org.portolan.importers.schedule.Declared;
import org.portolan.importers.sql.Statements;
import org.portolan.importers.text.LineBreaks;
import org.portolan.model.intake.Engine;

/// `CREATE EVENT` of MySQL and MariaDB.
final class MysqlEvents implements CodeSchedules {
  private static final Pattern EVENT = Pattern.compile(
      "(?is)\\bEVENT\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?([`\"\\w.$]{1,130})\\s+ON\\s+SCHEDULE\\s+(.{1,400}?)\\sDO\\s+");
  private static final int LONGEST = 100_000;
  /// Before a block it says that what ends statements is no end of it.
  private static final String HEAD = "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO ";
  private static final Pattern EVERY = Pattern.compile("(?is)EVERY\\s+'?(\\d+)'?\\s+(\\w+).*");
  private static final Pattern OFF = Pattern.compile("(?is).*\\bDISABLE\\b.*");
  private static final Pattern COMMENTED = Pattern.compile("\\s*(?:--|#)");
  /// What only newer servers shall see.
  private static final Pattern VERSIONED = Pattern.compile("/\\*!\\d*|\\*/");

  @Override
  public Reads reads() {
    return new Reads(Pattern.compile("(?i).*\\.sql"), Flavour.SQL, Pattern.compile("(?i)ON\\s+SCHEDULE\\s"));
  }

  @Override
  public void read(Code code, Declarations jobs) {
    var text = VERSIONED.matcher(code.file().text()).replaceAll(shown -> " ".repeat(shown.group().length()));
    int counted = 0;
    int line = 1;
    for (var event = EVENT.matcher(text); event.find();) {
      line += LineBreaks.in(text.substring(counted, event.start()));
      counted = event.start();
      if (COMMENTED.matcher(text.substring(text.lastIndexOf('\n', event.start()) + 1, event.start())).lookingAt()) {
        continue;
      }
      var name = event.group(1).replaceAll("[`\"]", "");
      var database = name.contains(".") ? name.substring(0, name.indexOf('.')) : "";
      var body = body(text, event.end());
      jobs.tell(
          Declared.at(line, name, words(event.group(2)))
              .calling(SqlShown.of(body))
              .off(OFF.matcher(event.group(2)).matches() ? "switched off" : ""),
          List.of(new Declarations.Inside(Engine.MARIADB, database, body, line + LineBreaks.in(event.group()))));
    }
  }

  /// The statement that begins there, or the block, whose statements do not end it.
  private static String body(String text, int from) {
    var next = EVENT.matcher(text).region(from, text.length());
    int end = next.find() ? next.start() : text.length();
    var rest = text.substring(from, Math.min(end, from + LONGEST));
    boolean block = rest.regionMatches(true, 0, "BEGIN", 0, 5);
    var statements = Statements.split(block ? HEAD + rest : rest);
    var body = statements.isEmpty() ? "" : statements.getFirst().text();
    return (block ? body.substring(Math.min(body.length(), HEAD.length())) : body).strip();
  }

  private static String words(String when) {
    var every = EVERY.matcher(when);
    return every.matches() ? "every " + every.group(1) + " " + every.group(2).toLowerCase(Locale.ROOT)
        + (every.group(1).equals("1") ? "" : "s") : when.strip().replaceAll("\\s+", " ");
  }
}
