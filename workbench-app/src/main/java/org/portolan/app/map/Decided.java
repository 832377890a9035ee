package org.portolan.app.map;

import java.util.Optional;
import org.portolan.model.asset.AssetId;
import org.portolan.model.manifest.Closure;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.survey.Survey;

/// What was decided about an asset, or about a silent dependency.
enum Decided {
  NOT_YET("not decided"),
  MOVE("move"),
  REWIRE("rewire"),
  RETIRE("retire"),
  RETAIN("retain"),
  ACCEPTED("accepted"),
  NOT_REAL("not real");

  private final String words;

  Decided(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  static Decided of(AssetId asset, Survey survey) {
    return survey.coverage().itemOf(asset).map(Item::disposition).map(Decided::of).orElse(NOT_YET);
  }

  static Decided of(SilentDependency silent, Survey survey) {
    return switch (silent.state()) {
      case SilentDependency.State.Open(),SilentDependency.State.Returned(var _) -> NOT_YET;
      case SilentDependency.State.Decided(var item) -> Optional.of(item).flatMap(survey.manifest()::item)
          .map(Item::disposition).map(Decided::of).orElse(NOT_YET);
      case SilentDependency.State.Closed(var closure) -> of(closure.verdict());
    };
  }

  /// Whether it is said of silent dependencies only.
  boolean ofSilentOnly() {
    return this == ACCEPTED || this == NOT_REAL;
  }

  private static Decided of(Closure.Verdict verdict) {
    return switch (verdict) {
      case ACCEPTED -> ACCEPTED;
      case NOT_REAL -> NOT_REAL;
    };
  }

  private static Decided of(Disposition disposition) {
    return switch (disposition) {
      case Disposition.Move _ -> MOVE;
      case Disposition.Rewire _ -> REWIRE;
      case Disposition.Retire _ -> RETIRE;
      case Disposition.Retain _ -> RETAIN;
      case Disposition.Undecided _ -> NOT_YET;
    };
  }
}
