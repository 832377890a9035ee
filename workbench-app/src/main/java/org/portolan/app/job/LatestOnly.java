package org.portolan.app.job;

import java.util.Optional;
import java.util.function.Consumer;
import org.portolan.model.work.Work;

/// Runs work of which only the newest matters: a newer request cancels the one under way, and an outcome that has been
/// overtaken is dropped.
public final class LatestOnly<T> {

  private final JobRunner jobs;
  private final String name;
  private Optional<Job> current = Optional.empty();
  private long newest;

  public LatestOnly(JobRunner jobs, String name) {
    this.jobs = jobs;
    this.name = name;
  }

  /// What is under way does not matter any more.
  public void forget() {
    current.ifPresent(Job::cancel);
    newest++;
  }

  /// Called on the screen's thread, where `then` is called too.
  public void start(Work<T> work, Consumer<Outcome<T>> then) {
    forget();
    var number = newest;
    current = Optional.of(jobs.quietly(name, work, outcome -> {
      if (number == newest) {
        then.accept(outcome);
      }
    }));
  }
}
