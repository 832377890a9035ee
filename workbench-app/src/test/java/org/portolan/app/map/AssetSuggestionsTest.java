package org.portolan.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portolan.app.desk.Contents;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.session.MemoryStore;
import org.portolan.app.session.Session;
import org.portolan.app.theme.Theme;
import org.portolan.model.asset.Asset;
import org.portolan.model.logbook.Logbook;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The search field of the map in a real window, with a real keyboard.
class AssetSuggestionsTest {
  private static final int AFTER_THE_LAST_KEY = 300;

  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());

  private final FxRobot robot = new FxRobot();
  private Optional<Stage> stage = Optional.empty();
  private Optional<MapViewModel> model = Optional.empty();

  @BeforeEach
  void open() {
    Screen.run(() -> {
      var session = new Session(JobRunner.immediate(), CLOCK, problem -> {
        throw new AssertionError(problem.summary());
      });
      session.open("map", _ -> new MemoryStore(new Contents(Fernhill.manifest(), Fernhill.inventory(4), Logbook.EMPTY)),
          _ -> {});
      var map = new MapViewModel(session, JobRunner.immediate(), text -> text.length() * 7);
      var scene = new Scene(new MapToolbar(map), 900, 60);
      Theme.LIGHT.dress(scene);
      var window = new Stage();
      window.setScene(scene);
      window.show();
      window.requestFocus();
      model = Optional.of(map);
      stage = Optional.of(window);
    });
  }

  @AfterEach
  void close() {
    Screen.run(() -> stage.ifPresent(Stage::close));
  }

  @Test
  void aPartOfANameOffersTheAssetsAndEnterShowsTheChosenOne() throws TimeoutException {
    var asset = Screen.on(() -> model.orElseThrow().survey().inventory().assets().values().stream()
        .filter(one -> one.name().length() > 6).findFirst().orElseThrow());
    Screen.run(() -> stage.orElseThrow().getScene().lookup(".text-field").requestFocus());

    robot.write(asset.name().substring(0, asset.name().length() - 1));
    // What is offered for the last key comes a little after it, and Enter before that would be the field's own.
    WaitForAsyncUtils.sleep(AFTER_THE_LAST_KEY, TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> !offered().isEmpty() && isOneMarked());
    assertTrue(offered().getFirst().startsWith(asset.name()), offered().toString());

    robot.push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertEquals(new Selection.OfAsset(asset.id()), Screen.on(() -> model.orElseThrow().selection().get()));
    assertEquals(asset.name(),
        Screen.on(() -> ((TextField) stage.orElseThrow().getScene().lookup(".text-field")).getText()));
  }

  private static boolean isOneMarked() {
    return Screen.on(() -> Window.getWindows().stream().filter(PopupWindow.class::isInstance)
        .filter(Window::isShowing).map(window -> window.getScene().lookup(".list-view"))
        .anyMatch(list -> list instanceof ListView<?> view && view.getSelectionModel().getSelectedItem() != null));
  }

  private static List<String> offered() {
    return Screen.on(() -> Window.getWindows().stream().filter(PopupWindow.class::isInstance)
        .filter(Window::isShowing).map(window -> window.getScene().lookup(".list-view"))
        .filter(ListView.class::isInstance).flatMap(list -> ((ListView<?>) list).getItems().stream())
        .map(asset -> ((Asset) asset).name()).toList());
  }
}
