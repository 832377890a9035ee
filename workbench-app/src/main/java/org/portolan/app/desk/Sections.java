package org.portolan.app.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A small text file of the workspace, to be read and changed by anybody: a `[section]` for each thing, with lines
/// `name = value`.
final class Sections {
  private Sections() {}

  /// None where there is no file.
  static SortedMap<String, SortedMap<String, String>> read(Path file) throws IOException {
    return Files.exists(file) ? parse(Files.readString(file)) : Collections.emptySortedMap();
  }

  private static SortedMap<String, SortedMap<String, String>> parse(String text) {
    var sections = new TreeMap<String, SortedMap<String, String>>();
    SortedMap<String, String> section = new TreeMap<>();
    for (var line : text.lines().map(String::strip).toList()) {
      int sign = line.indexOf('=');
      if (line.startsWith("[") && line.endsWith("]")) {
        section = new TreeMap<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else if (!line.startsWith("#") && sign > 0) {
        section.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
      }
    }
    return sections;
  }

  /// Wholly, or not at all.
  ///
  /// @param head what the file is for, as lines that begin with `#`
  static void write(Path file, String head, SortedMap<String, ? extends SortedMap<String, String>> sections)
      throws IOException {
    var text = sections.entrySet().stream().map(section -> section.getValue().entrySet().stream()
        .map(line -> line.getKey() + " = " + line.getValue() + "\n")
        .collect(Collectors.joining("", "\n[" + section.getKey() + "]\n", "")))
        .collect(Collectors.joining("", head, ""));
    var fresh = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      Files.writeString(fresh, text, StandardCharsets.UTF_8);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
