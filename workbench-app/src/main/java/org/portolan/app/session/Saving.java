package org.portolan.app.session;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.portolan.app.desk.Store;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.Outcome;
import org.portolan.app.session.SaveState.NotSaved;
import org.portolan.app.session.SaveState.Saved;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// Writes each change by itself, one write after the other. Changes made during a write are written together after it.
final class Saving {

  private final JobRunner jobs;
  private final Clock clock;
  private final Consumer<Problem> tell;
  private final BiConsumer<Manifest, Manifest> joined;
  private final ReadOnlyObjectWrapper<SaveState> state;
  private Optional<Store> store = Optional.empty();
  private Optional<Manifest> waiting = Optional.empty();
  private boolean writing;

  /// @param joined hears what was to be written and what the file says instead, because somebody else has written to it
  Saving(JobRunner jobs, Clock clock, Consumer<Problem> tell, BiConsumer<Manifest, Manifest> joined) {
    this.joined = joined;
    this.jobs = jobs;
    this.clock = clock;
    this.tell = tell;
    this.state = new ReadOnlyObjectWrapper<>(new Saved(ZonedDateTime.now(clock)));
  }

  ReadOnlyObjectProperty<SaveState> state() {
    return state.getReadOnlyProperty();
  }

  void begin(Store opened) {
    store = Optional.of(opened);
    waiting = Optional.empty();
    state.set(new Saved(ZonedDateTime.now(clock)));
  }

  /// What is on the screen was just read from the file.
  void settled() {
    if (!writing && waiting.isEmpty()) {
      state.set(new Saved(ZonedDateTime.now(clock)));
    }
  }

  void save(Manifest manifest) {
    waiting = Optional.of(manifest);
    state.set(new SaveState.Saving());
    if (!writing) {
      writeNext();
    }
  }

  /// Writes at once what still waits, on the caller's thread: the window is about to close.
  void finish() {
    store.ifPresent(open -> waiting.ifPresent(manifest -> {
      waiting = Optional.empty();
      try {
        open.save(manifest);
      } catch (ProblemException e) {
        tell.accept(e.problem());
      }
    }));
    store = Optional.empty();
  }

  private void writeNext() {
    store.ifPresent(open -> waiting.ifPresent(manifest -> {
      writing = true;
      waiting = Optional.empty();
      jobs.<Manifest>quietly("Saving", _ -> open.save(manifest), outcome -> written(manifest, outcome));
    }));
  }

  private void written(Manifest manifest, Outcome<Manifest> outcome) {
    writing = false;
    switch (outcome) {
      case Outcome.Done(var said) -> {
        state.set(new Saved(ZonedDateTime.now(clock)));
        if (!said.equals(manifest)) {
          joined.accept(manifest, said);
        }
      }
      case Outcome.Cancelled() -> state.set(new Saved(ZonedDateTime.now(clock)));
      case Outcome.Failed(var problem) -> {
        state.set(new NotSaved(problem));
        tell.accept(problem);
      }
    }
    if (waiting.isPresent()) {
      state.set(new SaveState.Saving());
      writeNext();
    }
  }
}
