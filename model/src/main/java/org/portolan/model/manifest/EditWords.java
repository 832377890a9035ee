package org.portolan.model.manifest;

import java.util.Collection;
import java.util.Locale;

/// Says an edit in words.
final class EditWords {
  private EditWords() {}

  static String of(Edit edit) {
    return switch (edit) {
      case Edit.SetField(var item, var field, _) -> "Change %s of %s".formatted(lower(field.title()), item);
      case Edit.Decide(var items, var disposition) -> disposition.verb() + " " + named(items);
      case Edit.ReplaceItem(var item, _, var what) -> "Change %s of %s".formatted(what, item);
      case Edit.AddItems(_, var items) -> "Add " + named(items.stream().map(Item::id).toList());
      case Edit.RemoveItems(var items) -> "Remove " + named(items);
      case Edit.MoveItem(var item, _) -> "Move the line of " + item;
      case Edit.SetContext(_, var what) -> "Change " + what;
      case Edit.SetWaves _ -> "Change waves";
      case Edit.SetBridges _ -> "Change bridges";
      case Edit.CloseSilent(var closure) -> switch (closure.verdict()) {
        case ACCEPTED -> "Accept " + closure.silent();
        case NOT_REAL -> "Call %s not real".formatted(closure.silent());
      };
      case Edit.ReopenSilent(var silent) -> "Reopen " + silent;
      case Edit.Waive(var waiver) -> "Waive " + waiver.subject();
      case Edit.TakeBackWaiver(var subject) -> "Take back the waiver of " + subject;
      case Edit.SetUnknownRules _ -> "Change rules for unknowns";
      case Edit.Several(var words, _) -> words;
    };
  }

  private static String named(Collection<ItemId> items) {
    return items.size() == 1 ? items.iterator().next().value() : "%,d items".formatted(items.size());
  }

  private static String lower(String title) {
    return title.toLowerCase(Locale.ROOT);
  }
}
