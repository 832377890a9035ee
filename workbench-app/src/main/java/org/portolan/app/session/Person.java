package org.portolan.app.session;

import java.util.Optional;

/// Who works here. Decisions, answers and waivers carry the name.
public final class Person {
  private Person() {}

  /// The account this program runs as.
  public static String here() {
    return Optional.ofNullable(System.getProperty("user.name")).filter(name -> !name.isBlank()).orElse("somebody");
  }
}
