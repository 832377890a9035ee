package org.portolan.importers.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;

/// Reads the settings of a PHP file: constants, variables, and arrays in arrays. It is no parser of PHP: what is not
/// written as a plain value is left alone.
final class PhpSettings {
  private static final String KEY = "['\"]([^'\"]+)['\"]";
  private static final String VALUE = "(?:['\"]([^'\"]*)['\"]|(\\d+))";
  private static final Pattern CONSTANT = Pattern.compile("define\\s*\\(\\s*" + KEY + "\\s*,\\s*" + VALUE);
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:this->)?(\\w+)((?:\\s*\\[\\s*['\"][^'\"]+['\"]\\s*])*)\\s*=\\s*" + VALUE);
  private static final Pattern INNER = Pattern.compile("(?:" + KEY + "\\s*=>\\s*)?(?:" + VALUE
      + "|env\\(\\s*['\"]\\w+['\"]\\s*,\\s*" + VALUE
      + "\\s*\\)|(\\[|array\\s*\\())|([\\])])"
      + "|\\$(\\w+)((?:\\s*\\[\\s*['\"][^'\"]+['\"]\\s*])*)\\s*=\\s*(?=\\[|array\\s*\\()");

  private PhpSettings() {}

  static List<Setting> read(TextFile file) {
    var settings = new ArrayList<Setting>();
    var above = new ArrayDeque<String>();
    boolean comment = false;
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number).strip();
      comment = comment || line.startsWith("/*");
      if (!comment && !line.startsWith("//") && !line.startsWith("#") && !line.startsWith("*")) {
        line(line, number, above, settings);
      }
      comment = comment && !line.contains("*/");
    }
    return settings;
  }

  private static void line(String line, int number, ArrayDeque<String> above, List<Setting> settings) {
    var constant = CONSTANT.matcher(line);
    var variable = VARIABLE.matcher(line);
    if (constant.find()) {
      settings.add(new Setting(List.of(constant.group(1)), either(constant.group(2), constant.group(3)), number));
    } else if (above.isEmpty() && variable.find()) {
      var path = new ArrayList<>(List.of(variable.group(1)));
      path.addAll(keys(variable.group(2)));
      settings.add(new Setting(path, either(variable.group(3), variable.group(4)), number));
    } else {
      inner(line, number, above, settings);
    }
  }

  /// Keeps count of the arrays that are open; an array without a key has an empty name.
  private static void inner(String line, int number, ArrayDeque<String> above, List<Setting> settings) {
    var next = "";
    var matcher = INNER.matcher(line);
    while (matcher.find()) {
      if (matcher.group(8) != null) {
        var path = new ArrayList<>(List.of(matcher.group(8)));
        path.addAll(keys(matcher.group(9)));
        next = String.join(".", path);
      } else if (matcher.group(7) != null) {
        above.pollLast();
      } else if (matcher.group(6) != null) {
        above.addLast(matcher.group(1) == null ? next : matcher.group(1));
        next = "";
      } else if (matcher.group(1) != null && !above.isEmpty()) {
        var path = new ArrayList<>(above.stream().filter(part -> !part.isEmpty()).toList());
        path.add(matcher.group(1));
        settings.add(new Setting(path, either(matcher.group(2), matcher.group(3), matcher.group(4), matcher.group(5)),
            number));
      }
    }
  }

  private static List<String> keys(String brackets) {
    return Pattern.compile(KEY).matcher(brackets).results().map(match -> match.group(1)).toList();
  }

  private static String either(@org.jspecify.annotations.Nullable String... groups) {
    for (var group : groups) {
      if (group != null) {
        return group;
      }
    }
    return "";
  }
}
