package org.portolan.app.overview;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.portolan.model.intake.Unread;
import org.portolan.model.plan.Phase;
import org.portolan.model.plan.Task;
import org.portolan.model.survey.DriftReport;
import org.portolan.model.survey.Survey;

/// All that the place shows, computed from one survey.
///
/// @param empty    whether nothing was found yet
/// @param dated    whether somebody has said when it shall move
/// @param concerns the worst first
/// @param phases   each with its gate, in order
/// @param tasks    not done, soonest first
public record Overview(String headline, boolean empty, boolean dated, List<Figure> figures, List<Concern> concerns,
    List<Phase> phases, List<Task> tasks, List<Unread> unread, LocalDate today) {

  public Overview {
    figures = List.copyOf(figures);
    concerns = List.copyOf(concerns);
    phases = List.copyOf(phases);
    tasks = List.copyOf(tasks);
    unread = List.copyOf(unread);
  }

  public static Overview of(Survey survey) {
    return of(survey, Optional.empty());
  }

  /// @param drift what has changed since the last snapshot; empty where nothing was read twice
  public static Overview of(Survey survey, Optional<DriftReport> drift) {
    var phases = survey.plan().phases();
    return new Overview(Headline.of(survey), survey.inventory().assets().isEmpty(),
        survey.manifest().context().window().isPresent(), Figures.of(survey),
        Concern.of(survey, drift), phases, tasks(phases),
        survey.judgement().unknowns().open().stream().map(one -> one.unknown().unread()).toList(),
        survey.asOf().toLocalDate());
  }

  private static List<Task> tasks(List<Phase> phases) {
    return phases.stream()
        .flatMap(phase -> phase.tasks().stream())
        .filter(task -> task.done() < 1)
        .sorted(Comparator.comparing(Task::to).thenComparing(Task::from).thenComparing(Task::id))
        .toList();
  }
}
