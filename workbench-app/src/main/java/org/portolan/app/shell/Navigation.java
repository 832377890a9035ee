package org.portolan.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which place is shown, and the way there and back.
public final class Navigation {

  private final ReadOnlyObjectWrapper<Optional<String>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
  private final List<Stop> stops = new ArrayList<>();
  private int at = -1;

  /// The id of the place that is shown.
  public ReadOnlyObjectProperty<Optional<String>> current() {
    return current.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoBack() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForward() {
    return canGoForward.getReadOnlyProperty();
  }

  /// Enters a place as it was left.
  public void go(String place) {
    if (!current.get().equals(Optional.of(place))) {
      go(place, () -> {});
    }
  }

  /// Enters a place and shows something there; `show` is called again whenever the history leads back here.
  public void go(String place, Runnable show) {
    stops.subList(at + 1, stops.size()).clear();
    stops.add(new Stop(place, show));
    enter(stops.size() - 1);
  }

  public void back() {
    if (at > 0) {
      enter(at - 1);
    }
  }

  public void forward() {
    if (at < stops.size() - 1) {
      enter(at + 1);
    }
  }

  private void enter(int index) {
    at = index;
    var stop = stops.get(index);
    current.set(Optional.of(stop.place()));
    stop.show().run();
    canGoBack.set(at > 0);
    canGoForward.set(at < stops.size() - 1);
  }

  private record Stop(String place, Runnable show) {}
}
