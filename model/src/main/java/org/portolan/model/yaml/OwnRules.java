package org.portolan.model.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.snakeyaml.engine.v2.events.NodeEvent;

/// For our own files: what a reader of the file would have to look up elsewhere is refused.
record OwnRules(String source) implements ReadingRules {

  @Override
  public int deepest() {
    return 64;
  }

  @Override
  public List<Problem> decorated(NodeEvent event, Optional<String> tag, Span span) {
    var found = new ArrayList<Problem>();
    event.getAnchor().ifPresent(anchor -> found.add(problem("yaml-anchor", span,
        "The anchor &%s is not read.".formatted(anchor.getValue()),
        "Anchors and aliases make a line mean what stands elsewhere, so a reviewer cannot trust it.",
        "Remove &%s and repeat the value where it is needed.".formatted(anchor.getValue()))));
    tag.ifPresent(name -> found.add(problem("yaml-tag", span, "The tag %s is not read.".formatted(name),
        "Tags ask the program to make something else of a value.", "Remove %s.".formatted(name))));
    return found;
  }

  @Override
  public void anchored(String anchor, YamlNode node, int weight) {
    // Nothing refers to it: an alias is refused.
  }

  @Override
  public Resolved alias(String name, Span span, List<Problem> problems) {
    problems.add(problem("yaml-alias", span, "The alias *%s is not read.".formatted(name),
        "Anchors and aliases make a line mean what stands elsewhere, so a reviewer cannot trust it.",
        "Write the value itself; put a pattern that begins with * in quotes."));
    return new Resolved(new YamlNode.Text("", true, span), 1);
  }

  @Override
  public List<Problem> document(int count, Span span) {
    return count != 2 ? List.of()
        : List.of(problem("yaml-documents", span, "A second document begins here, and is not read.",
            "The file holds one document; --- begins another.", "Remove the line ---, or move what follows."));
  }

  @Override
  public List<YamlNode.Entry> entries(List<YamlNode.Entry> written, List<Problem> problems) {
    var first = new HashMap<String, YamlNode.Text>();
    for (var entry : written) {
      var before = first.putIfAbsent(entry.key().value(), entry.key());
      if (before != null) {
        problems.add(problem("yaml-duplicate-key", entry.key().span(),
            "`%s` stands here a second time.".formatted(entry.key().value()),
            "It is on line %d already, and only one of them can count.".formatted(before.span().line()),
            "Remove one of the two lines."));
      }
    }
    return written;
  }

  @Override
  public void counted(int nodes, Span span) {
    // Without aliases there are never more nodes than characters.
  }

  @Override
  public List<Problem> oddKey(Span span) {
    return List.of(problem("yaml-key", span, "This key is a list or a mapping, and is not read.",
        "A key is a word followed by a colon.", "Put the key in quotes if the brackets belong to it."));
  }

  private Problem problem(String code, Span span, String summary, String cause, String... remedies) {
    return Problem.of(code, new Location(source, span.line(), span.column()), summary, cause, remedies);
  }
}
