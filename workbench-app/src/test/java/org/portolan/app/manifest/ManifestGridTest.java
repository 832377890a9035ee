package org.portolan.app.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portolan.app.desk.Contents;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.problem.Notices;
import org.portolan.app.session.MemoryStore;
import org.portolan.app.session.Session;
import org.portolan.app.shell.Overlays;
import org.portolan.app.theme.Theme;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.ItemId;
import org.testfx.api.FxRobot;

/// The grid in a real window, with a real keyboard.
class ManifestGridTest {
  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());

  private final FxRobot robot = new FxRobot();
  private final Notices notices = new Notices();
  private Optional<Stage> stage = Optional.empty();
  private Optional<Session> session = Optional.empty();

  @BeforeEach
  void open() {
    Screen.run(() -> {
      var opened = new Session(JobRunner.immediate(), CLOCK, problem -> {
        throw new AssertionError(problem.summary());
      });
      var store = new MemoryStore(new Contents(Fernhill.manifest(), Fernhill.inventory(4), Logbook.EMPTY));
      opened.open("grid", _ -> store, _ -> {});
      var view = new ManifestView(new ManifestViewModel(opened), new OwnersWord(opened, CLOCK, notices),
          new Overlays(), JobRunner.immediate(), Optional.empty(), notices);
      var scene = new Scene(view, 980, 700);
      Theme.LIGHT.dress(scene);
      var window = new Stage();
      window.setScene(scene);
      window.show();
      window.requestFocus();
      session = Optional.of(opened);
      stage = Optional.of(window);
    });
  }

  @AfterEach
  void close() {
    Screen.run(() -> stage.ifPresent(Stage::close));
  }

  @Test
  void whatIsTypedIntoACellIsInTheManifestAndUndoTakesItBack() {
    var first = items().getFirst();
    focus("Owner");

    robot.write("R. Haddad");
    robot.push(KeyCode.ENTER);
    assertEquals("R. Haddad", item(first.id()).owner());

    Screen.run(() -> session.orElseThrow().undo());
    assertEquals(first.owner(), item(first.id()).owner());
  }

  @Test
  void escapeTakesBackWhatWasTyped() {
    var first = items().getFirst();
    focus("Owner");

    robot.write("somebody else");
    robot.push(KeyCode.ESCAPE);

    assertEquals(first, item(first.id()));
  }

  @Test
  void theStateOfItemsAndKindsIsReadInFullInASmallWindow() {
    Screen.run(() -> {
      var root = stage.orElseThrow().getScene().getRoot();
      root.applyCss();
      root.layout();
      var cells = root.lookupAll(".table-cell").stream().map(TableCell.class::cast)
          .filter(cell -> cell.getTableColumn() != null && "Disposition".equals(cell.getTableColumn().getText())
              && cell.getText() != null && !cell.getText().isEmpty())
          .toList();
      assertTrue(cells.stream().anyMatch(cell -> cell.getText().contains(" of ")), cells.toString());
      cells.forEach(cell -> assertEquals(cell.getText(), ((Text) cell.lookup(".text")).getText()));
    });
  }

  @Test
  void draftedItemsAreTakenBackFromTheNoteThatTellsOfThem() {
    var before = items();
    Screen.run(() -> stage.orElseThrow().getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
        .filter(button -> "Draft items".equals(button.getText())).findFirst().orElseThrow().fire());
    assertTrue(items().size() > before.size());
    Screen.run(() -> notices.shown().getLast().undo().orElseThrow().run());
    assertEquals(before, items());
  }

  /// Puts the focus on that column of the first item, which stands below the head of its kind.
  private void focus(String title) {
    Screen.run(() -> {
      var grid = (TableView<?>) stage.orElseThrow().getScene().lookup(".table-view");
      focus(grid, title);
    });
  }

  private static <T> void focus(TableView<T> grid, String title) {
    var column = grid.getColumns().stream().filter(one -> one.getText().equals(title)).findFirst().orElseThrow();
    grid.requestFocus();
    grid.getSelectionModel().clearAndSelect(1, column);
    grid.getFocusModel().focus(1, column);
  }

  private List<Item> items() {
    return Screen.on(() -> session.orElseThrow().manifest().items());
  }

  private Item item(ItemId id) {
    return items().stream().filter(item -> item.id().equals(id)).findFirst().orElseThrow();
  }
}
