package org.portolan.model.yaml;

import java.util.List;
import org.portolan.model.problem.Problem;

/// A file of somebody else's: every document up to the place where it cannot be understood.
///
/// @param problems what was not understood; a document that breaks off is not among the documents
public record ForeignYaml(List<YamlNode> documents, List<Problem> problems) {
  public ForeignYaml {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }
}
