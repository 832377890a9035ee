package org.portolan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.sample.Sample;
import org.portolan.app.shell.Settings;
import org.portolan.app.theme.Theme;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;
import org.testfx.api.FxRobot;

/// The whole window on the sample, worked with nothing but keys.
class KeyboardTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-17T09:00:00Z"), ZoneOffset.UTC);
  private static final int MOST = 250;

  @TempDir
  private static Path folder;

  private final FxRobot robot = new FxRobot();
  private Optional<Workbench> workbench = Optional.empty();
  private Optional<Stage> stage = Optional.empty();

  @BeforeAll
  static void makeSample() throws ProblemException {
    Sample.make(folder.resolve("sample"), CLOCK, Progress.none());
  }

  @BeforeEach
  void open() {
    Screen.run(() -> {
      var made = new Workbench(CLOCK, JobRunner.immediate(), new SimpleObjectProperty<>(Settings.FIRST),
          new NoChooser());
      var view = made.view();
      var scene = new Scene(view, 1440, 900);
      Theme.LIGHT.dress(scene);
      view.listenToKeys(scene);
      var window = new Stage();
      window.setScene(scene);
      window.show();
      window.requestFocus();
      made.open(folder.resolve("sample"));
      made.go("discover");
      workbench = Optional.of(made);
      stage = Optional.of(window);
    });
  }

  @AfterEach
  void close() {
    Screen.run(() -> {
      stage.ifPresent(Stage::close);
      workbench.orElseThrow().close();
    });
  }

  @Test
  void everyControlOfDiscoverIsReachedByTabAndSeenWhenItIs() {
    assertAllReached(walk());
  }

  @Test
  void everyControlOfSeenAndUnseenIsReachedByTabAndSeenWhenItIs() {
    press("Seen and unseen");
    assertAllReached(walk());
  }

  @Test
  void everyControlOfTheInspectorIsReachedByTabAndSeenWhenItIs() {
    Screen.run(() -> {
      workbench().go("map");
      workbench().session().survey().get().openSilent().stream().filter(one -> one.id().contains("quarter_close"))
          .findFirst().ifPresent(one -> workbench().showSilent(one.id()));
    });
    assertAllReached(walk());
  }

  @Test
  void everySheetOfDiscoverTakesTheFocusKeepsItAndIsPutAwayByEscape() {
    for (var opener : List.of("Collection script", "Import all again", "Add source", "Database",
        "Profile the data…", "Answer")) {
      focus(opener);
      var before = owner();
      robot.push(KeyCode.SPACE);
      assertTrue(Screen.on(this::sheet).isPresent(), "no sheet after " + opener);
      assertTrue(inSheet(owner()), opener + " leaves the focus on " + name(owner()));
      Screen.run(() -> assertRingsCoverNoLabel(sheet().orElseThrow()));
      for (var node : walk()) {
        assertTrue(inSheet(node), opener + " lets the focus out to " + name(node));
      }
      assertAllReached(new LinkedHashSet<>(walk()), Screen.on(() -> focusable(sheet().orElseThrow()).toList()));
      robot.push(KeyCode.ESCAPE);
      assertTrue(Screen.on(this::sheet).isEmpty(), opener + " is not put away");
      assertEquals(name(before), name(owner()), "after " + opener);
    }
  }

  private static void assertRingsCoverNoLabel(Node sheet) {
    sheet.lookupAll(".label").stream().map(Label.class::cast).filter(label -> label.getLabelFor() != null)
        .forEach(label -> {
          double end = label.localToScene(label.getLayoutBounds()).getMaxY();
          double begin = label.getLabelFor().localToScene(label.getLabelFor().getLayoutBounds()).getMinY();
          assertTrue(begin - end >= 4, label.getText() + " is " + (begin - end) + " above its field");
        });
  }

  @Test
  void noHitOfThePaletteLiesOverAnotherHoweverLongItIs() {
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("quarter");
    Screen.run(() -> {
      var root = stage.orElseThrow().getScene().getRoot();
      root.applyCss();
      root.layout();
      var hits = root.lookupAll(".palette-hit").stream().sorted(Comparator.comparingDouble(Node::getLayoutY)).toList();
      assertTrue(hits.size() > 3, "only " + hits.size());
      assertTrue(hits.stream().anyMatch(hit -> hit.getLayoutBounds().getHeight() > 40), "one takes several lines");
      for (int i = 0; i < hits.size(); i++) {
        for (var part : ((Parent) hits.get(i)).getChildrenUnmodifiable()) {
          assertTrue(part.getBoundsInParent().getMinY() >= -1
              && part.getBoundsInParent().getMaxY() <= hits.get(i).getLayoutBounds().getHeight() + 1, "" + part);
        }
        assertTrue(i == 0 || hits.get(i - 1).getBoundsInParent().getMaxY() <= hits.get(i).getBoundsInParent().getMinY()
            + 1, "" + hits.get(i));
      }
    });
  }

  @Test
  void anAnswerIsWrittenWithKeysAloneAndTheFocusStaysInTheList() {
    int open = openUnknowns();
    focus("Answer");
    robot.push(KeyCode.SPACE);
    robot.write("north and south only");
    robot.push(KeyCode.TAB);
    robot.push(KeyCode.TAB);
    robot.push(KeyCode.ENTER);
    assertEquals(open - 1, openUnknowns());
    assertTrue(Screen.on(this::sheet).isEmpty());
    assertEquals("Answer", name(owner()));

    robot.push(KeyCode.CONTROL, KeyCode.Z);
    assertEquals(open, openUnknowns());
  }

  @Test
  void whoeverGoesToAPlaceWithKeysIsThereAndItsKeysWorkAtOnce() {
    focus("Answer");
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT3);
    assertTrue(owner().getStyleClass().contains("map-canvas"), name(owner()));
    robot.push(KeyCode.SLASH);
    assertEquals("Find in map", name(owner()));
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    assertEquals("Sources", name(owner()));
  }

  @Test
  void whatDiscoverDoesIsFoundByThePaletteFromAnywhere() {
    Screen.run(() -> workbench().go("map"));
    robot.push(KeyCode.CONTROL, KeyCode.K);
    robot.write("add a live data");
    robot.push(KeyCode.ENTER);
    assertTrue(Screen.on(this::sheet).isPresent());
    assertTrue(inSheet(owner()), name(owner()));
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void whatIsDroppedOnAnyPlaceIsAskedAboutOnDiscover() {
    Screen.run(() -> {
      workbench().go("plan");
      workbench().layDown(List.of(folder));
    });
    assertTrue(Screen.on(this::sheet).isPresent());
    Screen.run(() -> workbench().putAwaySheets());
    assertEquals(1, Screen.on(() -> scene().getRoot().lookupAll(".discover").size()));
  }

  @Test
  void everyGateOfThePlanIsReachedWithKeys() {
    Screen.run(() -> workbench().go("plan"));
    for (var gate : List.of("Gate 3: User acceptance", "Gate 1: Audit and map", "Gate 6: Watch")) {
      focus(gate);
      robot.push(KeyCode.SPACE);
      assertEquals(gate, Screen.on(() -> ((Labeled) scene().getRoot().lookup(".gate .title")).getText()));
      assertEquals(gate, name(owner()));
    }
  }

  private int openUnknowns() {
    return Screen.on(() -> workbench().session().survey().get().judgement().unknowns().open().size());
  }

  /// Everything that Tab leads to, until it comes round.
  private LinkedHashSet<Node> walk() {
    var seen = new LinkedHashSet<Node>();
    for (int i = 0; i < MOST; i++) {
      robot.push(KeyCode.TAB);
      var owner = owner();
      assertTrue(Screen.on(owner::isFocusVisible), "the focus is not to be seen on " + name(owner));
      assertTrue(Screen.on(() -> inSight(owner)), "the focus is out of sight on " + name(owner));
      if (!seen.add(owner)) {
        break;
      }
    }
    return seen;
  }

  private void assertAllReached(LinkedHashSet<Node> reached) {
    assertAllReached(reached, Screen.on(() -> focusable(scene().getRoot()).toList()));
  }

  private static void assertAllReached(LinkedHashSet<Node> reached, List<Node> all) {
    var missed = new ArrayList<>(all);
    missed.removeAll(reached);
    assertEquals(List.of(), missed.stream().map(KeyboardTest::name).toList());
    assertFalse(all.isEmpty());
  }

  private boolean inSight(Node node) {
    var bounds = node.localToScene(node.getBoundsInLocal());
    return bounds.getMinY() < scene().getHeight() && bounds.getMaxY() > 0 && bounds.getMinX() < scene().getWidth()
        && bounds.getMaxX() > 0;
  }

  private boolean inSheet(Node node) {
    return Screen.on(() -> {
      for (var at = node; at != null; at = at.getParent()) {
        if (at.getStyleClass().contains("over-window")) {
          return true;
        }
      }
      return false;
    });
  }

  private Optional<Parent> sheet() {
    return Optional.ofNullable((Parent) scene().getRoot().lookup(".over-window"));
  }

  private void press(String words) {
    Screen.run(() -> ((ButtonBase) button(words)).fire());
  }

  private void focus(String words) {
    Screen.run(() -> button(words).requestFocus());
  }

  private Node button(String words) {
    return focusable(scene().getRoot()).filter(node -> words.equals(name(node))).findFirst()
        .orElseThrow(() -> new AssertionError("nothing is called " + words + ": " + focusable(scene().getRoot())
            .map(KeyboardTest::name).toList()));
  }

  private Node owner() {
    return Screen.on(() -> Objects.requireNonNull(scene().getFocusOwner(), "nothing has the focus"));
  }

  private Scene scene() {
    return stage.orElseThrow().getScene();
  }

  private Workbench workbench() {
    return workbench.orElseThrow();
  }

  private static String name(Node node) {
    if (node.getAccessibleText() != null) {
      return node.getAccessibleText();
    }
    return switch (node) {
      case MenuButton menu -> menu.getText();
      case Labeled labeled -> labeled.getText();
      case TextInputControl field -> field.getPromptText();
      default -> node.toString();
    };
  }

  private static Stream<Node> focusable(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Stream.empty();
    }
    var self = node.isFocusTraversable() ? Stream.of(node) : Stream.<Node>empty();
    return node instanceof Parent parent
        ? Stream.concat(self, parent.getChildrenUnmodifiable().stream().flatMap(KeyboardTest::focusable)) : self;
  }
}
