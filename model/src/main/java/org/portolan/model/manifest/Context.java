package org.portolan.model.manifest;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portolan.model.unit.ByteCount;

/// What the plan rests on besides its items (R-1 … ).
///
/// @param name        of the plan: `Shop platform migration`
/// @param organisation for whom: `Fernhill`
/// @param triage      the accepted debt where the method is a poor fit, empty otherwise
/// @param downtimeTolerance the longest outage that was agreed, empty while nobody has said
/// @param roles       who runs, who monitors, who decides to roll back
public record Context(String name, String organisation, String triage, Scope scope, List<Criterion> acceptance,
    Optional<Strategy> strategy, Optional<Approach> approach, PhaseModel phases, Optional<Duration> downtimeTolerance,
    Optional<Window> window, List<Freeze> freezes, Optional<Bandwidth> bandwidth, Roles roles, List<Person> contacts,
    List<Audience> audiences, List<RollbackCriterion> rollbackWhen, List<SignOff> signOffs, Thresholds thresholds,
    Optional<LocalDate> start) {
  public Context {
    acceptance = List.copyOf(acceptance);
    freezes = List.copyOf(freezes);
    contacts = List.copyOf(contacts);
    audiences = List.copyOf(audiences);
    rollbackWhen = List.copyOf(rollbackWhen);
    signOffs = List.copyOf(signOffs);
  }

  /// A plan that has only a name.
  public static Context named(String name) {
    return new Context(name, "", "", Scope.UNSAID, List.of(), Optional.empty(), Optional.empty(),
        PhaseModel.FIVE_PHASES, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Roles.NOBODY,
        List.of(), List.of(), List.of(), List.of(), Thresholds.DEFAULT, Optional.empty());
  }

  /// Scope in three figures, each empty while nobody has said.
  public record Scope(Optional<ByteCount> volume, Optional<Integer> users, Optional<Integer> integrations) {
    public static final Scope UNSAID = new Scope(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// What finished looks like.
  ///
  /// @param measure what is measured: `users who can log in`
  /// @param target  with a number: `100 %`
  /// @param acceptedBy who accepts it; empty while nobody is named
  public record Criterion(String measure, String target, String acceptedBy) {}

  /// No cutover and no watch period inside; both days belong to it.
  public record Freeze(String name, LocalDate from, LocalDate to) {
    public Freeze {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException("a freeze ends after it begins: " + from + " to " + to);
      }
    }
  }

  /// A measured or stated rate.
  ///
  /// @param megabitsPerSecond nominal
  /// @param efficiency what overhead, throttling and loss leave, in (0, 1]
  /// @param measuredOn the day of the test; empty: stated, not measured
  public record Bandwidth(double megabitsPerSecond, double efficiency, Optional<LocalDate> measuredOn) {
    public Bandwidth {
      if (!(megabitsPerSecond > 0 && efficiency > 0 && efficiency <= 1)) {
        throw new IllegalArgumentException("a bandwidth is more than nothing, of which at most all is left");
      }
    }
  }

  /// Names of people; empty while nobody is named.
  public record Roles(String runs, String monitors, String decides, String operationsReviewer) {
    public static final Roles NOBODY = new Roles("", "", "", "");
  }

  /// @param deputy name of another contact, empty while nobody is named
  public record Person(String name, String role, String phone, String mail, String deputy) {}

  /// Whom messages are for.
  ///
  /// @param kind  `users`, `stakeholders` or `operations`
  /// @param zone  the zone its people live in, empty: the window's
  /// @param owner who writes to them
  public record Audience(String name, AudienceKind kind, int size, String zone, String channel, String owner,
      String approver) {
    public Audience {
      if (size < 0) {
        throw new IllegalArgumentException("an audience has no fewer than no people: " + size);
      }
    }
  }

  public enum AudienceKind {
    USERS,
    STAKEHOLDERS,
    OPERATIONS
  }

  /// When we go back: `records that fail verification` `>` `5` `%`.
  ///
  /// @param text the whole criterion in words, with its number
  public record RollbackCriterion(String text, String measuredAt, String readBy) {}

  /// Somebody agreed in writing.
  public record SignOff(String name, String role, LocalDate on, Duration maximumDowntime) {}
}
