package org.portolan.model.asset;

import java.util.Comparator;
import org.portolan.model.problem.Location;

/// One reason to believe something: what was read, where, and how much it proves by itself.
///
/// @param text the very line, secrets masked, at most 400 characters
public record Evidence(EvidenceKind kind, Location place, String text, Confidence confidence)
    implements Comparable<Evidence> {
  private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::place)
      .thenComparing(Evidence::kind).thenComparing(Evidence::text).thenComparing(Evidence::confidence);

  public static Evidence declared(Location place, String text) {
    return new Evidence(EvidenceKind.DECLARED, place, text, Confidence.CERTAIN);
  }

  public static Evidence inferred(Location place, String text, double confidence) {
    return new Evidence(EvidenceKind.INFERRED, place, text, Confidence.of(confidence));
  }

  /// Whether another piece is the same but for how much it proves; of a whole source there may be many.
  boolean tellsTheSameAs(Evidence other) {
    return equals(other)
        || place.line() > 0 && kind == other.kind && place.equals(other.place) && text.equals(other.text);
  }

  @Override
  public int compareTo(Evidence other) {
    return ORDER.compare(this, other);
  }
}
