package org.portolan.app.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.portolan.model.work.Progress;

/// A piece of work under way. Its properties change on the screen's thread only.
public final class Job {

  /// `part` while nobody knows how much there is to do.
  public static final double UNKNOWN = -1;

  private final String name;
  private final Executor screen;
  private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper(UNKNOWN);
  private final AtomicReference<@Nullable Step> unseen = new AtomicReference<>();
  private final ReadOnlyBooleanWrapper stopping = new ReadOnlyBooleanWrapper();
  private volatile boolean cancelled;

  Job(String name, Executor screen) {
    this.name = name;
    this.screen = screen;
  }

  /// What it is, as a participle with its object: `Importing backoffice`.
  public String name() {
    return name;
  }

  /// What is being done right now.
  public ReadOnlyStringProperty what() {
    return what.getReadOnlyProperty();
  }

  /// How much is done, 0 to 1, or `UNKNOWN`.
  public ReadOnlyDoubleProperty part() {
    return part.getReadOnlyProperty();
  }

  /// Asks it to stop at its next small step. Work is never interrupted: an interrupt would close open files under it.
  public void cancel() {
    cancelled = true;
    screen.execute(() -> stopping.set(true));
  }

  /// Whether it was asked to stop and has not yet come to a step at which it can.
  public ReadOnlyBooleanProperty stopping() {
    return stopping.getReadOnlyProperty();
  }

  boolean cancelled() {
    return cancelled;
  }

  Progress progress() {
    return new Progress() {
      @Override
      public void at(String now, long done, long total) {
        // A step not shown yet is replaced, so a quick worker cannot flood the screen.
        if (unseen.getAndSet(new Step(now, total > 0 ? (double) done / total : UNKNOWN)) == null) {
          screen.execute(Job.this::show);
        }
      }

      @Override
      public void check() {
        if (cancelled) {
          throw new CancellationException(name);
        }
      }
    };
  }

  private void show() {
    var step = unseen.getAndSet(null);
    if (step != null) {
      what.set(step.what());
      part.set(step.part());
    }
  }

  private record Step(String what, double part) {}
}
