package org.portolan.app.cutover;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.portolan.model.runbook.ForwardStep;
import org.portolan.model.runbook.ReverseStep;
import org.portolan.model.runbook.Runbook;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;

/// The runbook of a night as rows: each forward step with what undoes it at its side.
public final class CutoverViewModel {
  private final ObservableValue<Survey> survey;

  public CutoverViewModel(ObservableValue<Survey> survey) {
    this.survey = survey;
  }

  ObservableValue<Survey> survey() {
    return survey;
  }

  /// A forward step, how long the way back takes once it has begun, and the step that undoes it.
  record Row(int number, ForwardStep step, Optional<ReverseStep> undo) {
    String clock() {
      return step.begins().map(Spoken::clock).orElse("");
    }

    String wayBack() {
      return Spoken.duration(step.timeToBeBack());
    }

    String reverse() {
      return undo.map(ReverseStep::instruction).orElse("nothing to undo");
    }

    String who() {
      return step.person().isBlank() ? "nobody yet" : step.person();
    }

    /// Everything on one line for those who hear it.
    String spoken() {
      return Stream
          .of(step.number(), clock(), step.instruction(), step.check(), who(), "way back " + wayBack(), reverse())
          .filter(word -> !word.isBlank()).collect(Collectors.joining(", "));
    }
  }

  static List<Row> rows(Runbook night) {
    var undo = night.wayBack().stream().flatMap(way -> way.steps().stream()).filter(step -> !step.undoes().isBlank())
        .collect(Collectors.toMap(ReverseStep::undoes, step -> step, (first, _) -> first));
    var rows = new ArrayList<Row>();
    for (var step : night.forward()) {
      rows.add(new Row(rows.size() + 1, step, Optional.ofNullable(undo.get(step.number()))));
    }
    return List.copyOf(rows);
  }

  /// The longest way back of any step, for the bars.
  static Duration longest(Runbook night) {
    return night.forward().stream().map(ForwardStep::timeToBeBack).max(Duration::compareTo).orElse(Duration.ZERO);
  }

  static String headline(Runbook night) {
    return night.window().map(window -> {
      ZonedDateTime from = window.begins();
      ZonedDateTime to = window.ends();
      var wave =
          night.waves().isEmpty() ? "The night" : "Wave " + Spoken.list(night.waves().stream().map(String::valueOf)
              .toList()) + ", the night";
      return wave + " of " + Spoken.days(from.toLocalDate(), to.toLocalDate());
    }).orElse("The night has no date yet");
  }

  static String lastSafeAbort(Runbook night) {
    return night.clock().map(clock -> clock.lastSafeAbort().map(last -> Spoken.clock(last) + " last safe abort")
        .orElse("No safe abort: the way back does not fit the window")).orElse("No clock while the window is not set");
  }
}
