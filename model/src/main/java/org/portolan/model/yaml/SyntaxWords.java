package org.portolan.model.yaml;

import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Says in plain words what a YAML parser did not understand.
record SyntaxWords(String source, String text, Offsets offsets) {

  Problem problem(YamlEngineException thrown) {
    return switch (thrown) {
      case MarkedYamlEngineException marked -> marked.getProblemMark().or(marked::getContextMark)
          .map(mark -> explained(marked, mark)).orElseGet(() -> unexplained(thrown));
      case ReaderException reader -> oddCharacter(reader);
      default -> unexplained(thrown);
    };
  }

  private Problem explained(MarkedYamlEngineException thrown, Mark mark) {
    var said = thrown.getProblem() == null ? "" : thrown.getProblem();
    var at = new Location(source, mark.getLine() + 1, mark.getColumn() + 1);
    if (said.contains("\\t") || tabAt(mark)) {
      return syntax(at, "The line is indented with a tab.", "Replace the tab with spaces.");
    }
    if (said.startsWith("mapping values are not allowed")) {
      return syntax(at, "A colon stands where no field can begin.",
          "Check that the line begins below the line above it.", "Put a text that contains `: ` in quotes.");
    }
    if (said.startsWith("could not find expected ':'")) {
      return syntax(at, "A line before this one has neither a colon nor a dash.",
          "Write it as `field: value`, or indent it to go on with the text above it.");
    }
    if (said.startsWith("expected <block end>")) {
      return syntax(at, "The line begins at another column than the lines it belongs to.",
          "Line it up with the field above it.");
    }
    if (said.startsWith("found unexpected end of stream")) {
      return syntax(at, "A text in quotes or a list in brackets is not closed.",
          "Close it; it was opened on line %d.".formatted(thrown.getContextMark().orElse(mark).getLine() + 1));
    }
    return syntax(at, sentence(said), "Check this line and the one above it.");
  }

  private boolean tabAt(Mark mark) {
    int at = offsets.of(mark.getIndex());
    return at < text.length() && text.charAt(at) == '\t';
  }

  private Problem oddCharacter(ReaderException thrown) {
    int at = Math.min(offsets.of(thrown.getPosition()), text.length());
    int line = 1 + (int) text.substring(0, at).chars().filter(unit -> unit == '\n').count();
    int column = at - text.lastIndexOf('\n', Math.max(0, at - 1));
    return syntax(new Location(source, line, Math.max(1, column)),
        "A character that cannot be printed stands in the text (U+%04X).".formatted(thrown.getCodePoint()),
        "Remove it; save the file as UTF-8.");
  }

  private Problem unexplained(YamlEngineException thrown) {
    return syntax(Location.of(source), sentence(String.valueOf(thrown.getMessage())), "Check the file in an editor.");
  }

  private Problem syntax(Location at, String cause, String... remedies) {
    return Problem.of("yaml-syntax", at, "%s is not read from line %d on.".formatted(source, at.line()), cause,
        remedies);
  }

  private static String sentence(String words) {
    return words.isEmpty() ? "It is not YAML."
        : "It is not YAML: %s.".formatted(words.lines().findFirst().orElse("").strip());
  }
}
