package org.portolan.model.runbook;

import java.util.List;

/// Derives the steps of one stage from what was decided. A new kind of step is a new class and one line in [Runbooks].
interface Derivation {
  List<Draft> steps(Night night);
}
