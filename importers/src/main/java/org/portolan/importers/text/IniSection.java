package org.portolan.importers.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One section of a file in ini form, with what is said below its heading.
///
/// @param name  as it stands between the brackets
/// @param line  of the heading
/// @param said  each setting, as it was said last
/// @param lines where each setting stands
public record IniSection(String name, int line, Map<String, String> said, Map<String, Integer> lines) {
  private static final Pattern HEADING = Pattern.compile("\\[([^\\]]+)]\\s*(?:[#;].*)?");
  private static final Pattern SETTING = Pattern.compile("([\\w.-]+)\\s*[=:]\\s*(.*?)(?:\\s+;.*)?");

  /// In the order of the file; what stands above the first heading belongs to none.
  public static List<IniSection> of(TextFile file) {
    var sections = new ArrayList<IniSection>();
    var key = "";
    for (int number = 1; number <= file.lines().size(); number++) {
      var text = file.line(number).strip();
      var heading = HEADING.matcher(text);
      var setting = SETTING.matcher(text);
      boolean says = !text.isEmpty() && !text.startsWith(";") && !text.startsWith("#");
      if (heading.matches()) {
        sections.add(new IniSection(heading.group(1).strip(), number, new HashMap<>(), new HashMap<>()));
        key = "";
      } else if (says && !key.isEmpty() && Character.isWhitespace(file.line(number).charAt(0))) {
        // A value goes on in lines that are indented.
        sections.getLast().said.merge(key, text, (before, more) -> before + " " + more);
      } else if (says && !sections.isEmpty() && setting.matches()) {
        key = setting.group(1);
        sections.getLast().said.put(key, setting.group(2).strip());
        sections.getLast().lines.put(key, number);
      }
    }
    return sections;
  }

  /// Empty where it is not said.
  public String of(String key) {
    return said.getOrDefault(key, "");
  }

  /// Of the heading where the setting is not said.
  public int lineOf(String key) {
    return lines.getOrDefault(key, line);
  }
}
