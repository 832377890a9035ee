package org.portolan.model.inquiry;

import java.util.Optional;
import org.portolan.model.asset.AssetId;
import org.portolan.model.inventory.Unknown;
import org.portolan.model.logbook.Entry.Answered;
import org.portolan.model.manifest.UnknownRule;
import org.portolan.model.manifest.Waiver;

/// An unknown, and how far it is settled.
///
/// @param about the asset in which it lies: the script, configuration or job; empty where none was found there
/// @param owner who is asked: the owner of the item that covers that asset; empty while nobody is named
public record UnknownCase(Unknown unknown, Optional<AssetId> about, String owner, State state) {

  /// Whether somebody settled it.
  public sealed interface State {
    record Open() implements State {}

    /// It was waived, and the waiver's last day is over.
    record Returned(Waiver before) implements State {}

    record Settled(Answered by) implements State {}

    record Waived(Waiver by) implements State {}

    /// One of many that a rule settles.
    record Ruled(UnknownRule by) implements State {}
  }

  public String id() {
    return unknown.id();
  }

  public boolean open() {
    return switch (state) {
      case State.Open _,State.Returned _ -> true;
      case State.Settled _,State.Waived _,State.Ruled _ -> false;
    };
  }

  /// What it waits for, or who settled it: `open`, `answered by S. Brandt, 2026-11-24: runs at 13:00 only`.
  public String spoken() {
    return switch (state) {
      case State.Open() -> "open";
      case State.Returned(var before) -> "open again: the waiver of " + before.by() + " ended on "
          + before.until().map(Object::toString).orElse("an unknown day");
      case State.Settled(var answer) -> "answered by " + answer.by() + ", " + answer.said().toString().substring(0, 10)
          + ": " + answer.words();
      case State.Waived(var waiver) -> "waived by " + waiver.by() + ", " + waiver.on()
          + waiver.until().map(until -> ", until " + until).orElse("") + ": " + waiver.reason();
      case State.Ruled(var rule) -> "settled by the rule for " + rule.subject() + ", " + rule.by() + ", " + rule.on()
          + rule.until().map(until -> ", until " + until).orElse("") + ": " + rule.reason();
    };
  }
}
