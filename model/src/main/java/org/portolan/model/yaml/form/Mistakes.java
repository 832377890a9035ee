package org.portolan.model.yaml.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.yaml.Span;
import org.portolan.model.yaml.YamlNode;

/// Collects what is wrong with a file while it is read, so that all of it can be mended at once.
public final class Mistakes {
  private final String source;
  private final List<Problem> problems = new ArrayList<>();

  /// @param source the file's name
  public Mistakes(String source) {
    this.source = source;
  }

  public void at(YamlNode node, String code, String summary, String cause, String... remedies) {
    at(node.span(), code, summary, cause, remedies);
  }

  public void at(Span span, String code, String summary, String cause, String... remedies) {
    problems.add(Problem.of(code, place(span), summary, cause, remedies));
  }

  public int count() {
    return problems.size();
  }

  /// In the order of the file.
  public List<Problem> inOrder() {
    return problems.stream().sorted(Comparator.comparing(Problem::place)).toList();
  }

  public Location place(Span span) {
    return new Location(source, span.line(), span.column());
  }
}
