package org.portolan.model.manifest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What happens to an item.
public sealed interface Disposition {

  /// It goes to the new platform.
  ///
  /// @param to    the destination, such as `core/finance`; empty while nobody has said
  /// @param by    the transformation, such as `pg_dump, 11 to 17`; empty while nobody has said
  /// @param wave  0 while no wave was chosen by hand
  /// @param keeps names that go on working at the destination: DNS names, addresses, `port 5432`, schemas
  record Move(String to, String by, int wave, List<String> keeps) implements Disposition {
    public Move {
      requireWave(wave);
      keeps = List.copyOf(keeps);
    }
  }

  /// It stays where it is and is pointed at the new platform.
  ///
  /// @param change what is changed
  record Rewire(String change, int wave) implements Disposition {
    public Rewire {
      requireWave(wave);
    }
  }

  /// It is switched off.
  record Retire(Optional<LocalDate> on, String reason) implements Disposition {}

  /// It stays as it is, and what it needs stays too.
  record Retain(String reason) implements Disposition {}

  record Undecided() implements Disposition {}

  private static void requireWave(int wave) {
    if (wave < 0) {
      throw new IllegalArgumentException("waves count from 1, and 0 is none: " + wave);
    }
  }

  default boolean decided() {
    return !(this instanceof Undecided);
  }

  /// The wave it was put in by hand; 0 for none.
  default int chosenWave() {
    return switch (this) {
      case Move(_, _, var wave, _) -> wave;
      case Rewire(_, var wave) -> wave;
      case Retire _,Retain _,Undecided _ -> 0;
    };
  }

  /// The verb people read: `Move`.
  default String verb() {
    return switch (this) {
      case Move _ -> "Move";
      case Rewire _ -> "Rewire";
      case Retire _ -> "Retire";
      case Retain _ -> "Retain";
      case Undecided _ -> "Undecided";
    };
  }
}
