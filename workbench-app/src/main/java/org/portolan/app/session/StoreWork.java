package org.portolan.app.session;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.portolan.app.desk.Contents;
import org.portolan.app.desk.Store;
import org.portolan.app.job.Job;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.Outcome;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.logbook.Entry;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;
import org.portolan.model.work.Work;

/// Writes into the open store beside the screen's thread. Another workspace may have been opened meanwhile: then nobody
/// hears of the contents, which are not those on the screen.
///
/// @param store the one that is open; empty while none is
record StoreWork(JobRunner jobs, ObservableValue<Optional<Store>> store) {

  private interface Change {
    Contents in(Store open, Progress progress) throws ProblemException;
  }

  void append(List<Entry> entries, Consumer<Outcome<Contents>> then) {
    if (entries.isEmpty()) {
      return;
    }
    beside("Writing the logbook", (open, _) -> {
      var now = open.append(entries.getFirst());
      for (var entry : entries.subList(1, entries.size())) {
        now = open.append(entry);
      }
      return now;
    }, then);
  }

  void remove(String source, Consumer<Outcome<Contents>> then) {
    beside("Removing " + source, (open, progress) -> open.remove(source, progress), then);
  }

  void restore(String source, Consumer<Outcome<Contents>> then) {
    beside("Bringing back " + source, (open, progress) -> open.restore(source, progress), then);
  }

  /// Reads a source and keeps what it brought. When it is cancelled or fails, nothing has changed.
  ///
  /// @param kept hears what the store holds then
  Job importing(String name, Work<ImportReport> reading, Consumer<Contents> kept,
      Consumer<Outcome<ImportReport>> then) {
    record Imported(ImportReport report, Contents contents) {}
    var open = store.getValue().orElseThrow(() -> new IllegalStateException("No workspace is open"));
    return jobs.<Imported>start(name, progress -> {
      var report = reading.run(progress);
      progress.check();
      return new Imported(report, open.add(report, progress));
    }, outcome -> then.accept(switch (outcome) {
      case Outcome.Done(var imported) -> {
        if (isOpen(open)) {
          kept.accept(imported.contents());
        }
        yield new Outcome.Done<>(imported.report());
      }
      case Outcome.Failed(var problem) -> new Outcome.Failed<>(problem);
      case Outcome.Cancelled() -> new Outcome.Cancelled<>();
    }));
  }

  private void beside(String name, Change change, Consumer<Outcome<Contents>> then) {
    store.getValue().ifPresent(open -> jobs.<Contents>quietly(name, progress -> change.in(open, progress), outcome -> {
      if (isOpen(open)) {
        then.accept(outcome);
      }
    }));
  }

  @SuppressWarnings("ReferenceEquality")
  private boolean isOpen(Store asked) {
    return store.getValue().filter(now -> now == asked).isPresent();
  }
}
