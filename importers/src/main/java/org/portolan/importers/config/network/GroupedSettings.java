package org.portolan.importers.config.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.portolan.importers.text.TextFile;

/// Cuts a file in libconfig's grammar into its groups: `name = ( { key = value, … }, … )`.
final class GroupedSettings {
  static final int MOST = 20_000;
  private static final Pattern TOKEN = Pattern.compile(
      "\"((?:[^\"\\\\]|\\\\.)*+)\"|([{}()\\[\\]=:,;])|(//.*|#.*|/\\*.*?\\*/)|([^\\s{}()\\[\\]=:,;\"#]+)");

  /// @param name what the group, or the list it stands in, is called
  /// @param line counts from 1
  record Group(String name, Map<String, String> values, int line) {
    boolean in(String list) {
      return name.equals(list);
    }

    /// Empty where it is not said.
    String value(String key) {
      return values.getOrDefault(key, "");
    }
  }

  private final List<Group> groups = new ArrayList<>();
  private final ArrayDeque<Group> open = new ArrayDeque<>();
  private String last = "";
  private String list = "";
  private String key = "";

  private GroupedSettings() {}

  static List<Group> of(TextFile file) {
    var reading = new GroupedSettings();
    for (int number = 1; number <= file.lines().size() && reading.groups.size() < MOST; number++) {
      for (var token = TOKEN.matcher(file.line(number)); token.find();) {
        if (token.group(2) != null) {
          reading.sign(token.group(2), number);
        } else if (token.group(3) == null) {
          reading.word(token.group(1) == null ? token.group(4) : token.group(1));
        }
      }
    }
    return List.copyOf(reading.groups);
  }

  private void sign(String sign, int line) {
    switch (sign) {
      case "=", ":" -> {
        key = last;
        list = open.isEmpty() ? last : list;
      }
      case "{" -> {
        var group = new Group(list, new LinkedHashMap<>(), line);
        groups.add(group);
        open.push(group);
        key = "";
      }
      case "}" -> {
        open.poll();
        key = "";
      }
      default -> key = "";
    }
  }

  private void word(String word) {
    if (!key.isEmpty() && !open.isEmpty()) {
      open.peek().values.putIfAbsent(key, word);
      key = "";
    }
    last = word;
  }
}
