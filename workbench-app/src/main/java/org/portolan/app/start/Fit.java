package org.portolan.app.start;

/// How well the method fits what is to be moved.
public enum Fit {
  PLATFORM("A platform with databases, jobs and people who use it", ""),
  SMALL("One static site, or a single small service", "This method is heavier than you need. Copy it, point the name at"
      + " the new place, and keep the old one for a week."),
  EMERGENCY("The data has to be out within 24 hours", "There is no time for this method. Copy everything now, in"
      + " whatever form it has, to a place that is yours; sort it afterwards.");

  private final String words;
  private final String advice;

  Fit(String words, String advice) {
    this.words = words;
    this.advice = advice;
  }

  /// What the user recognises.
  public String words() {
    return words;
  }

  /// What we would do instead; empty where the method fits.
  public String advice() {
    return advice;
  }

  /// Whether the plan has to say why it is used all the same.
  public boolean needsReason() {
    return !advice.isEmpty();
  }
}
