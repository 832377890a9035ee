package org.portolan.app.fx;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.controlsfx.control.textfield.TextFields;

/// Offers what a field may mean while somebody types into it.
public final class Suggestions {
  /// More than a screen of them helps nobody.
  public static final int MOST = 12;

  private Suggestions() {}

  /// @param matches what fits the words typed so far, the best first; asked at each key, so it has to be quick
  /// @param shown   how a suggestion reads
  /// @param written what the field holds once it is chosen
  /// @param chosen  told when somebody chooses one
  public static <T> void offer(TextField field, Function<String, Collection<T>> matches, Function<T, String> shown,
      Function<T, String> written, Consumer<T> chosen) {
    var binding = TextFields.<T>bindAutoCompletion(field, request -> matches.apply(request.getUserText()),
        new StringConverter<>() {
          @Override
          public String toString(T one) {
            return shown.apply(one);
          }

          @Override
          public T fromString(String text) {
            throw new IllegalStateException("suggestions are chosen, never typed: " + text);
          }
        });
    binding.setVisibleRowCount(MOST);
    binding.setDelay(80);
    binding.setOnAutoCompleted(event -> {
      field.setText(written.apply(event.getCompletion()));
      field.end();
      chosen.accept(event.getCompletion());
    });
  }
}
