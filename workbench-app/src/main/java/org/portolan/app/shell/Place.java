package org.portolan.app.shell;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.portolan.icons.Icon;

/// A place on the left of the window.
///
/// @param id   stable, for the history and the remembered window
/// @param view makes the place's node when it is first entered
public record Place(String id, String name, Icon icon, Supplier<? extends Node> view,
    ObservableValue<Optional<Badge>> badge) {

  private static final ObservableValue<Optional<Badge>> NO_BADGE =
      new ReadOnlyObjectWrapper<>(Optional.<Badge>empty()).getReadOnlyProperty();

  /// One that never asks for attention.
  public static Place of(String id, String name, Icon icon, Supplier<? extends Node> view) {
    return new Place(id, name, icon, view, NO_BADGE);
  }
}
