package org.portolan.app.session;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;

/// The way back from one step, and from no other: it is open only as long as nothing else was done or undone since.
///
/// @param undo takes that step back; does nothing once the way is closed
/// @param open whether it still can be taken
public record StepBack(Runnable undo, ObservableBooleanValue open) {
  /// Where no step was made.
  static final StepBack NONE = new StepBack(() -> {}, new ReadOnlyBooleanWrapper(false).getReadOnlyProperty());
}
