package org.portolan.app.job;

import java.lang.System.Logger.Level;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.portolan.app.job.Outcome.Cancelled;
import org.portolan.app.job.Outcome.Done;
import org.portolan.app.job.Outcome.Failed;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Work;

/// Runs work beside the screen's thread and brings its outcome back there.
public final class JobRunner {

  private static final System.Logger LOG = System.getLogger(JobRunner.class.getName());

  private final Executor beside;
  private final Executor screen;
  private final ObservableList<Job> running = FXCollections.observableArrayList();
  /// One for all who listen: a list made anew for each would be forgotten together with its listeners.
  private final ObservableList<Job> shown = FXCollections.unmodifiableObservableList(running);

  private JobRunner(Executor beside, Executor screen) {
    this.beside = beside;
    this.screen = screen;
  }

  /// For the window: each job on a virtual thread of its own.
  public static JobRunner onVirtualThreads() {
    return new JobRunner(Thread::startVirtualThread, Platform::runLater);
  }

  /// Does everything at once on the caller's thread: for tests and pictures, where nothing shall be under way.
  public static JobRunner immediate() {
    return new JobRunner(Runnable::run, Runnable::run);
  }

  /// What is under way now, oldest first; changes on the screen's thread.
  public ObservableList<Job> running() {
    return shown;
  }

  /// Starts work; `then` hears its one outcome on the screen's thread. Called on the screen's thread.
  public <T> Job start(String name, Work<T> work, Consumer<Outcome<T>> then) {
    var job = new Job(name, screen);
    running.add(job);
    run(job, work, then);
    return job;
  }

  /// The same for short work that nobody needs to watch: it is not listed among what is under way.
  public <T> Job quietly(String name, Work<T> work, Consumer<Outcome<T>> then) {
    var job = new Job(name, screen);
    run(job, work, then);
    return job;
  }

  private <T> void run(Job job, Work<T> work, Consumer<Outcome<T>> then) {
    beside.execute(() -> {
      var outcome = carryOut(job, work);
      screen.execute(() -> {
        running.remove(job);
        then.accept(outcome);
      });
    });
  }

  private static <T> Outcome<T> carryOut(Job job, Work<T> work) {
    try {
      var value = work.run(job.progress());
      return new Done<>(value);
    } catch (CancellationException _) {
      return new Cancelled<>();
    } catch (ProblemException e) {
      return new Failed<>(e.problem());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.log(Level.ERROR, job.name() + " met a defect of the program", e);
      return new Failed<>(defect(job, e));
    }
  }

  private static Problem defect(Job job, Throwable thrown) {
    return Problem.of("defect", Location.of(job.name()), job.name() + " stopped at a defect of the program",
        "Nothing was changed. It was " + thrown.getClass().getSimpleName() + ", and the log holds the particulars.",
        "Report it with the log file");
  }
}
