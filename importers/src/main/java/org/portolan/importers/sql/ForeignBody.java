package org.portolan.importers.sql;

import java.util.ArrayList;
import java.util.regex.Pattern;

/// The body of a routine in a language that runs in the database and is not its own: PL/Python, PL/Perl, PL/V8. Its
/// strings count where they are statements beyond doubt.
final class ForeignBody {
  private static final Pattern LANGUAGE =
      Pattern.compile("(?i)\\blanguage\\s+['\"]?(?:plpython\\w*|plperl\\w*|pltcl\\w*|plv8|pljava|plr|c|internal)\\b");
  private static final Pattern STRING = Pattern.compile(
      "(?s)\"\"\"(.*?)\"\"\"|'''(.*?)'''|\"((?:[^\"\\\\\\n]++|\\\\.)*+)\"|'((?:[^'\\\\\\n]++|\\\\.)*+)'|`([^`]*)`|qq?\\{([^}]*)\\}");

  private static final Pattern FILLED_IN =
      Pattern.compile("\\{\\w*\\}|\\$\\{\\w+\\}|%s|%\\(\\w+\\)s|\\$[A-Za-z_]\\w*");
  private static final Pattern GOES_ON = Pattern.compile("(?i)\\b(?:from|into|update|join|table)\\s++$");

  private ForeignBody() {}

  static boolean isIn(String definitionWithoutBody) {
    return LANGUAGE.matcher(definitionWithoutBody).find();
  }

  static Reading read(String body) {
    var accesses = new ArrayList<Access>();
    var doubts = new ArrayList<Doubt>();
    var string = STRING.matcher(body);
    int line = 1;
    int counted = 0;
    while (string.find()) {
      for (; counted < string.start(); counted++) {
        line += body.charAt(counted) == '\n' ? 1 : 0;
      }
      for (int group = 1; group <= string.groupCount(); group++) {
        int start = line - 1;
        var text = string.group(group);
        if (text != null && SqlReader.startsLikeSql(text)) {
          var filled = filled(text);
          var reading = SqlReader.read(filled);
          if (reading.parsed() || Hole.in(filled) && !reading.doubts().isEmpty()) {
            reading.accesses().forEach(access -> accesses.add(access.at(access.line() + start)));
            reading.doubts().forEach(doubt -> doubts.add(doubt.at(doubt.line() + start)));
          }
        }
      }
    }
    return new Reading(accesses, doubts, false);
  }

  /// With holes for what is put in or appended: `"SELECT id FROM %s" % name`, `"DELETE FROM " + name`.
  private static String filled(String text) {
    var filled = FILLED_IN.matcher(text).replaceAll(Hole.TEXT);
    return GOES_ON.matcher(filled).find() ? filled + Hole.TEXT : filled;
  }
}
