package org.portolan.app.session;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.LatestOnly;
import org.portolan.app.job.Outcome;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.survey.DriftReport;
import org.portolan.model.survey.Survey;
import org.portolan.model.workspace.IntakeHeader;

/// What has changed in the open workspace since an earlier import. It is worked out beside the screen's thread, and only
/// when somebody asks.
///
/// Surveys and inventories are compared by identity here: the session makes a new one whenever anything changes, and
/// comparing thousands of assets by value would take as long as working it out.
@SuppressWarnings("ReferenceEquality")
public final class Drifting {
  private final Session session;
  private final LatestOnly<Optional<Changes>> looking;
  private final ReadOnlyObjectWrapper<Optional<Changes>> changes = new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<Survey> lookedAt = Optional.empty();
  private Optional<Long> chosen = Optional.empty();

  /// @param imports complete ones and removals, oldest first
  /// @param before  the last import of what is compared with
  /// @param earlier what followed from it, with the decisions of today
  public record Changes(List<IntakeHeader> imports, IntakeHeader before, Survey earlier, Survey now,
      DriftReport report) {
    public Changes {
      imports = List.copyOf(imports);
    }
  }

  public Drifting(Session session, JobRunner jobs) {
    this.session = session;
    this.looking = new LatestOnly<>(jobs, "Comparing with the last snapshot");
    session.store().subscribe(_ -> {
      chosen = Optional.empty();
      changes.set(Optional.empty());
    });
  }

  /// Empty while nothing was looked at, and where no source was read twice.
  public ReadOnlyObjectProperty<Optional<Changes>> changes() {
    return changes.getReadOnlyProperty();
  }

  /// Works it out, unless that was done for what is known now.
  public void look() {
    var now = session.survey().get();
    if (lookedAt.filter(one -> one == now).isEmpty()) {
      compare(now);
    }
  }

  /// The same after an import only: decisions do not change what was found.
  public void lookAfterImport() {
    var inventory = session.survey().get().inventory();
    if (lookedAt.map(Survey::inventory).filter(one -> one == inventory).isEmpty()) {
      look();
    }
  }

  /// Compares with another import from now on.
  public void compareWith(long number) {
    chosen = Optional.of(number);
    compare(session.survey().get());
  }

  private void compare(Survey now) {
    lookedAt = Optional.of(now);
    var open = session.store().get();
    var known = changes.get().filter(one -> one.now().inventory() == now.inventory());
    var wanted = chosen;
    looking.start(_ -> {
      if (open.isEmpty()) {
        return Optional.empty();
      }
      var imports = open.get().imports().stream().filter(one -> one.complete() || one.removed()).toList();
      var before = wanted.flatMap(number -> imports.stream().filter(one -> one.number() == number).findFirst())
          .or(() -> usual(imports));
      if (before.isEmpty()) {
        return Optional.empty();
      }
      // What was found does not change, so it is not resolved once more for each decision.
      var same = known.filter(one -> one.before().equals(before.get())).map(one -> one.earlier().inventory());
      Inventory inventory = same.isPresent() ? same.get() : open.get().inventoryAt(before.get().number());
      var earlier = now.with(inventory);
      return Optional.of(new Changes(imports, before.get(), earlier, now, DriftReport.between(earlier, now)));
    }, outcome -> {
      if (outcome instanceof Outcome.Done<Optional<Changes>>(var done)) {
        changes.set(done);
      }
    });
  }

  /// Where the newest round of imports began: before the first source that was read once more in it. A round ends where
  /// a source comes a second time. Empty where no source was read twice. That a source was removed counts as read again.
  static Optional<IntakeHeader> usual(List<IntakeHeader> imports) {
    var names = new HashSet<String>();
    int first = imports.size();
    while (first > 0 && names.add(imports.get(first - 1).source().name())) {
      first--;
    }
    var earlier = new ArrayList<>(imports.subList(0, first));
    for (var one : imports.subList(first, imports.size())) {
      if (earlier.stream().anyMatch(before -> before.source().name().equals(one.source().name()))) {
        return Optional.of(earlier.getLast());
      }
      earlier.add(one);
    }
    return Optional.empty();
  }
}
