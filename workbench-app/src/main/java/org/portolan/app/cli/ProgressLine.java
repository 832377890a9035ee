package org.portolan.app.cli;

import java.io.PrintWriter;
import org.portolan.model.work.Progress;

/// Progress as lines on standard error: one for each new thing that is done, none for its steps.
final class ProgressLine implements Progress {
  private final PrintWriter err;
  private String last = "";

  ProgressLine(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void at(String what, long done, long total) {
    if (!what.equals(last)) {
      last = what;
      err.println(what + (total > 0 ? ", " + total : ""));
      err.flush();
    }
  }

  /// Ctrl+C ends the process; there is nobody else who cancels.
  @Override
  public void check() {}
}
