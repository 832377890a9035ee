package org.portolan.model.sight;

/// Whether somebody could have seen a job run.
public sealed interface Sight {

  /// Nobody watched what it uses, nor the host it runs on.
  record NotWatched() implements Sight {}

  /// It was watched, and the job had no run in that time: not seeing it proves nothing.
  record Blind(Watch watch) implements Sight {}

  /// It was to run that often while somebody watched.
  record Covered(Watch watch, int runs) implements Sight {}

  /// Its times are not known, so nobody can say.
  record TimesUnknown() implements Sight {}

  /// `blind: watched for 30 days, to 2026-11-17`.
  default String spoken() {
    return switch (this) {
      case NotWatched() -> "never watched";
      case Blind(var watch) -> "blind: " + watch.spoken();
      case Covered(var watch, var runs) -> (runs == 1 ? "one run" : runs + " runs") + " in what was " + watch.spoken();
      case TimesUnknown() -> "when it runs is not known";
    };
  }
}
