package org.portolan.app.job;

/// The end of the program, however it comes: by itself, by Ctrl+C, by a signal. Not when it is killed.
public final class ProgramEnd {
  private ProgramEnd() {}

  /// @param last is run while the rest of the program may still be running
  public static void then(Runnable last) {
    Runtime.getRuntime().addShutdownHook(new Thread(last, "last words"));
  }
}
