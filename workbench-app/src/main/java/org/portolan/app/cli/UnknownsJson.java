package org.portolan.app.cli;

import java.util.Map;
import org.portolan.model.asset.AssetId;
import org.portolan.model.inquiry.UnknownCase;
import org.portolan.model.inquiry.UnknownCase.State;
import org.portolan.model.inquiry.Unknowns;
import org.portolan.model.unit.Spoken;

/// Unknowns as the commands print them.
final class UnknownsJson {
  private UnknownsJson() {}

  static Map<String, Object> of(Unknowns unknowns) {
    return Json.object("found", unknowns.all().size(), "open", unknowns.open().size(), "answered",
        unknowns.answered(), "waived", unknowns.waived(), "list",
        unknowns.all().stream().map(UnknownsJson::of).toList());
  }

  /// Without the list.
  static Map<String, Object> figures(Unknowns unknowns) {
    return Json.object("found", unknowns.all().size(), "open", unknowns.open().size(), "answered",
        unknowns.answered(), "waived", unknowns.waived());
  }

  /// `5 unknowns: 1 open, 3 answered, 1 waived`.
  static String counts(Unknowns unknowns) {
    return Spoken.count(unknowns.all().size(), "unknown", "unknowns") + ": " + unknowns.open().size() + " open, "
        + unknowns.answered() + " answered, " + unknowns.waived() + " waived";
  }

  private static Map<String, Object> of(UnknownCase one) {
    var unread = one.unknown().unread();
    return Json.object("id", one.id(), "from", one.unknown().source(), "source", unread.place().source(), "line",
        unread.place().line(), "kind", unread.kind().word(), "reason", unread.reason(), "remedy", unread.remedy(),
        "about", one.about().map(AssetId::value).orElse(""), "owner", one.owner(), "state", state(one.state()),
        "said", one.open() ? "" : one.spoken());
  }

  private static String state(State state) {
    return switch (state) {
      case State.Open _ -> "open";
      case State.Returned _ -> "returned";
      case State.Settled _ -> "answered";
      case State.Waived _ -> "waived";
      case State.Ruled _ -> "ruled";
    };
  }
}
