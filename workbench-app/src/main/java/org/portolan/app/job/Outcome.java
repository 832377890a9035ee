package org.portolan.app.job;

import org.portolan.model.problem.Problem;

/// How a job ended. There is exactly one for each job.
public sealed interface Outcome<T> {

  record Done<T>(T value) implements Outcome<T> {}

  /// It could not be done; nothing has changed.
  record Failed<T>(Problem problem) implements Outcome<T> {}

  /// The user has stopped it; nothing has changed.
  record Cancelled<T>() implements Outcome<T> {}
}
