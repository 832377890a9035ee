package org.portolan.model.asset;

import java.util.Collection;
import java.util.Locale;

/// How sure we are, in (0, 1]; 1 only for what a catalog or schedule declares.
public record Confidence(double value) implements Comparable<Confidence> {
  public static final Confidence CERTAIN = new Confidence(1);

  public Confidence {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException("a confidence lies in (0, 1]: " + value);
    }
  }

  public static Confidence of(double value) {
    return new Confidence(value);
  }

  /// Independent pieces of evidence for the same thing: 1 − Π(1 − cᵢ), the same in whatever order they come.
  ///
  /// Pieces are multiplied in sorted order, so that the last bit does not depend on the order either.
  public static Confidence together(Collection<Confidence> pieces) {
    double doubt = pieces.stream().mapToDouble(piece -> 1 - piece.value).sorted().reduce(1, (a, b) -> a * b);
    return new Confidence(Math.max(1 - doubt, Double.MIN_NORMAL));
  }

  /// A chain of which every link must hold.
  public Confidence then(Confidence next) {
    return new Confidence(Math.max(value * next.value, Double.MIN_NORMAL));
  }

  @Override
  public int compareTo(Confidence other) {
    return Double.compare(value, other.value);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
