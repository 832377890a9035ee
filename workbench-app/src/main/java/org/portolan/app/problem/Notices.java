package org.portolan.app.problem;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.portolan.model.problem.Problem;

/// What is being said in passing. View models speak here; the window shows it.
public final class Notices {

  private static final int MOST_AT_ONCE = 3;

  private final ObservableList<Notice> shown = FXCollections.observableArrayList();
  /// One for all who listen: a list made anew for each would be forgotten together with its listeners.
  private final ObservableList<Notice> toShow = FXCollections.unmodifiableObservableList(shown);

  /// The notes on show, oldest first.
  public ObservableList<Notice> shown() {
    return toShow;
  }

  public void say(String text) {
    add(new Notice(text, Optional.empty(), Optional.empty()));
  }

  /// Says what was done and offers to take it back, whatever is done meanwhile.
  public void say(String text, Runnable undo) {
    say(text, undo, new ReadOnlyBooleanWrapper(true).getReadOnlyProperty());
  }

  /// @param open whether the way back still leads to before what was done
  public void say(String text, Runnable undo, ObservableBooleanValue open) {
    add(new Notice(text, Optional.of(new Notice.Undo(undo, open)), Optional.empty()));
  }

  /// For a problem that has no place on the screen of its own.
  public void tell(Problem problem) {
    add(new Notice(problem.summary(), Optional.empty(), Optional.of(problem)));
  }

  public void close(Notice notice) {
    shown.remove(notice);
  }

  private void add(Notice notice) {
    shown.add(notice);
    if (shown.size() > MOST_AT_ONCE) {
      shown.removeFirst();
    }
  }
}
