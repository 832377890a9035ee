package org.portolan.model.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// Carries edits out.
final class Editing {
  private static final Location PLACE = Location.of("manifest.yaml");

  private Editing() {}

  static Manifest apply(Edit edit, Manifest now) throws ProblemException {
    return switch (edit) {
      case Edit.SetField set -> typed(now, set);
      case Edit.Decide(var items, var disposition) -> decided(now, items, disposition);
      case Edit.ReplaceItem(var id, var by, _) -> replaced(now, id, by);
      case Edit.AddItems(var at, var items) -> added(now, at, items);
      case Edit.RemoveItems(var ids) ->
          now.withItems(now.items().stream().filter(item -> !ids.contains(item.id())).toList());
      case Edit.MoveItem(var id, var to) -> moved(now, id, to);
      case Edit.SetContext(var context, _) -> now.with(context);
      case Edit.SetWaves(var waves) -> now.withWaves(waves);
      case Edit.SetBridges(var bridges) -> now.withBridges(bridges);
      case Edit.CloseSilent(var closure) -> now.withClosures(
          replacing(now.closures(), one -> one.silent().equals(closure.silent()), closure));
      case Edit.ReopenSilent(var silent) ->
          now.withClosures(now.closures().stream().filter(one -> !one.silent().equals(silent)).toList());
      case Edit.Waive(var waiver) ->
          now.withWaivers(replacing(now.waivers(), one -> one.subject().equals(waiver.subject()), waiver));
      case Edit.TakeBackWaiver(var subject) ->
          now.withWaivers(now.waivers().stream().filter(one -> !one.subject().equals(subject)).toList());
      case Edit.SetUnknownRules(var rules) -> now.withUnknownRules(rules);
      case Edit.Several(_, var edits) -> {
        var next = now;
        for (var one : edits) {
          next = apply(one, next);
        }
        yield next;
      }
    };
  }

  private static Manifest typed(Manifest now, Edit.SetField set) throws ProblemException {
    var item = known(now, set.item());
    var changed = set.field().set(item, set.text());
    if (changed.isEmpty()) {
      throw Problem.of("manifest-field", PLACE,
          "%s of %s stays as it is.".formatted(set.field().title(), set.item()),
          "`%s` does not fit.".formatted(set.text()), "Write %s.".formatted(set.field().expected())).asException();
    }
    return replaced(now, set.item(), changed.get());
  }

  private static Manifest decided(Manifest now, List<ItemId> ids, Disposition disposition) throws ProblemException {
    for (var id : ids) {
      known(now, id);
    }
    var chosen = new HashSet<>(ids);
    return now.withItems(now.items().stream()
        .map(item -> chosen.contains(item.id()) ? item.with(disposition) : item).toList());
  }

  private static Manifest replaced(Manifest now, ItemId id, Item by) throws ProblemException {
    known(now, id);
    if (!by.id().equals(id)) {
      free(now, by.id());
    }
    return now.withItems(each(now.items(), item -> item.id().equals(id) ? by : item));
  }

  private static Manifest added(Manifest now, int at, List<Item> items) throws ProblemException {
    var taken = new HashSet<>(now.items().stream().map(Item::id).toList());
    for (var item : items) {
      if (!taken.add(item.id())) {
        throw taken(item.id());
      }
    }
    var all = new ArrayList<>(now.items());
    all.addAll(Math.clamp(at, 0, all.size()), items);
    return now.withItems(all);
  }

  private static Manifest moved(Manifest now, ItemId id, int to) throws ProblemException {
    var item = known(now, id);
    var all = new ArrayList<>(now.items());
    all.remove(item);
    all.add(Math.clamp(to, 0, all.size()), item);
    return now.withItems(all);
  }

  private static Item known(Manifest now, ItemId id) throws ProblemException {
    return now.item(id).orElseThrow(() -> Problem.of("manifest-no-item", PLACE, "Nothing is changed.",
        "No item is called %s any more.".formatted(id), "Look for it under another name.").asException());
  }

  private static void free(Manifest now, ItemId id) throws ProblemException {
    if (now.item(id).isPresent()) {
      throw taken(id);
    }
  }

  private static ProblemException taken(ItemId id) {
    return Problem.of("manifest-same-name", PLACE, "Nothing is changed.",
        "Another item is called %s.".formatted(id), "Choose another name.").asException();
  }

  private static List<Item> each(List<Item> items, UnaryOperator<Item> change) {
    return items.stream().map(change).toList();
  }

  /// In the place of the one it replaces, else at the end.
  private static <T> List<T> replacing(List<T> all, Predicate<T> same, T by) {
    return all.stream().anyMatch(same)
        ? all.stream().map(one -> same.test(one) ? by : one).toList()
        : Stream.concat(all.stream(), Stream.of(by)).toList();
  }
}
