package org.portolan.app.start;

/// What is asked at the start, each answered in one field. Only the name has to be said at once.
public enum Question {
  REASON("We use it all the same because", "what the lighter way would miss"),
  NAME("The plan is called", "Shop platform migration"),
  ORGANISATION("For", "the organisation whose platform moves"),
  VOLUME("Data to move", "2 TB"),
  USERS("People who use it", "1200"),
  INTEGRATIONS("Other systems it talks to", "14"),
  OUTAGE("Longest outage that was agreed", "8 h"),
  FROM("The cutover window begins", "2027-01-23 22:00"),
  TO("and ends", "2027-01-24 06:00"),
  ZONE("in the zone", "Europe/Paris");

  private final String words;
  private final String example;

  Question(String words, String example) {
    this.words = words;
    this.example = example;
  }

  public String words() {
    return words;
  }

  /// What an answer looks like.
  public String example() {
    return example;
  }
}
