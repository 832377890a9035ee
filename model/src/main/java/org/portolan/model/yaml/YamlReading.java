package org.portolan.model.yaml;

import java.util.List;
import java.util.Optional;
import org.portolan.model.problem.Problem;

/// What came of reading one of our own files.
public sealed interface YamlReading {

  /// @param root empty for a file without anything but comments
  record Read(Optional<YamlNode> root) implements YamlReading {}

  /// Everything that is wrong with it, in the order of the file; never empty.
  record Refused(List<Problem> problems) implements YamlReading {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
