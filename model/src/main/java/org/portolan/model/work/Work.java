package org.portolan.model.work;

import org.portolan.model.problem.ProblemException;

/// A piece of work that may take longer than a user likes to wait.
@FunctionalInterface
public interface Work<T> {
  /// Runs on the caller's thread; throws `CancellationException` through `progress.check()` when cancelled.
  T run(Progress progress) throws ProblemException;
}
