package org.portolan.model.yaml;

import java.util.List;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;

/// Reads YAML within bounds of time and memory, however hostile it is.
public final class YamlReader {
  /// In characters. A manifest of 5,000 items has about 1.2 million.
  public static final int LONGEST = 2_000_000;

  private YamlReader() {}

  /// Reads a file of ours: one document of mappings, lists and scalars, and nothing that would mean something
  /// else elsewhere in the file (anchors, aliases, tags). Reports as many problems as can be told apart.
  ///
  /// @param source the file's name, for the places of problems
  public static YamlReading strict(String source, String text) {
    if (text.length() > LONGEST) {
      return new YamlReading.Refused(List.of(tooLong(source, text)));
    }
    var composer = new Composer(source, text, new OwnRules(source));
    var documents = composer.documents();
    return composer.problems().isEmpty()
        ? new YamlReading.Read(documents.stream().findFirst())
        : new YamlReading.Refused(composer.problems());
  }

  /// Reads a file of somebody else's: many documents, aliases and merge keys resolved, tags ignored.
  ///
  /// Aliases that would expand beyond [ForeignRules#MOST_NODES] nodes are a problem, not an endless loop.
  public static ForeignYaml lenient(String source, String text) {
    if (text.length() > LONGEST) {
      return new ForeignYaml(List.of(), List.of(tooLong(source, text)));
    }
    var composer = new Composer(source, text, new ForeignRules(source));
    var documents = composer.documents();
    return new ForeignYaml(documents, composer.problems());
  }

  private static Problem tooLong(String source, String text) {
    return Problem.of("yaml-size", Location.of(source), "%s is too large to be read.".formatted(source),
        "It has %,d characters; up to %,d are read.".formatted(text.length(), LONGEST),
        "Check that it is the file you meant.",
        "Let one item cover many assets with a pattern such as db/shop/sales.*");
  }

}
