package org.portolan.model.yaml;

import java.util.List;
import java.util.Optional;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.snakeyaml.engine.v2.events.NodeEvent;

/// What a reader makes of the parts of YAML that are not plain mappings, lists and scalars.
///
/// Each method that returns a problem lets reading go on; one that throws ends it.
sealed interface ReadingRules permits OwnRules, ForeignRules {

  int deepest();

  /// An anchor or tag stands before this node.
  List<Problem> decorated(NodeEvent event, Optional<String> tag, Span span);

  /// A node with an anchor is complete.
  void anchored(String anchor, YamlNode node, int weight);

  /// @param weight how many nodes the alias stands for
  record Resolved(YamlNode node, int weight) {}

  Resolved alias(String name, Span span, List<Problem> problems) throws ProblemException;

  /// Another document begins.
  ///
  /// @param count counts from 1
  List<Problem> document(int count, Span span);

  /// The entries of a mapping as they count in the end.
  List<YamlNode.Entry> entries(List<YamlNode.Entry> written, List<Problem> problems);

  /// @param nodes how many nodes were read so far, those behind aliases included
  void counted(int nodes, Span span) throws ProblemException;

  /// A key that is a list or mapping itself; its entry is left out.
  List<Problem> oddKey(Span span);
}
