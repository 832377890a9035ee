package org.portolan.app.discover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.LatestOnly;
import org.portolan.app.job.Outcome;
import org.portolan.app.session.Session;
import org.portolan.app.session.StepBack;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.problem.Problem;
import org.portolan.model.survey.SourceLoss;
import org.portolan.model.workspace.IntakeHeader;

/// Takes sources out of the workspace, and first says what goes with them. What was taken out can be brought back, also
/// in another week.
///
/// Inventories are compared by identity, as the session makes a new one whenever something was found or taken out.
@SuppressWarnings("ReferenceEquality")
final class SourceRemoval {
  private final Session session;
  private final JobRunner jobs;
  private final BiConsumer<String, StepBack> done;
  private final Consumer<Problem> tell;
  private final ReadOnlyObjectWrapper<List<IntakeHeader>> gone = new ReadOnlyObjectWrapper<>(List.of());
  private final LatestOnly<List<IntakeHeader>> looking;
  private Inventory lookedAt = Inventory.EMPTY;

  SourceRemoval(Session session, JobRunner jobs, BiConsumer<String, StepBack> done, Consumer<Problem> tell) {
    this.session = session;
    this.jobs = jobs;
    this.done = done;
    this.tell = tell;
    this.looking = new LatestOnly<>(jobs, "Looking at what was removed");
    session.survey().subscribe(_ -> look());
  }

  /// The sources that were taken out and not read again since, each as the removal that took it out.
  ReadOnlyObjectProperty<List<IntakeHeader>> gone() {
    return gone.getReadOnlyProperty();
  }

  private void look() {
    var now = session.survey().get().inventory();
    if (now != lookedAt) {
      lookedAt = now;
      session.store().get().ifPresentOrElse(open -> looking.start(_ -> gone(open.imports()), outcome -> {
        switch (outcome) {
          case Outcome.Done(var found) -> gone.set(found);
          case Outcome.Failed(var problem) -> tell.accept(problem);
          case Outcome.Cancelled() -> {}
        }
      }), () -> {
        looking.forget();
        gone.set(List.of());
      });
    }
  }

  private static List<IntakeHeader> gone(List<IntakeHeader> headers) {
    var last = new LinkedHashMap<String, IntakeHeader>();
    headers.stream().filter(header -> header.source().kind() != SourceKind.PROFILE)
        .forEach(header -> last.put(header.source().name(), header));
    return last.values().stream().filter(IntakeHeader::removed).toList();
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
        done.accept(source + " is removed", session.newest());
      }
    });
  }

  void bringBack(String source) {
    session.bringBackSource(source, outcome -> {
      if (outcome instanceof Outcome.Done<?>) {
        done.accept(source + " is back", session.newest());
      }
    });
  }
}
