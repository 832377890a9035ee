package org.portolan.app.map;

import java.util.function.Function;
import javafx.util.StringConverter;

/// Shows values as words in a box that one is chosen from.
final class Words {
  private Words() {}

  static <T> StringConverter<T> of(Function<T, String> say, Function<String, T> hear) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : say.apply(value);
      }

      @Override
      public T fromString(String words) {
        return hear.apply(words);
      }
    };
  }
}
