package org.portolan.model.problem;

import java.util.List;

/// Something that could not be done, told so that the reader can mend it.
///
/// @param code     short and stable, for scripts: `manifest-syntax`, `workspace-locked`, `jdbc-login`
/// @param summary  what the user lost or did not get, one sentence
/// @param cause    why, one sentence; may be empty
/// @param remedies what to do, imperative, a command where possible
public record Problem(String code, Severity severity, Location place, String summary, String cause,
    List<String> remedies) {
  public Problem {
    remedies = List.copyOf(remedies);
  }

  /// A critical problem; the usual case where a command cannot go on.
  public static Problem of(String code, Location place, String summary, String cause, String... remedies) {
    return new Problem(code, Severity.CRITICAL, place, summary, cause, List.of(remedies));
  }

  public ProblemException asException() {
    return new ProblemException(this);
  }
}
