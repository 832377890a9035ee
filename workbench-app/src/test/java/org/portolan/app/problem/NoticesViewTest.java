package org.portolan.app.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.portolan.app.gallery.Screen;

/// What is said in passing, and its way back.
class NoticesViewTest {

  @Test
  void undoIsOfferedOnlyWhileItLeadsBackFromWhatTheNoteTellsOf() {
    var open = new SimpleBooleanProperty(true);
    var notices = new Notices();
    notices.say("sales is retired", () -> {}, open);
    notices.say("The view is saved", () -> {});
    var view = Screen.on(() -> new NoticesView(notices));
    assertEquals(List.of(true, true), offered(view));

    Screen.run(() -> open.set(false));
    assertEquals(List.of(false, true), offered(view));
    assertEquals(List.of("sales is retired", "The view is saved"), notices.shown().stream().map(Notice::text).toList());
  }

  private static List<Boolean> offered(NoticesView view) {
    return Screen.on(() -> view.getChildrenUnmodifiable().stream()
        .flatMap(note -> note.lookupAll(".button").stream()).filter(Button.class::isInstance).map(Button.class::cast)
        .filter(button -> "Undo".equals(button.getText())).map(button -> button.isVisible() && button.isManaged())
        .toList());
  }
}
