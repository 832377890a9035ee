package org.portolan.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.portolan.app.command.Command;
import org.portolan.app.command.CommandSearch;
import org.portolan.app.command.Commands;
import org.portolan.app.command.PaletteViewModel;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.problem.Notices;
import org.portolan.icons.Icon;

class KeyBindingsTest {

  private final List<String> done = new ArrayList<>();
  private final Navigation navigation = new Navigation();
  private final TextField field = Screen.on(TextField::new);
  private final Button button = Screen.on(() -> new Button("Beside"));
  private final Scene scene = Screen.on(this::scene);

  @Test
  void keysOfTheWindowOpenThePaletteAndEscapeGivesTheFocusBack() {
    Screen.run(() -> {
      button.requestFocus();
      press(KeyCode.K, true, false);
      assertEquals("Find an asset or run a command", scene.getFocusOwner().getAccessibleText());
      Event.fireEvent(scene.getFocusOwner(), key(KeyCode.ESCAPE, false, false));
      assertEquals(button, scene.getFocusOwner());
    });
  }

  @Test
  void aFieldKeepsItsOwnUndoWhileItHasSomethingToUndo() {
    Screen.run(() -> {
      field.requestFocus();
      press(KeyCode.Z, true, false);
      assertEquals(List.of("undo"), done);
      field.replaceText(0, 0, "typed");
      press(KeyCode.Z, true, false);
      assertEquals(List.of("undo"), done);
    });
  }

  @Test
  void aSignRunsACommandOnlyWhileNobodyTypes() {
    Screen.run(() -> {
      field.requestFocus();
      type("/");
      assertEquals(List.of(), done);
      button.requestFocus();
      type("/");
      assertEquals(List.of("filter"), done);
    });
  }

  @Test
  void theNumberOfAPlaceEntersIt() {
    Screen.run(() -> {
      press(KeyCode.DIGIT2, true, false);
      assertEquals(Optional.of("second"), navigation.current().get());
      press(KeyCode.LEFT, false, true);
      assertEquals(Optional.of("first"), navigation.current().get());
    });
  }

  private Scene scene() {
    var commands = new Commands();
    commands.add(Command.of("edit.undo", "Edit", "Undo", () -> done.add("undo")).with(Icon.UNDO).on("Shortcut+Z"));
    commands.add(Command.of("edit.redo", "Edit", "Redo", () -> done.add("redo")).with(Icon.REDO)
        .on("Shortcut+Shift+Z"));
    commands.add(Command.of("filter", "Map", "Filter here", () -> done.add("filter")).on("/"));
    var shell = new ShellViewModel();
    var places = List.of(Place.of("first", "First", Icon.MAP, () -> new VBox(field, button)),
        Place.of("second", "Second", Icon.MAP, VBox::new));
    var palette = new PaletteViewModel(new CommandSearch(commands), List.of());
    var view = new ShellView(shell, places, navigation, commands, palette, JobRunner.immediate(), new Notices(),
        new SimpleObjectProperty<>(Settings.FIRST), new Overlays(), _ -> {});
    shell.workspace().set(Optional.of("fernhill-shop"));
    navigation.go("first");
    var made = new Scene(view, 1300, 800);
    view.listenToKeys(made);
    made.getRoot().applyCss();
    made.getRoot().layout();
    return made;
  }

  private void press(KeyCode code, boolean control, boolean alt) {
    Event.fireEvent(Optional.<EventTarget>ofNullable(scene.getFocusOwner()).orElse(scene),
        key(code, control, alt));
  }

  private static KeyEvent key(KeyCode code, boolean control, boolean alt) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, alt, false);
  }

  private void type(String sign) {
    Event.fireEvent(scene.getFocusOwner(),
        new KeyEvent(KeyEvent.KEY_TYPED, sign, sign, KeyCode.UNDEFINED, false, false, false, false));
  }
}
