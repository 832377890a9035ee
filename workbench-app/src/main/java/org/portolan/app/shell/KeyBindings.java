package org.portolan.app.shell;

import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.portolan.app.command.Command;
import org.portolan.app.command.Commands;

/// Lets keys run commands. A command of a single sign (`?`) runs only while nobody types into a field.
final class KeyBindings {

  private final Commands commands;
  private final Scene scene;

  private KeyBindings(Commands commands, Scene scene) {
    this.commands = commands;
    this.scene = scene;
  }

  static void install(Commands commands, Scene scene) {
    var bindings = new KeyBindings(commands, scene);
    scene.addEventFilter(KeyEvent.KEY_PRESSED, bindings::pressed);
    scene.addEventHandler(KeyEvent.KEY_TYPED, bindings::typed);
  }

  static KeyCombination combination(Command command) {
    return KeyCombination.valueOf(command.keys());
  }

  private void pressed(KeyEvent event) {
    if (belongsToTheField(event)) {
      return;
    }
    commands.all()
        .stream()
        .filter(command -> command.keys().length() > 1 && combination(command).match(event))
        .filter(command -> command.enabled().get())
        .findFirst()
        .ifPresent(command -> {
          event.consume();
          command.run();
        });
  }

  private void typed(KeyEvent event) {
    if (scene.getFocusOwner() instanceof TextInputControl) {
      return;
    }
    commands.all()
        .stream()
        .filter(command -> command.keys().equals(event.getCharacter()))
        .findFirst()
        .ifPresent(command -> {
          event.consume();
          command.run();
        });
  }

  /// A field keeps its own undo while it has something to undo, and its own arrows.
  private boolean belongsToTheField(KeyEvent event) {
    if (!(scene.getFocusOwner() instanceof TextInputControl field) || !field.isEditable()) {
      return false;
    }
    return switch (event.getCode()) {
      case Z -> event.isShiftDown() ? field.isRedoable() : field.isUndoable();
      case LEFT, RIGHT, UP, DOWN, HOME, END, A, C, V, X -> event.isShortcutDown();
      default -> !event.isShortcutDown() && !event.isAltDown() && !event.getCode().isFunctionKey();
    };
  }
}
