package org.portolan.app.shell;

import java.util.List;
import java.util.function.Consumer;
import org.portolan.app.command.Hit;

/// Something that can be done with what the palette finds, in a place that is built.
///
/// @param name verb first: `Show on map`
public record Act<T>(String name, Consumer<T> action) {

  static <T> List<Hit.Act> on(T subject, List<Act<T>> acts) {
    return acts.stream().map(act -> new Hit.Act(act.name(), () -> act.action().accept(subject))).toList();
  }
}
