package org.portolan.importers.script.value;

import java.util.List;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.sql.Hole;

/// All that is known of a value: what it is, which few it may be, or nothing.
public sealed interface Value {
  /// Only known at run time.
  record Unknown() implements Value {}

  /// Undefined, null, None; an unset variable.
  record Nothing() implements Value {}

  /// A string or number; parts that are only known at run time are [Hole]s.
  ///
  /// @param from where its first literal piece stands
  record Text(String text, Place from) implements Value {
    public boolean isWhole() {
      return !Hole.in(text);
    }
  }

  /// A list on its way: arguments, what a function returns.
  ///
  /// @param open whether unknown further elements may follow
  record Seq(List<Value> items, boolean open) implements Value {
    public Seq {
      items = List.copyOf(items);
    }
  }

  /// An object, array or map.
  record Ref(Thing thing) implements Value {}

  /// A function, with the variables it was made in.
  record Code(Routine routine, Scope scope) implements Value {}

  /// A connection to a database, a statement prepared on it, a cursor.
  ///
  /// @param place where it was opened
  record Handle(Connection to, Place place) implements Value {}

  /// A class or module by name.
  record Type(String name) implements Value {}

  /// One of these; no element is itself a Many.
  record Many(List<Value> choices) implements Value {
    public Many {
      choices = List.copyOf(choices);
    }
  }

  static Value text(String text, Place from) {
    return new Text(text, from);
  }

  /// The values it may be, each on its own.
  default List<Value> choices() {
    return this instanceof Many(var choices) ? choices : List.of(this);
  }

  default boolean isUnknown() {
    return this instanceof Unknown;
  }
}
