package org.portolan.app.command;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import org.portolan.icons.Icon;

/// Something the user can do.
///
/// @param id      stable: `edit.undo`
/// @param group   the heading under which menus and the sheet of keys list it
/// @param name    verb first: `Show on map`
/// @param keys    as JavaFX writes them: `Shortcut+Shift+Z`; empty for none
/// @param enabled whether it can be done now; keys and buttons follow
public record Command(String id, String group, String name, Optional<Icon> icon, String keys,
    ObservableBooleanValue enabled, Runnable action) {

  private static final ObservableBooleanValue ALWAYS = new ReadOnlyBooleanWrapper(true).getReadOnlyProperty();

  /// One that can always be done and has neither icon nor keys.
  public static Command of(String id, String group, String name, Runnable action) {
    return new Command(id, group, name, Optional.empty(), "", ALWAYS, action);
  }

  public Command with(Icon newIcon) {
    return new Command(id, group, name, Optional.of(newIcon), keys, enabled, action);
  }

  public Command on(String newKeys) {
    return new Command(id, group, name, icon, newKeys, enabled, action);
  }

  public Command when(ObservableBooleanValue newEnabled) {
    return new Command(id, group, name, icon, keys, newEnabled, action);
  }

  /// The keys as printed on key caps: `Ctrl Shift Z`.
  public String keyCaps() {
    return Keys.caps(keys);
  }

  /// Does it, if it can be done now.
  public void run() {
    if (enabled.get()) {
      action.run();
    }
  }
}
