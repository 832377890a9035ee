package org.portolan.app.discover;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.Outcome;
import org.portolan.app.session.Session;
import org.portolan.model.problem.Problem;
import org.portolan.model.survey.SourceLoss;

/// Takes sources out of the workspace, and first says what goes with them.
final class SourceRemoval {
  private final Session session;
  private final JobRunner jobs;
  private final BiConsumer<String, Runnable> done;
  private final Consumer<Problem> tell;

  SourceRemoval(Session session, JobRunner jobs, BiConsumer<String, Runnable> done, Consumer<Problem> tell) {
    this.session = session;
    this.jobs = jobs;
    this.done = done;
    this.tell = tell;
  }

  /// Works out what would go.
  void prepare(String source, Consumer<SourceLoss> then) {
    var now = session.survey().get();
    session.store().get().ifPresent(open -> jobs.<SourceLoss>start("Working out what goes with " + source,
        _ -> SourceLoss.of(source, now, now.with(open.inventoryWithout(source))), outcome -> {
          switch (outcome) {
            case Outcome.Done(var loss) -> then.accept(loss);
            case Outcome.Failed(var problem) -> tell.accept(problem);
            case Outcome.Cancelled() -> {}
          }
        }));
  }

  void remove(String source) {
    session.removeSource(source, outcome -> {
      if (outcome instanceof Outcome.Done<?>) {
        done.accept(source + " is removed", session::undo);
      }
    });
  }
}
