package org.portolan.model.yaml.form;

import java.util.Optional;
import java.util.function.Function;

/// One field of a record in a file.
///
/// @param meaning  one sentence for whoever edits the file by hand
/// @param from     takes the field's value out of the record
/// @param standard what it is when the file does not say; empty: the file must say
public record Field<T, V>(String key, String meaning, Form<V> form, Function<T, V> from, Optional<V> standard) {

  public static <T, V> Field<T, V> needed(String key, String meaning, Form<V> form, Function<T, V> from) {
    return new Field<>(key, meaning, form, from, Optional.empty());
  }

  public static <T, V> Field<T, V> usual(String key, String meaning, Form<V> form, Function<T, V> from, V standard) {
    return new Field<>(key, meaning, form, from, Optional.of(standard));
  }

  /// Text that may be left out.
  public static <T> Field<T, String> text(String key, String meaning, Function<T, String> from) {
    return usual(key, meaning, Forms.TEXT, from, "");
  }

  /// A value that may be left out, and then is not there.
  public static <T, V> Field<T, Optional<V>> maybe(String key, String meaning, Form<V> form,
      Function<T, Optional<V>> from) {
    return usual(key, meaning, Forms.maybe(form), from, Optional.empty());
  }

  boolean isNeeded() {
    return standard.isEmpty();
  }
}
