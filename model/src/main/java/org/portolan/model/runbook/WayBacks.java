package org.portolan.model.runbook;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.model.basis.PhaseOutline;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.inventory.SourceSummary;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.ItemKind;
import org.portolan.model.manifest.StepSpec.Stage;

/// "How we reverse this at 3 a.m.", for every phase.
final class WayBacks {
  private final Night night;
  private final Timeline timeline;

  WayBacks(Night night, Timeline timeline) {
    this.night = night;
    this.timeline = timeline;
  }

  List<WayBack> all(Optional<ZonedDateTime> lastSafeAbort) {
    return PhaseOutline.of(night.basis().context().phases()).stream().map(phase -> of(phase, lastSafeAbort)).toList();
  }

  private WayBack of(PhaseOutline phase, Optional<ZonedDateTime> lastSafeAbort) {
    var steps = switch (phase.part()) {
      case AUDIT -> audit(phase.number());
      case TEST, SHADOW -> test(phase.number());
      case ACCEPTANCE -> acceptance(phase.number());
      case PLANNING -> planning(phase.number());
      case RUN_BOTH -> runBoth(phase.number());
      case NIGHT -> timeline.back(phase.number(), lastSafeAbort);
      case WATCH -> watch(phase.number());
    };
    return new WayBack(phase.number(), phase.name(), night.decides(), undoneWhen(phase.part()),
        steps.isEmpty() ? nothing(phase.part()) : "", steps);
  }

  private static String undoneWhen(PhaseOutline.Part part) {
    return switch (part) {
      case AUDIT -> "no account and no folder of ours is left on the old side";
      case TEST, SHADOW -> "no copy of old data is left on the new side, and the old side is as fast as before";
      case ACCEPTANCE -> "no tester can log in to the new side";
      case PLANNING -> "everybody who was told knows that the window is off";
      case RUN_BOTH -> "nothing is copied any more, and the old side's disks have their free space back";
      case NIGHT, WATCH -> "a record written by a user is saved on the old side, every endpoint answers, and all jobs"
          + " are on";
    };
  }

  private static String nothing(PhaseOutline.Part part) {
    return switch (part) {
      case AUDIT -> "Nothing was read yet, so there is nothing to undo.";
      case TEST, SHADOW, RUN_BOTH -> "No item moves yet, so nothing was copied and there is nothing to undo.";
      case ACCEPTANCE -> "No item moves yet, so nobody has worked on the new side.";
      case PLANNING -> "Nobody is told yet, so there is nothing to undo.";
      case NIGHT, WATCH -> "No item moves yet, so there is nothing to undo.";
    };
  }

  private List<ReverseStep> audit(int phase) {
    var sources = night.basis().inventory().sources();
    var databases = names(sources, SourceKind.DATABASE);
    var folders = names(sources, SourceKind.FILES);
    var steps = new ArrayList<ReverseStep>();
    if (!databases.isEmpty()) {
      steps.add(step(10, "Take back the account with which " + Phrases.list(databases) + " was read",
          "a login with it is refused", "tell whoever runs the database; the account could only read"));
    }
    if (!folders.isEmpty()) {
      steps.add(step(5, "Delete what was collected from " + Phrases.list(folders), "the folders are gone",
          "note who still has a copy"));
    }
    return numbered(phase, steps);
  }

  private static List<String> names(List<SourceSummary> sources, SourceKind kind) {
    return sources.stream().filter(one -> one.source().kind() == kind).map(one -> one.source().name()).toList();
  }

  private List<ReverseStep> test(int phase) {
    var steps = new ArrayList<ReverseStep>();
    if (!night.items().isEmpty()) {
      steps.add(step(5, "Stop the rehearsal that runs", "no step of it is running any more",
          "stop it on the new side; the old side was only read"));
    }
    for (var item : night.moved(ItemKind.DATA_ENTITY, Stage.COPY)) {
      steps.add(reverse(10, "Remove the copy of " + item.id() + " from the test environment",
          "no table of " + item.id() + " is left there", "close the environment to everybody, and note what is left",
          night.person(item), night.deputy(item, night.person(item))));
    }
    if (!night.items().isEmpty()) {
      steps.add(step(10, "Close the test environment off from production",
          "a connection from it to the old side is refused", "switch the environment off"));
    }
    return numbered(phase, steps);
  }

  private List<ReverseStep> acceptance(int phase) {
    return night.items().isEmpty()
        ? List.of()
        : numbered(phase,
            List.of(
                step(5, "Lock the testers' accounts on the new side", "a tester's login is refused",
                    "close the new side to everybody"),
                step(10, "Check that no test record reached a partner",
                    "every endpoint of the new side has sent nothing today", "call the partner and name the records")));
  }

  private List<ReverseStep> planning(int phase) {
    return night.basis().context().audiences().isEmpty()
        ? List.of()
        : numbered(phase, List.of(step(15, "Tell everybody who was told that the window is off",
            "every audience has the message, with a new date or the day on which one comes",
            "call the audiences that did not answer")));
  }

  private List<ReverseStep> runBoth(int phase) {
    var copied = night.items().stream().filter(item -> item.kind() == ItemKind.DATA_ENTITY)
        .filter(item -> item.disposition() instanceof Disposition.Move).toList();
    var steps = copied.stream()
        .map(item -> reverse(5, "Stop copying " + item.id() + " into the new side", "no change arrives there any more",
            "stop the new side; what waits for it on the old side is dropped next", night.person(item),
            night.deputy(item, night.person(item))));
    return copied.isEmpty()
        ? List.of()
        : numbered(phase, Stream.concat(steps, Stream.of(step(5, "Drop what the old side keeps for the copy",
            "free space on the old side's disks grows again", "do it even if the step before did not work"))).toList());
  }

  /// By day users are at work, so everybody hears it first; then the steps of the night, printed again.
  private List<ReverseStep> watch(int phase) {
    var again = timeline.back(phase, Optional.empty());
    return again.isEmpty()
        ? List.of()
        : numbered(phase, Stream.concat(
            Stream.of(reverse(5, "Tell users and operations that we go back",
                "every audience has the message; operations have said so", "call the audiences that did not answer",
                night.decides(), night.deputyOf(night.decides()))),
            again.stream()).toList());
  }

  private ReverseStep step(int minutes, String instruction, String check, String ifNot) {
    return reverse(minutes, instruction, check, ifNot, night.runs(), night.deputyOf(night.runs()));
  }

  private static ReverseStep reverse(int minutes, String instruction, String check, String ifNot, String person,
      String deputy) {
    return new ReverseStep("", "", Optional.empty(), Duration.ZERO, Duration.ofMinutes(minutes), instruction, "",
        List.of(), check, ifNot, person, deputy);
  }

  private static List<ReverseStep> numbered(int phase, List<ReverseStep> steps) {
    var all = new ArrayList<ReverseStep>();
    var after = Duration.ZERO;
    for (var step : steps) {
      all.add(Timeline.numbered(step, phase + "." + (all.size() + 1), after, Optional.empty()));
      after = after.plus(step.duration());
    }
    return all;
  }
}
