package org.portolan.model.method;

/// The number of a rule of the method, cited as `R-51`; never renumbered.
public record RuleId(int number) implements Comparable<RuleId> {
  public RuleId {
    if (number < 1) {
      throw new IllegalArgumentException("rules count from 1: " + number);
    }
  }

  public static RuleId of(int number) {
    return new RuleId(number);
  }

  @Override
  public int compareTo(RuleId other) {
    return Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return "R-" + number;
  }
}
