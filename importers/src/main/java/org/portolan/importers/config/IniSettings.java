package org.portolan.importers.config;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;

/// Reads what has a key and a value on each line, below sections in brackets: ini, properties, env, toml and their
/// many cousins.
public final class IniSettings {
  private static final Pattern SECTION = Pattern.compile("\\[\\[?([^\\]]+)]]?\\s*(?:[#;].*)?");
  private static final Pattern ASSIGNMENT =
      Pattern.compile(
          "(?:export\\s+|set\\s+|hide\\s+)?([\\w.\\-/\\\\*\\[\\]]+(?:\"[\\w.-]+\"[\\w.\\-]*)*+|\"[^\"]+\"|'[^']+')\\s*(?:=>|[=:])\\s*(.*)");
  /// `SQLConnectInfo proftpd@db1`, `#!define DBURL "mysql://…"`
  private static final Pattern PHRASE =
      Pattern.compile("(?:[#!]+(?:define|substdef)\\s+)?([A-Za-z][\\w.-]*)\\s+(\\S.*)");
  private static final Pattern DEFINITION = Pattern.compile("[#!]+(?:define|substdef)\\s.*");
  private static final Pattern PHRASES = Pattern.compile("(?i).*\\.(?:conf|cf|cfg)|[^.]+");
  /// `<Plugin mysql>`
  private static final Pattern BLOCK = Pattern.compile("<(\\w+)(?:\\s+\"?([^\">]*)\"?)?>");
  private static final Pattern AFTER = Pattern.compile("(?:[,;]|\\s[#;].*)$");
  /// `{ host = "db", port = 5432 }` of TOML.
  private static final Pattern INLINE = Pattern.compile("^\\{(?!\\{)(.*)}\\s*(?:#.*)?$");
  private static final Pattern PAIR = Pattern.compile("([\\w.-]+)\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^,}\\s]+)");

  private final TextFile file;
  private final List<Setting> settings = new ArrayList<>();
  private final Map<String, Integer> tables = new HashMap<>();
  /// The blocks around a line, the outermost first.
  private final ArrayDeque<String> blocks = new ArrayDeque<>();
  private final boolean phrases;
  private String section = "";

  private IniSettings(TextFile file) {
    this.file = file;
    phrases = PHRASES.matcher(file.name()).matches();
  }

  public static List<Setting> read(TextFile file) {
    return new IniSettings(file).settings();
  }

  private List<Setting> settings() {
    boolean comment = false;
    // Elsewhere a backslash at the end is the end of a path on Windows.
    boolean properties = file.name().endsWith(".properties");
    for (int number = 1; number <= file.lines().size(); number++) {
      var line = file.line(number).strip();
      comment = comment || line.startsWith("/*");
      if (!comment && !isComment(line)) {
        int first = number;
        while (properties && line.endsWith("\\") && number < file.lines().size()) {
          number++;
          line = line.substring(0, line.length() - 1) + file.line(number).strip();
        }
        line(line, first);
      }
      comment = comment && !line.contains("*/");
    }
    return settings;
  }

  private void line(String line, int number) {
    var heading = SECTION.matcher(line);
    var assignment = ASSIGNMENT.matcher(line);
    var block = BLOCK.matcher(line);
    if (phrases && block.matches()) {
      blocks.addLast((block.group(1) + " " + Objects.toString(block.group(2), "")).strip());
      if (block.group(1).equalsIgnoreCase("database") && block.group(2) != null) {
        // What is said inside of another name goes before.
        add(List.of("name"), block.group(2).strip(), number);
      }
      return;
    }
    if (phrases && line.startsWith("</")) {
      blocks.pollLast();
      return;
    }
    if (heading.matches()) {
      section = heading.group(1).strip();
      if (line.startsWith("[[")) {
        section += "." + tables.merge(section, 1, Integer::sum);
      }
    } else if (assignment.matches()) {
      var key = IniSettings.value(assignment.group(1));
      var inline = INLINE.matcher(assignment.group(2));
      if (inline.matches()) {
        PAIR.matcher(inline.group(1)).results().forEach(pair -> add(List.of(key, pair.group(1)),
            value(pair.group(2)), number));
      } else {
        add(List.of(key), value(assignment.group(2)), number);
      }
    } else if (phrases) {
      var phrase = PHRASE.matcher(line);
      if (phrase.matches()) {
        add(List.of(phrase.group(1)), value(phrase.group(2)), number);
      }
    }
  }

  private void add(List<String> keys, String value, int number) {
    var path = new ArrayList<>(blocks);
    path.addAll(keys);
    var setting = new Setting(path, value, file, number);
    settings.add(section.isEmpty() ? setting : setting.below(section));
  }

  private static boolean isComment(String line) {
    return line.isEmpty() || "#;!".indexOf(line.charAt(0)) >= 0 && !DEFINITION.matcher(line).matches()
        || line.startsWith("//") || line.startsWith("--");
  }

  /// Without quotes and without the comma or comment that follows.
  public static String value(String written) {
    var value = written.strip();
    if (value.length() > 6 && (value.startsWith("\"\"\"") || value.startsWith("'''"))) {
      int end = value.indexOf(value.substring(0, 3), 3);
      return end < 0 ? value.substring(3) : value.substring(3, end);
    }
    if (!value.isEmpty() && "\"'".indexOf(value.charAt(0)) >= 0) {
      int end = value.indexOf(value.charAt(0), 1);
      return end < 0 ? value.substring(1) : value.substring(1, end);
    }
    return AFTER.matcher(value).replaceFirst("").strip();
  }
}
