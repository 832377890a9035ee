package org.portolan.app;

import java.util.logging.Level;
import java.util.logging.Logger;

/// What the program and its libraries have to say to whoever started it: warnings, a line each, on standard error;
/// standard output belongs to the commands.
final class Log {
  private static final String LINE = "%1$tT %4$s %3$s: %5$s%n";

  private Log() {}

  static void warningsOnly() {
    System.setProperty("java.util.logging.SimpleFormatter.format", LINE);
    Logger.getLogger("").setLevel(Level.WARNING);
  }
}
