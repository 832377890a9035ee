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
          var reading = SqlReader.read(text.replaceAll("\\{\\w*\\}|\\$\\{\\w+\\}", Hole.TEXT));
          if (reading.parsed()) {
            reading.accesses().forEach(access -> accesses.add(access.at(access.line() + start)));
            reading.doubts().forEach(doubt -> doubts.add(doubt.at(doubt.line() + start)));
          }
        }
      }
    }
    return new Reading(accesses, doubts, false);
  }
}
