package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;

/// Reads what has a key and a value on each line, below sections in brackets: ini, properties, env, toml and their
/// many cousins.
final class IniSettings {
  private static final Pattern SECTION = Pattern.compile("\\[\\[?([^\\]]+)]]?\\s*(?:[#;].*)?");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?:export\\s+|set\\s+)?([\\w.\\-/\\\\]+)\\s*(?:[=:]|\\s=>)\\s*(.*)");

  private static final Pattern AFTER = Pattern.compile("(?:[,;]|\\s[#;].*)$");

  private IniSettings() {}

  static List<Setting> read(TextFile file) {
    var settings = new ArrayList<Setting>();
    var section = "";
    boolean comment = false;
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number).strip();
      comment = comment || line.startsWith("/*");
      if (!comment && !isComment(line)) {
        var heading = SECTION.matcher(line);
        var assignment = ASSIGNMENT.matcher(line);
        if (heading.matches()) {
          section = heading.group(1);
        } else if (assignment.matches()) {
          var key = assignment.group(1);
          settings.add(new Setting(section.isEmpty() ? List.of(key) : List.of(section, key), value(assignment.group(2)),
              number));
        }
      }
      comment = comment && !line.contains("*/");
    }
    return settings;
  }

  private static boolean isComment(String line) {
    return line.isEmpty() || "#;!".indexOf(line.charAt(0)) >= 0 || line.startsWith("//") || line.startsWith("--");
  }

  /// Without quotes and without the comma or comment that follows.
  static String value(String written) {
    var value = written.strip();
    if (!value.isEmpty() && "\"'".indexOf(value.charAt(0)) >= 0) {
      int end = value.indexOf(value.charAt(0), 1);
      return end < 0 ? value.substring(1) : value.substring(1, end);
    }
    return AFTER.matcher(value).replaceFirst("").strip();
  }
}
