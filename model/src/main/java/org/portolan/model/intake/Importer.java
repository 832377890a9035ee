package org.portolan.model.intake;

import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Reads one kind of source into facts, and never writes to it.
public interface Importer {
  /// Reads all of it; what cannot be read is counted in the report.
  ///
  /// @throws ProblemException when nothing at all could be read (no such folder, login refused)
  ImportReport read(Progress progress) throws ProblemException;
}
