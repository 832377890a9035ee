package org.portolan.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What can be seen in the sources alone.
class SourceFilesTest {
  private static final int LONGEST_FILE = 400;
  private static final Pattern TEXT = Pattern.compile("(?<!\")\"(?:[^\"\\\\]|\\\\.)+\"(?!\")");
  private static final Pattern SPELLED_OUT = Pattern.compile("(?<![\\w.])javax?\\.[a-z.]+\\.([A-Z]\\w*)");

  @Test
  void noFileIsTooLongToRead() throws IOException {
    var tooLong = new ArrayList<String>();
    for (var file : sources()) {
      var lines = Files.readAllLines(file).size();
      if (lines > LONGEST_FILE) {
        tooLong.add(file + " has " + lines + " lines");
      }
    }
    assertEquals("", String.join("\n", tooLong));
  }

  /// The formatter leaves `///` comments as they are, so it does not mind when one hangs askew.
  @Test
  void linesOfOneCommentStandBelowEachOther() throws IOException {
    var askew = new ArrayList<String>();
    for (var file : sources()) {
      var lines = Files.readAllLines(file);
      for (var at = 1; at < lines.size(); at++) {
        var here = lines.get(at).indexOf("///");
        var above = lines.get(at - 1).indexOf("///");
        if (isComment(lines.get(at)) && isComment(lines.get(at - 1)) && here != above) {
          askew.add(file + ":" + (at + 1));
        }
      }
    }
    assertEquals("", String.join("\n", askew));
  }

  /// A name is spelled out only where another of the same name is imported.
  @Test
  void everyOtherNameIsImported() throws IOException {
    var spelledOut = new ArrayList<String>();
    for (var file : sources()) {
      var lines = Files.readAllLines(file);
      boolean quoted = false;
      for (var at = 0; at < lines.size(); at++) {
        var line = TEXT.matcher(lines.get(at)).replaceAll("");
        boolean turns = line.contains("\"\"\"");
        if (!quoted && !turns && !line.strip().matches("(?://|import |package ).*")) {
          for (var name : SPELLED_OUT.matcher(line).results().toList()) {
            if (lines.stream().noneMatch(other -> other.matches("import .*\\." + name.group(1) + ";"))) {
              spelledOut.add(file + ":" + (at + 1) + " " + name.group());
            }
          }
        }
        quoted ^= turns;
      }
    }
    assertEquals("", String.join("\n", spelledOut));
  }

  private static boolean isComment(String line) {
    return line.stripLeading().startsWith("///");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      var found = new ArrayList<Path>();
      for (var folder : modules.map(module -> module.resolve("src")).filter(Files::isDirectory).sorted().toList()) {
        try (Stream<Path> files = Files.walk(folder)) {
          found.addAll(files.filter(file -> file.toString().endsWith(".java")).sorted().toList());
        }
      }
      return found;
    }
  }
}
