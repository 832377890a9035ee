package org.portolan.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.fx.Sheets;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Gallery;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.layout.Chart;
import org.portolan.app.problem.Notices;
import org.portolan.app.sample.Sample;
import org.portolan.app.session.Session;
import org.portolan.app.theme.Theme;
import org.portolan.model.asset.AssetId;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// What somebody in a meeting asks of the map: what moves in which wave, and how one thing leads to another.
class MapQuestionsTest {
  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());

  @TempDir
  private Path folder;

  private Optional<MapViewModel> model = Optional.empty();

  @BeforeEach
  void open() throws ProblemException {
    Sample.make(folder.resolve("w"), CLOCK, Progress.none());
    Screen.run(() -> {
      var session = new Session(JobRunner.immediate(), CLOCK, problem -> {
        throw new AssertionError(problem.summary());
      });
      session.open("w", _ -> FolderStore.open(folder.resolve("w"), CLOCK), _ -> {});
      model = Optional.of(new MapViewModel(session, JobRunner.immediate(), MapView::nameWidth));
    });
  }

  private MapViewModel model() {
    return model.orElseThrow();
  }

  private AssetId named(String name) {
    return model().survey().inventory().assets().values().stream().filter(one -> one.name().equals(name))
        .findFirst().orElseThrow(() -> new AssertionError("No asset is called " + name)).id();
  }

  @Test
  void thePathFromAJobToATableIsShownWhicheverOfTheTwoIsAskedFirst() {
    var job = named("quarter_close --post");
    var table = named("ledger");
    Screen.run(() -> {
      var there = model().path(job, table).orElseThrow().assets();
      assertEquals(List.of(job, named("quarter_close.sh"), table), there);
      assertEquals(there, model().path(table, job).orElseThrow().assets());
    });
    Gallery.show("map-path", theme -> {
      model().showPath(table, job);
      return view(theme);
    });
    var words = Screen.on(() -> words(new PathInspector(table, job, model().survey(), model())));
    assertTrue(words.contains("It leads the other way round. 2 steps, confidence 0.9"), words);
  }

  @Test
  void whereNothingLeadsItIsSaid() {
    var words = Screen.on(() -> words(new PathInspector(named("labels"), named("ledger"), model().survey(), model())));
    assertTrue(words.contains("Nothing that we know leads from one to the other"), words);
  }

  @Test
  void onlyWhatMovesInAWaveAndItsNeighboursAreShown() {
    Screen.run(() -> {
      var all = model().drawing().get().orElseThrow().chart().assets();
      model().ask(MapOptions.USUAL.letting(Filter.USUAL.inWave(Optional.of(1))));
      var first = model().drawing().get().orElseThrow().chart().assets();
      assertTrue(first > 20 && first < all, first + " of " + all);
      model().ask(MapOptions.USUAL.letting(Filter.USUAL.inWave(Optional.of(7))));
      assertEquals(0, model().drawing().get().map(drawing -> drawing.chart().assets()).orElse(0));
    });
  }

  @Test
  void whatIsFollowedIsInSightFromEndToEndAlsoWhereTheMapWasNeverShownBefore() {
    Screen.run(() -> {
      var silent = model().survey().openSilent().stream().filter(one -> one.id().contains("quarter_close"))
          .findFirst().orElseThrow();
      model().showSilent(silent.id());
      var view = view(Theme.LIGHT);
      var scene = new Scene(view, 1440, 900);
      Theme.LIGHT.dress(scene);
      for (var pass = 0; pass < 3; pass++) {
        view.applyCss();
        view.layout();
      }
      var canvas = (MapCanvas) view.lookupAll(".map-canvas").iterator().next();
      var drawing = model().drawing().get().orElseThrow();
      for (var id : List.of(silent.dependant(), named("ledger"))) {
        var box = drawing.boxes().get(id.value());
        var left = canvas.viewport().onScreen(box.x(), box.y());
        var right = canvas.viewport().onScreen(box.right(), box.bottom());
        assertTrue(left.x() >= 0 && left.y() >= 0 && right.x() <= canvas.getWidth()
            && right.y() <= canvas.getHeight(), id + " at " + left + " to " + right + " of " + canvas.getWidth());
      }
    });
  }

  @Test
  void aLetterDecidesWhileTheInspectorHasTheFocus() {
    Screen.run(() -> {
      var silent = model().survey().openSilent().getFirst();
      model().showSilent(silent.id());
      var view = view(Theme.LIGHT);
      new Scene(view, 1440, 900);
      view.applyCss();
      view.layout();
      var button = view.lookupAll(".inspector .button").iterator().next();
      Event.fireEvent(button, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.W, false, false, false, false));
      assertEquals(List.of("What is changed"), view.lookupAll(".decision .text-field").stream()
          .map(field -> ((TextField) field).getPromptText()).toList());
    });
  }

  @Test
  void byWaveWhatMovesTogetherLiesTogetherAndTheRestWithWhatWasDecidedAlike() {
    Screen.run(() -> model().ask(MapOptions.USUAL.grouped(GroupBy.WAVE)));
    var chart = model().drawing().get().orElseThrow().chart();
    assertEquals(List.of("In no item", "Retained", "Retired", "Wave 1"),
        chart.groups().stream().map(Chart.Group::title).toList());
    assertEquals(model().survey().inventory().assets().size(),
        chart.groups().stream().mapToInt(Chart.Group::count).sum());
    Gallery.show("map-waves", this::view);
  }

  @Test
  void whatWasDecidedInOneWayIsShownAloneAndOfSilentDependenciesWhatTheyTouch() {
    Screen.run(() -> {
      model().let(filter -> filter.decided(Optional.of(Decided.RETIRE)));
      assertTrue(model().drawing().get().orElseThrow().chart().assets() < 40);
      model().let(filter -> filter.silentOnly(true));
      var touched = model().survey().silent().stream()
          .filter(one -> Decided.of(one, model().survey()) == Decided.RETIRE).toList();
      assertEquals(List.of("backup-shop"), touched.stream()
          .map(one -> model().survey().inventory().asset(one.dependant()).orElseThrow().name()).toList());
      var shown = ChartRequests.of(model().survey(), model().options().get());
      assertTrue(model().survey().inventory().assets().values().stream().filter(shown.assets())
          .anyMatch(asset -> asset.name().equals("backup-shop")));
      assertTrue(model().survey().inventory().assets().values().stream().filter(shown.assets())
          .noneMatch(asset -> asset.name().equals("quarter_close --post")));
    });
  }

  @Test
  void theSameAsAMatrix() {
    Gallery.show("map-matrix", theme -> {
      var view = view(theme);
      var matrix = view.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
          .filter(button -> button.getText().equals("Matrix")).findFirst().orElseThrow();
      matrix.fire();
      return view;
    });
  }

  @Test
  void inASmallWindowInTwiceTheSizePictureAndInspectorTakeTurns() {
    Screen.run(() -> {
      var view = view(Theme.LIGHT);
      var scene = new Scene(view, 452, 280);
      Theme.LIGHT.dress(scene);
      settle(view);
      var canvas = (MapCanvas) view.lookupAll(".map-canvas").iterator().next();
      assertTrue(canvas.getHeight() > 220, "the picture is " + canvas.getHeight() + " high");
      var drawing = model().drawing().get().orElseThrow();
      assertTrue(drawing.boxes().values().stream().anyMatch(box -> {
        var at = canvas.viewport().onScreen(box.centreX(), box.centreY());
        return at.x() > 0 && at.y() > 0 && at.x() < canvas.getWidth() && at.y() < canvas.getHeight();
      }), "nothing is in sight");

      model().show(named("quarter_close.sh"));
      settle(view);
      var inspector = view.lookupAll(".inspector-pane").iterator().next();
      assertEquals(452, inspector.getLayoutBounds().getWidth(), 1);
      ((Button) inspector.lookup(".button.icon-only")).fire();
      settle(view);
      assertEquals(List.of(), List.copyOf(view.lookupAll(".inspector-pane")));
      assertEquals(1, view.lookupAll(".map-canvas").size());
    });
  }

  @Test
  void whatWasDecidedStaysInTheInspector() {
    Screen.run(() -> {
      var silent = model().survey().openSilent().stream().filter(one -> one.id().contains("rates")).findFirst()
          .orElseThrow();
      model().showSilent(silent.id());
      var view = view(Theme.LIGHT);
      new Scene(view, 1440, 900);
      settle(view);
      model().session().edit(Decisions.decide(model().survey(), silent.dependant(), List.of(),
          new Disposition.Retire(Optional.empty(), "nobody reads them")));
      settle(view);
      var pane = (InspectorPane) view.lookupAll(".inspector-pane").iterator().next();
      assertTrue(pane.content() instanceof SilentInspector || pane.content() instanceof AssetInspector,
          pane.content().toString());
      assertTrue(words((Parent) pane.content()).toLowerCase(Locale.ROOT).contains("decided"));
    });
  }

  @Test
  void theLegendHidesNothing() {
    Screen.run(() -> {
      var view = view(Theme.LIGHT);
      new Scene(view, 1440, 900);
      settle(view);
      var canvas = (MapCanvas) view.lookupAll(".map-canvas").iterator().next();
      var legend = view.lookup(".legend");
      var box = model().drawing().get().orElseThrow().box(named("labels").value());
      canvas.look(new Viewport(1, 60 - box.x(), canvas.getHeight() - 100 - box.y()));
      assertFalse(legend.isVisible());
      canvas.look(new Viewport(1, 5000, 0));
      assertTrue(legend.isVisible());
    });
  }

  @Test
  void spaceOpensWhatTheSelectedRestsOnAndPutsItAway() {
    Screen.run(() -> {
      model().showSilent(model().survey().openSilent().getFirst().id());
      var view = view(Theme.LIGHT);
      new Scene(view, 1440, 900);
      settle(view);
      var canvas = view.lookupAll(".map-canvas").iterator().next();
      for (var open : List.of(true, false)) {
        Event.fireEvent(canvas, new KeyEvent(KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false,
            false));
        var rows = view.lookupAll(".proof").stream().map(ProofRow.class::cast).toList();
        assertTrue(rows.size() > 1 && rows.stream().allMatch(row -> row.isOpen() == open), "open: " + open);
      }
    });
  }

  private static void settle(Parent view) {
    for (var pass = 0; pass < 3; pass++) {
      view.applyCss();
      view.layout();
    }
  }

  @Test
  void theMapAtFirstSightLooksRight() {
    Gallery.show("map-plain", this::view);
  }

  @Test
  void longNamesAreCutInTheirMiddleAndNowhereClipped() {
    Gallery.show("map-asset", theme -> {
      model().show(named("quarter_close.sh"));
      return view(theme);
    });
  }

  private static final class Asked implements Sheets {
    @Override
    public void show(Region sheet) {}

    @Override
    public void close() {}
  }

  private Parent view(Theme unused) {
    return new StackPane(new MapView(model(), JobRunner.immediate(), new Notices(), new Asked(), CLOCK, () -> {},
        () -> {}));
  }

  private static String words(Parent root) {
    return Stream.concat(root instanceof Labeled labeled && !(root instanceof Hyperlink) ? Stream.of(labeled.getText())
        : Stream.of(),
        root.getChildrenUnmodifiable().stream().filter(Parent.class::isInstance)
            .map(one -> words((Parent) one)))
        .collect(Collectors.joining("\n")).replace('\u00a0', ' ');
  }
}
