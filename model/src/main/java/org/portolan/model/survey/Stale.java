package org.portolan.model.survey;

import java.util.Locale;

/// Something that rested on what was found, and no longer does.
///
/// @param subject the item, silent dependency, step, message or person
/// @param reason  what changed under it, one sentence
public record Stale(Kind kind, String subject, String reason) implements Comparable<Stale> {

  /// What it is that has to be looked at again.
  public enum Kind {
    DECISION,
    CLOSURE,
    ANSWER,
    ATTESTATION,
    SIGN_OFF,
    STEP,
    TEST,
    MESSAGE;

    /// `sign-off`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Override
  public int compareTo(Stale other) {
    int byKind = kind.compareTo(other.kind);
    int bySubject = subject.compareTo(other.subject);
    return byKind != 0 ? byKind : bySubject != 0 ? bySubject : reason.compareTo(other.reason);
  }
}
