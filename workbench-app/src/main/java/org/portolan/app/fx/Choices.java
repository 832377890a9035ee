package org.portolan.app.fx;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Boxes whose choices read as words.
public final class Choices {
  private Choices() {}

  /// @param say how a choice reads
  public static <T> void speak(ComboBox<T> box, Function<T, String> say) {
    box.setConverter(words(box.getItems(), say));
  }

  /// @param say how a choice reads
  public static <T> void speak(ChoiceBox<T> box, Function<T, String> say) {
    box.setConverter(words(box.getItems(), say));
  }

  /// @param choices as they are at any time
  private static <T> StringConverter<@Nullable T> words(List<T> choices, Function<T, String> say) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : say.apply(value);
      }

      @Override
      public @Nullable T fromString(String text) {
        return choices.stream().filter(one -> say.apply(one).equals(text)).findFirst().orElse(null);
      }
    };
  }
}
