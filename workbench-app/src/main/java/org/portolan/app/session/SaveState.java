package org.portolan.app.session;

import java.time.ZonedDateTime;
import org.portolan.model.problem.Problem;

/// Whether what is on the screen is in the file.
public sealed interface SaveState {

  /// @param at when it was written or, just opened, read
  record Saved(ZonedDateTime at) implements SaveState {}

  /// A change is being written.
  record Saving() implements SaveState {}

  /// The last change could not be written; it is kept here, and written with the next.
  record NotSaved(Problem problem) implements SaveState {}
}
