package org.portolan.app.problem;

import java.util.Optional;
import javafx.beans.value.ObservableBooleanValue;
import org.portolan.model.problem.Problem;

/// Something said in passing.
///
/// @param undo takes back what the note tells of
/// @param problem what the note is about, when something could not be done; such a note stays until it is closed
public record Notice(String text, Optional<Undo> undo, Optional<Problem> problem) {

  /// The way back from what a note tells of.
  ///
  /// @param open whether it still leads there; it is offered no longer than that
  public record Undo(Runnable way, ObservableBooleanValue open) {
    public void run() {
      if (open.get()) {
        way.run();
      }
    }
  }
}
