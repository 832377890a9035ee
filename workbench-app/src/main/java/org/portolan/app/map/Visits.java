package org.portolan.app.map;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What is asked of the map and selected on it, and the way back to what was before.
final class Visits {
  private final ObjectProperty<MapOptions> options = new SimpleObjectProperty<>(MapOptions.USUAL);
  private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(new Selection.Nothing());
  private final Deque<Visit> past = new ArrayDeque<>();
  private final Deque<Visit> future = new ArrayDeque<>();

  private record Visit(MapOptions options, Selection selection) {}

  ObjectProperty<MapOptions> options() {
    return options;
  }

  ObjectProperty<Selection> selection() {
    return selection;
  }

  void go(MapOptions wanted, Selection selected) {
    past.push(now());
    future.clear();
    show(new Visit(wanted, selected));
  }

  void back() {
    step(past, future);
  }

  void forward() {
    step(future, past);
  }

  private void step(Deque<Visit> from, Deque<Visit> to) {
    if (!from.isEmpty()) {
      to.push(now());
      show(from.pop());
    }
  }

  private Visit now() {
    return new Visit(options.get(), selection.get());
  }

  private void show(Visit visit) {
    options.set(visit.options());
    selection.set(visit.selection());
  }
}
