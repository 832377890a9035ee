package org.portolan.importers.config.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.portolan.importers.text.TextFile;

/// Cuts a configuration of nginx, or of keepalived, into its directives.
final class Directives {
  private static final int MOST = 100_000;
  /// Blocks within each other: no proxy is told more.
  private static final int DEEPEST = 50;

  /// @param words  its name and parameters
  /// @param within the names of the blocks around it, the innermost first, each with its number in the file
  /// @param line   counts from 1
  record Directive(List<String> words, List<String> within, int line, boolean block) {
    String name() {
      return words.getFirst();
    }

    String parameter() {
      return words.size() > 1 ? words.get(1) : "";
    }

    /// The block it stands in, with its parameters; empty outside of all.
    String around() {
      return within.isEmpty() ? "" : within.getFirst().replaceFirst(" #\\d+$", "");
    }

    boolean isDirectlyIn(String block) {
      return around().equals(block) || around().startsWith(block + " ");
    }

    boolean isIn(String block) {
      return within.stream().anyMatch(name -> name.startsWith(block + " "));
    }
  }

  private final TextFile file;
  /// Whether the end of a line ends a directive, and `!` begins a comment.
  private final boolean byLine;
  private final List<Directive> found = new ArrayList<>();
  private final ArrayDeque<String> within = new ArrayDeque<>();
  private final List<String> words = new ArrayList<>();
  private int begun;

  private Directives(TextFile file, boolean byLine) {
    this.file = file;
    this.byLine = byLine;
  }

  static List<Directive> of(TextFile file) {
    return of(file, false);
  }

  /// As keepalived writes them: no sign ends a directive.
  static List<Directive> byLine(TextFile file) {
    return of(file, true);
  }

  private static List<Directive> of(TextFile file, boolean byLine) {
    var reading = new Directives(TemplateText.plain(file), byLine);
    for (int number = 1; number <= file.lines().size() && !isCut(reading.found); number++) {
      reading.line(reading.file.line(number), number);
    }
    return reading.found;
  }

  /// Whether the file goes on behind the last that was read.
  static boolean isCut(List<Directive> found) {
    return found.size() >= MOST || !found.isEmpty() && found.getLast().within().size() >= DEEPEST;
  }

  private void line(String line, int number) {
    var word = new StringBuilder();
    char quote = 0;
    for (int i = 0; i < line.length() && !isCut(found); i++) {
      char c = line.charAt(i);
      boolean variable =
          c == '{' && i > 0 && line.charAt(i - 1) == '$' || c == '}' && word.lastIndexOf("${") > word.lastIndexOf("}");
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
        word.append(c == quote || quote != 0 ? c : "");
      } else if ((c == '"' || c == '\'') && word.isEmpty()) {
        quote = c;
      } else if ((c == '#' || byLine && c == '!') && word.isEmpty()) {
        break;
      } else if (!variable && (c == ';' && !byLine || c == '{' || c == '}')) {
        end(word, number);
        sign(c);
      } else if (Character.isWhitespace(c)) {
        end(word, number);
      } else {
        word.append(c);
      }
    }
    end(word, number);
    if (byLine && quote == 0 && !nextOpens(number)) {
      sign(';');
    }
  }

  /// Whether the block of what stands on this line begins on the next.
  private boolean nextOpens(int number) {
    return number < file.lines().size() && file.line(number + 1).strip().startsWith("{");
  }

  private void end(StringBuilder word, int number) {
    if (!word.isEmpty()) {
      begun = words.isEmpty() ? number : begun;
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private void sign(char sign) {
    if (!words.isEmpty()) {
      found.add(
          new Directive(List.copyOf(words), List.copyOf(within), Math.min(begun, file.lines().size()), sign == '{'));
    }
    if (sign == '{') {
      within.push((words.isEmpty() ? "" : String.join(" ", words)) + " #" + found.size());
    } else if (sign == '}') {
      within.poll();
    }
    words.clear();
  }
}
