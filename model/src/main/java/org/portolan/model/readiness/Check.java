package org.portolan.model.readiness;

import java.util.stream.Stream;
import org.portolan.model.method.RuleId;

/// One rule of the method, asked of one plan. A new check is a new class and one line in [Checks].
public interface Check {
  RuleId rule();

  /// What is missing or does not agree; nothing where all is well.
  Stream<Finding> findings(Facts facts);
}
