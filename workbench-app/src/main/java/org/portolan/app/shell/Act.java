package org.portolan.app.shell;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portolan.app.command.Hit;
import org.portolan.app.fx.Copied;

/// Something that can be done with what the palette finds, in a place that is built.
///
/// @param name verb first: `Show on map`
public record Act<T>(String name, Consumer<T> action) {

  /// Puts its words on the clipboard; what is found can always be taken elsewhere.
  static <T> Act<T> copying(String name, Function<T, String> words) {
    return new Act<>(name, subject -> Copied.text(words.apply(subject)));
  }

  static <T> List<Act<T>> with(List<Act<T>> acts, Act<T> last) {
    return Stream.concat(acts.stream(), Stream.of(last)).toList();
  }

  static <T> List<Hit.Act> on(T subject, List<Act<T>> acts) {
    return acts.stream().map(act -> new Hit.Act(act.name(), () -> act.action().accept(subject))).toList();
  }
}
