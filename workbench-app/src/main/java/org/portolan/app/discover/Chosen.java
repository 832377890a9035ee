package org.portolan.app.discover;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Words for values that are chosen from a list and never typed.
final class Chosen {
  private Chosen() {}

  static <T> StringConverter<T> words(Function<T, String> say) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : say.apply(value);
      }

      @Override
      public T fromString(String text) {
        throw new UnsupportedOperationException("chosen, never typed: " + text);
      }
    };
  }
}
