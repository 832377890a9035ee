package org.portolan.app.cli;

/// How a command ended, for scripts.
public enum ExitCode {
  /// All is as asked.
  FINE(0),
  /// The command worked, and what it found is at or above the bound the user set.
  FINDINGS(1),
  /// Arguments or input cannot be used.
  UNUSABLE(2),
  /// A source (database, folder, archive) could not be read.
  SOURCE_NOT_READ(3),
  /// The program itself went wrong; 70 is `EX_SOFTWARE` of sysexits(3).
  BUG(70);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  static ExitCode of(int number) {
    for (var code : values()) {
      if (code.number == number) {
        return code;
      }
    }
    return BUG;
  }
}
