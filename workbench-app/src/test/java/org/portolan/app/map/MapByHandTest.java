package org.portolan.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.fx.Sheets;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.layout.Chart;
import org.portolan.app.layout.Drawing;
import org.portolan.app.layout.Drawing.Box;
import org.portolan.app.layout.Drawing.Point;
import org.portolan.app.problem.Notices;
import org.portolan.app.sample.Sample;
import org.portolan.app.session.Session;
import org.portolan.app.theme.Theme;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;
import org.testfx.api.FxRobot;

/// The map arranged by hand, in a window.
class MapByHandTest {
  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());
  private static final String JOB = "job/legacy-app-01/etc/cron.d/finance/quarter_close-post";
  private static final String HOST = "host/legacy-app-01";

  @TempDir
  private Path folder;

  private final FxRobot robot = new FxRobot();
  private Optional<Window> open = Optional.empty();

  private record Window(Stage stage, Session session, MapViewModel model, MapCanvas canvas) {
    Drawing drawing() {
      return model.drawing().get().orElseThrow();
    }

    Box box(String id) {
      return Screen.on(() -> drawing().box(id));
    }
  }

  @BeforeEach
  void make() throws ProblemException {
    Sample.make(folder.resolve("w"), CLOCK, Progress.none());
    enter();
  }

  private void enter() {
    leave();
    open = Optional.of(Screen.on(() -> {
      var session = new Session(JobRunner.immediate(), CLOCK, problem -> {
        throw new AssertionError(problem.summary());
      });
      session.open("w", _ -> FolderStore.open(folder.resolve("w"), CLOCK), _ -> {});
      var model = new MapViewModel(session, JobRunner.immediate(), MapView::nameWidth);
      var view = new MapView(model, JobRunner.immediate(), new Notices(), new NoSheets(), CLOCK, () -> {}, () -> {});
      var scene = new Scene(new StackPane(view), 1100, 700);
      Theme.LIGHT.dress(scene);
      var stage = new Stage(StageStyle.UNDECORATED);
      stage.setScene(scene);
      stage.setX(0);
      stage.setY(0);
      stage.show();
      stage.requestFocus();
      return new Window(stage, session, model, (MapCanvas) view.lookup(".map-canvas"));
    }));
  }

  @AfterEach
  void leave() {
    open.ifPresent(window -> Screen.run(() -> {
      window.stage().close();
      window.session().close();
    }));
    open = Optional.empty();
  }

  @Test
  void aBoxThatIsDraggedStaysThereAlsoWhenTheWorkspaceIsOpenedAnewAndUndoPutsItBack() throws Exception {
    var before = window().box(JOB);
    drag(JOB, 130, 60);
    var after = window().box(JOB);
    assertEquals(List.of(Math.round(before.x() + 130), Math.round(before.y() + 60)),
        List.of(Math.round(after.x()), Math.round(after.y())));
    assertTrue(Files.readString(folder.resolve("w/places.txt")).contains(JOB + " = "));

    enter();
    assertEquals(after.x(), window().box(JOB).x(), 1);
    assertEquals(after.y(), window().box(JOB).y(), 1);

    drag(JOB, 40, 0);
    Screen.run(() -> assertEquals(Optional.of("Move quarter_close --post on the map"), window().session().undoName()
        .get()));
    Screen.run(() -> window().session().undo());
    assertEquals(after.x(), window().box(JOB).x(), 1);
    Screen.run(() -> window().session().redo());
    assertEquals(after.x() + 40, window().box(JOB).x(), 1);
  }

  @Test
  void theArrowsOfAMovedBoxLeadToItAndThoseOfOthersStay() {
    var before = Screen.on(() -> window().drawing());
    drag(JOB, 130, 60);
    var after = Screen.on(() -> window().drawing());
    for (int i = 0; i < after.routes().size(); i++) {
      var route = after.routes().get(i);
      if (List.of(route.arrow().from(), route.arrow().to()).contains(JOB)) {
        var end = route.arrow().from().equals(JOB) ? route.points().getFirst() : route.points().getLast();
        assertTrue(touches(after.box(JOB), end), end + " at " + after.box(JOB));
        assertNotEquals(before.routes().get(i).points(), route.points());
      } else if (sameEnds(before, after, route.arrow())) {
        assertEquals(before.routes().get(i).points(), route.points());
      }
    }
  }

  @Test
  void whatLiesInAMovedGroupComesAlong() {
    var group = window().box(HOST);
    var inside = window().box(JOB);
    drag(HOST, group.width() / 2, 14, 30, 50);
    assertEquals(group.x() + 30, window().box(HOST).x(), 1);
    assertEquals(inside.x() + 30, window().box(JOB).x(), 1);
    assertEquals(inside.y() + 50, window().box(JOB).y(), 1);
  }

  @Test
  void whatIsMovedWithinItsGroupLeavesTheGroupAndItsArrowsAsTheyWere() {
    var before = Screen.on(() -> window().drawing());
    drag(JOB, 0, 10);
    var after = Screen.on(() -> window().drawing());
    assertEquals(before.boxes().keySet().stream().filter(id -> !before.box(id).equals(after.box(id))).toList(),
        List.of(JOB));
    for (int i = 0; i < after.routes().size(); i++) {
      var ends = List.of(after.routes().get(i).arrow().from(), after.routes().get(i).arrow().to());
      assertEquals(ends.contains(JOB), !before.routes().get(i).points().equals(after.routes().get(i).points()),
          ends.toString());
    }
  }

  @Test
  void aGroupGrowsAroundWhatIsDraggedBeyondItsEdge() {
    drag(JOB, 20, 400);
    var group = window().box(HOST);
    assertTrue(window().box(JOB).bottom() <= group.bottom(), window().box(JOB) + " in " + group);
  }

  @Test
  void draggingBesideAllBoxesStillMovesThePicture() {
    var group = window().box(HOST);
    drag(HOST, 3, group.height() - 3, 25, 35);
    var held = Screen.on(() -> window().canvas().viewport().onScreen(group.x() + 3, group.bottom() - 3));
    assertEquals(List.of(325L, 185L), List.of(Math.round(held.x()), Math.round(held.y())));
    assertEquals(group, window().box(HOST));
  }

  @Test
  void theSelectedIsMovedWithKeysToo() {
    Screen.run(() -> {
      window().model().select(new Selection.OfBox(JOB));
      window().canvas().requestFocus();
    });
    var before = window().box(JOB);
    robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
    robot.push(KeyCode.CONTROL, KeyCode.DOWN);
    assertEquals(before.x() + 16, window().box(JOB).x(), 1);
    assertEquals(before.y() + 16, window().box(JOB).y(), 1);
  }

  @Test
  void smallStepsOfOneBoxAreUndoneAndDoneAgainAsOne() {
    var before = window().box(JOB);
    Screen.run(() -> {
      for (int step = 1; step <= 20; step++) {
        window().model().nudge(JOB, new Point(40 + step * 16, 60));
      }
    });
    var after = window().box(JOB);
    Screen.run(() -> window().session().undo());
    assertEquals(before, window().box(JOB));
    assertEquals(Optional.empty(), Screen.on(() -> window().session().undoName().get()));
    Screen.run(() -> window().session().redo());
    assertEquals(after, window().box(JOB));
  }

  @Test
  void ofManyMovesInARowTheLastOneIsKept() throws Exception {
    var places = Screen.on(() -> {
      var kept = new HandPlaces(window().session(), JobRunner.onVirtualThreads());
      for (int step = 1; step <= 60; step++) {
        kept.keep(GroupBy.HOST, Map.of(JOB, new Point(step, step)));
      }
      return kept;
    });
    var file = folder.resolve("w/places.txt");
    for (int wait = 0; wait < 100 && !(Files.exists(file) && Files.readString(file).contains("= 60 60")); wait++) {
      Thread.sleep(20);
    }
    // whoever is late writes the newest, too
    Thread.sleep(200);
    assertTrue(Files.readString(file).contains(JOB + " = 60 60"), Files.readString(file));
    assertEquals(Map.of(JOB, new Point(60, 60)), Screen.on(() -> places.of(GroupBy.HOST)));
  }

  @Test
  void tidyingUpPutsEverythingBackKeepsOpenWhatIsOpenAndIsUndone() {
    Screen.run(() -> {
      var closed = window().drawing().chart().groups().stream().filter(group -> !group.open()).findFirst()
          .orElseThrow();
      window().model().toggle(closed.id());
    });
    var groups = Screen.on(() -> window().drawing().chart().groups());
    var laid = window().box(JOB);
    drag(JOB, 60, 30);
    var moved = window().box(JOB);
    Screen.run(() -> window().stage().getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
        .filter(button -> "Tidy up".equals(button.getText())).findFirst().orElseThrow().fire());
    assertEquals(laid, window().box(JOB));
    assertEquals(groups, Screen.on(() -> window().drawing().chart().groups()));
    assertFalse(groups.stream().allMatch(Chart.Group::open));
    Screen.run(() -> window().session().undo());
    assertEquals(moved.x(), window().box(JOB).x(), 1);
  }

  @Test
  void inAWorkspaceOpenForLookingWhatIsMovedIsNotWritten() {
    Screen.run(() -> {
      window().session().open("w", _ -> FolderStore.openReadOnly(folder.resolve("w"), CLOCK, "held"), _ -> {});
      window().model().move(JOB, new Point(40, 60));
    });
    assertFalse(Files.exists(folder.resolve("w/places.txt")));
    assertEquals(Optional.empty(), Screen.on(() -> window().session().undoName().get()));
    assertEquals(Map.of(JOB, new Point(40, 60)), Screen.on(() -> window().model().places()));
  }

  private Window window() {
    return open.orElseThrow();
  }

  private void drag(String id, double by, double down) {
    var box = window().box(id);
    drag(id, box.width() / 2, box.height() / 2, by, down);
  }

  /// Takes a box at a point in it and moves it; all in px of the picture.
  private void drag(String id, double x, double y, double by, double down) {
    var from = Screen.on(() -> onScreen(id, x, y, 0, 0));
    var to = Screen.on(() -> onScreen(id, x, y, by, down));
    robot.drag(from, MouseButton.PRIMARY);
    robot.moveTo(from.midpoint(to));
    robot.moveTo(to);
    robot.drop();
  }

  /// The viewport's scale is made one, so that a px of the picture is one of the screen.
  private Point2D onScreen(String id, double x, double y, double by, double down) {
    var box = window().drawing().box(id);
    if (by == 0 && down == 0) {
      window().canvas().look(new Viewport(1, 300 - box.x() - x, 150 - box.y() - y));
    }
    return window().canvas().localToScreen(300 + by, 150 + down);
  }

  private static boolean touches(Box box, Point end) {
    return end.x() >= box.x() - 1 && end.x() <= box.right() + 1 && end.y() >= box.y() - 1
        && end.y() <= box.bottom() + 1;
  }

  private static boolean sameEnds(Drawing before, Drawing after, Chart.Arrow arrow) {
    return before.box(arrow.from()).equals(after.box(arrow.from()))
        && before.box(arrow.to()).equals(after.box(arrow.to()));
  }

  private record NoSheets() implements Sheets {
    @Override
    public void show(Region sheet) {}

    @Override
    public void close() {}
  }
}
