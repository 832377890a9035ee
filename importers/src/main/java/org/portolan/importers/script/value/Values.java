package org.portolan.importers.script.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.importers.sql.Hole;

/// Joins values and puts texts together, within bounds.
public final class Values {
  public static final Value UNKNOWN = new Value.Unknown();
  public static final Value NOTHING = new Value.Nothing();

  static final int MOST_CHOICES = 16;
  private static final long MOST_REPLACED = 50_000_000;

  private Values() {}

  public static Value join(Value one, Value other) {
    if (one instanceof Value.Many || other instanceof Value.Many) {
      return one.equals(other) ? one : join(List.of(one, other));
    }
    return key(one).equals(key(other)) ? one : new Value.Many(List.of(one, other));
  }

  private static boolean isPlain(Value value) {
    return value instanceof Value.Ref(var thing) && thing.type().isEmpty();
  }

  /// One of them; beyond a few choices the rest becomes unknown.
  public static Value join(List<Value> values) {
    var choices = new LinkedHashMap<Object, Value>();
    for (var value : values) {
      value.choices().forEach(choice -> choices.putIfAbsent(key(choice), choice));
    }
    var kept = new ArrayList<>(choices.values());
    if (kept.size() > MOST_CHOICES) {
      // lists and maps say least of all where something goes
      kept.reversed().stream().filter(Values::isPlain).limit(kept.size() - MOST_CHOICES).toList()
          .forEach(kept::remove);
      kept.subList(Math.min(MOST_CHOICES, kept.size()), kept.size()).clear();
      kept.remove(UNKNOWN);
      kept.add(UNKNOWN);
    }
    return kept.isEmpty() ? NOTHING : kept.size() == 1 ? kept.getFirst() : new Value.Many(kept);
  }

  private static Object key(Value value) {
    return value instanceof Value.Text(var text, _) ? text : value;
  }

  /// All texts that the parts may make when put one behind the other; those beyond a few choices are one with holes.
  public static Value concat(List<Value> parts) {
    return Drafts.of(parts);
  }

  /// A value as part of a string; what is no text is a hole.
  public static Value.Text asText(Value value) {
    return switch (value) {
      case Value.Text text -> text;
      case Value.Nothing _ -> new Value.Text("", Place.NOWHERE);
      case Value.Seq(var items, var open) when items.size() == 1 && !open -> asText(items.getFirst());
      case Value.Type(var name) -> new Value.Text(name, Place.NOWHERE);
      case Value.Unknown _,Value.Seq _,Value.Ref _,Value.Code _,Value.Handle _,Value.Many _ ->
          new Value.Text(Hole.TEXT, Place.NOWHERE);
    };
  }

  /// The text, where it is exactly one and known to the last character.
  public static Optional<String> exact(Value value) {
    return switch (value) {
      case Value.Text text when text.isWhole() -> Optional.of(text.text());
      case Value.Type(var name) -> Optional.of(name);
      case Value.Seq(var items, var open) when items.size() == 1 && !open -> exact(items.getFirst());
      case Value.Text _,Value.Unknown _,Value.Nothing _,Value.Seq _,Value.Ref _,Value.Code _,Value.Handle _,Value.Many _ ->
          Optional.empty();
    };
  }

  /// One text in place of another, wherever that stands; unknown where too much would come of it.
  public static Value replaced(Value.Text in, String old, String by) {
    long times = in.text().length() / Math.max(1, old.length());
    return times * by.length() > MOST_REPLACED ? UNKNOWN : bounded(in.text().replace(old, by), in.from());
  }

  /// Applies a function of strings to each text it may be; what is unknown stays so.
  public static Value map(Value value, Function<String, String> change) {
    var changed = new ArrayList<Value>();
    for (var choice : value.choices()) {
      changed.add(choice instanceof Value.Text text && text.isWhole()
          ? bounded(change.apply(text.text()), text.from())
          : choice instanceof Value.Nothing ? new Value.Text(change.apply(""), Place.NOWHERE) : UNKNOWN);
    }
    return join(changed);
  }

  private static Value bounded(String text, Place from) {
    return text.length() > Drafts.LONGEST_TEXT ? UNKNOWN : new Value.Text(text, from);
  }

  /// Whether it may be an object of a class that is known.
  public static boolean isObject(Value value) {
    return value.choices().stream()
        .anyMatch(choice -> choice instanceof Value.Ref(var thing) && !thing.type().isEmpty());
  }

  /// The elements of a list-like value; a scalar is a list of one.
  public static Value.Seq list(Value value) {
    return switch (value) {
      case Value.Seq seq -> seq;
      case Value.Unknown _ -> new Value.Seq(List.of(), true);
      case Value.Text _,Value.Nothing _,Value.Ref _,Value.Code _,Value.Handle _,Value.Type _,Value.Many _ ->
          new Value.Seq(List.of(value), false);
    };
  }

  /// Whether a condition holds, where that can be told.
  public static Truth truth(Value value) {
    var truths = value.choices().stream().map(Values::single).distinct().toList();
    return truths.size() == 1 ? truths.getFirst() : Truth.UNKNOWN;
  }

  private static Truth single(Value value) {
    return switch (value) {
      case Value.Nothing _ -> Truth.NO;
      case Value.Text text when text.isWhole() -> Truth.of(!text.text().isEmpty() && !text.text().equals("0"));
      case Value.Text(var text, _) -> text.equals(Hole.TEXT) ? Truth.UNKNOWN : Truth.YES;
      case Value.Seq(var items, var open) -> open ? Truth.UNKNOWN : Truth.of(!items.isEmpty());
      case Value.Ref _,Value.Code _,Value.Handle _ -> Truth.YES;
      case Value.Unknown _,Value.Many _,Value.Type _ -> Truth.UNKNOWN;
    };
  }
}
