package org.portolan.app.discover;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.portolan.app.job.Job;
import org.portolan.app.job.Outcome;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.problem.Problem;
import org.portolan.model.unit.Spoken;
import org.portolan.model.work.Work;

/// Sources that are read one after the other, so that a server is never asked for two things at once. Each can be stopped
/// or left out by itself; the others go on.
final class ImportQueue {

  /// One source that waits for its turn.
  ///
  /// @param then hears how it ended, before the next begins
  record Turn(String name, Work<ImportReport> work, Consumer<Outcome<ImportReport>> then) {}

  private final Imports imports;
  private final Consumer<String> say;
  private final Consumer<Problem> tell;
  private final ObservableList<Turn> waiting = FXCollections.observableArrayList();
  private Optional<Job> now = Optional.empty();
  private boolean reading;
  private int done;
  private int broken;
  private int stopped;

  ImportQueue(Imports imports, Consumer<String> say, Consumer<Problem> tell) {
    this.imports = imports;
    this.say = say;
    this.tell = tell;
  }

  /// Those whose turn has not come.
  ObservableList<Turn> waiting() {
    return waiting;
  }

  void add(List<Turn> turns) {
    waiting.addAll(turns);
    if (!reading) {
      next();
    }
  }

  void leaveOut(Turn turn) {
    if (waiting.remove(turn)) {
      stopped++;
    }
  }

  /// What is read now stops at its next step, and nothing more is begun.
  void stopAll() {
    stopped += waiting.size();
    waiting.clear();
    now.ifPresent(Job::cancel);
  }

  private void next() {
    if (waiting.isEmpty()) {
      finish();
      return;
    }
    reading = true;
    var turn = waiting.removeFirst();
    now = imports.read(turn.name(), turn.work(), outcome -> {
      now = Optional.empty();
      count(outcome);
      turn.then().accept(outcome);
      next();
    });
  }

  private void count(Outcome<ImportReport> outcome) {
    switch (outcome) {
      case Outcome.Done<ImportReport> _ -> done++;
      case Outcome.Failed<ImportReport>(var problem) -> {
        broken++;
        tell.accept(problem);
      }
      case Outcome.Cancelled<ImportReport> _ -> stopped++;
    }
  }

  private void finish() {
    reading = false;
    say.accept(Spoken.count(done, "source", "sources") + " imported again"
        + (broken == 0 ? "" : ", " + broken + " could not be read")
        + (stopped == 0 ? "." : ", " + stopped + " left as " + (stopped == 1 ? "it was." : "they were.")));
    done = 0;
    broken = 0;
    stopped = 0;
  }
}
