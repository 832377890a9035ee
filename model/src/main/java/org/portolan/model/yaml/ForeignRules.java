package org.portolan.model.yaml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.snakeyaml.engine.v2.events.NodeEvent;

/// For files of others: everything means what it means to the programs they were written for, within bounds.
final class ForeignRules implements ReadingRules {
  /// Counting what is behind aliases as often as it is referred to.
  static final int MOST_NODES = 500_000;
  private static final String MERGE = "<<";

  private final String source;
  private final Map<String, Resolved> anchors = new HashMap<>();

  ForeignRules(String source) {
    this.source = source;
  }

  @Override
  public int deepest() {
    return 200;
  }

  @Override
  public List<Problem> decorated(NodeEvent event, Optional<String> tag, Span span) {
    return List.of();
  }

  @Override
  public void anchored(String anchor, YamlNode node, int weight) {
    anchors.put(anchor, new Resolved(node, weight));
  }

  @Override
  public Resolved alias(String name, Span span, List<Problem> problems) {
    var target = anchors.get(name);
    if (target == null) {
      problems.add(problem("yaml-alias", span, "*%s leads nowhere.".formatted(name),
          "No anchor &%s stands before it.".formatted(name)));
      return new Resolved(new YamlNode.Text("", true, span), 1);
    }
    return target;
  }

  @Override
  public List<Problem> document(int count, Span span) {
    anchors.clear();
    return List.of();
  }

  /// Merge keys bring what is not said beside them; where a key stands twice, the last one counts.
  @Override
  public List<YamlNode.Entry> entries(List<YamlNode.Entry> written, List<Problem> problems) {
    var counted = new LinkedHashMap<String, YamlNode.Entry>();
    written.stream().filter(entry -> !isMerge(entry)).forEach(entry -> counted.put(entry.key().value(), entry));
    for (var entry : written) {
      if (isMerge(entry)) {
        var sources = entry.value() instanceof YamlNode.Sequence(var items, _, _) ? items : List.of(entry.value());
        for (var from : sources) {
          from.entries().forEach(merged -> counted.putIfAbsent(merged.key().value(), merged));
        }
      }
    }
    return List.copyOf(counted.values());
  }

  @Override
  public void counted(int nodes, Span span) throws ProblemException {
    if (nodes > MOST_NODES) {
      throw problem("yaml-expansion", span, "%s is not read from here on.".formatted(source),
          "Its aliases stand for more than %,d values.".formatted(MOST_NODES)).asException();
    }
  }

  @Override
  public List<Problem> oddKey(Span span) {
    return List.of();
  }

  private static boolean isMerge(YamlNode.Entry entry) {
    return entry.key().plain() && entry.key().value().equals(MERGE);
  }

  private Problem problem(String code, Span span, String summary, String cause) {
    return Problem.of(code, new Location(source, span.line(), span.column()), summary, cause);
  }
}
