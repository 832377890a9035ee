package org.portolan.app.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.fx.Sheets;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Gallery;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.problem.Notices;
import org.portolan.app.sample.Sample;
import org.portolan.app.session.Session;
import org.portolan.app.theme.Theme;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// The tools of the map: filters in one line, saved views, what was not read, the matrix.
class MapToolsTest {
  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());

  @TempDir
  private Path folder;

  private final List<Region> sheets = new ArrayList<>();
  private final List<Session> open = new ArrayList<>();
  private final Notices notices = new Notices();
  private Optional<MapViewModel> model = Optional.empty();

  @BeforeEach
  void open() throws ProblemException {
    Sample.make(folder.resolve("w"), CLOCK, Progress.none());
    enter();
  }

  private void enter() {
    Screen.run(() -> {
      open.forEach(Session::close);
      open.clear();
      var session = new Session(JobRunner.immediate(), CLOCK, problem -> {
        throw new AssertionError(problem.summary());
      });
      session.open("w", _ -> FolderStore.open(folder.resolve("w"), CLOCK), _ -> {});
      open.add(session);
      model = Optional.of(new MapViewModel(session, JobRunner.immediate(), MapView::nameWidth));
    });
  }

  @AfterEach
  void close() {
    Screen.run(() -> open.forEach(Session::close));
  }

  @Test
  void theFiltersStandInOneLineHoweverNarrowAndNoneIsLost() {
    Screen.run(() -> {
      var bar = new MapToolbar(model());
      var scene = new Scene(new StackPane(bar), 1400, 60);
      Theme.LIGHT.dress(scene);
      for (var width : List.of(1400, 952, 700, 480)) {
        bar.setMaxWidth(width);
        settle(bar.getParent());
        assertTrue(bar.prefHeight(width) < 60, "one line at " + width + ": " + bar.prefHeight(width));
        var shown = buttons(bar).filter(button -> button.isVisible() && !button.getText().startsWith("More"))
            .map(Labeled::getText).toList();
        var all = Stream.concat(shown.stream(), more(bar).getItems().stream().map(MenuItem::getText)).sorted().toList();
        assertEquals(List.of("Confidence 0.5 up", "Decision", "Evidence", "Group by host, schema", "Host", "Kind",
            "Not read 2", "Silent 8", "Wave"), all, "at " + width);
        buttons(bar).filter(ButtonBase::isVisible).forEach(button -> assertTrue(
            button.localToScene(button.getLayoutBounds()).getMaxX() <= bar.localToScene(bar.getLayoutBounds())
                .getMaxX(),
            button.getText() + " is in sight at " + width));
      }
    });
  }

  @Test
  void aFilterForWhichThereIsNoRoomWorksFromTheMenuAndIsCountedThere() {
    Screen.run(() -> {
      var bar = new MapToolbar(model());
      Theme.LIGHT.dress(new Scene(new StackPane(bar), 560, 60));
      settle(bar.getParent());
      var evidence = (Menu) item(more(bar).getItems(), "Evidence");
      item(evidence.getItems(), EvidenceKind.OBSERVED.word()).fire();
      settle(bar.getParent());
      assertEquals(Set.of(EvidenceKind.OBSERVED), model().options().get().filter().standings());
      assertTrue(more(bar).getText().matches("More, [12] set"), more(bar).getText());
      item(more(bar).getItems(), "Show all").fire();
      assertEquals(MapOptions.USUAL, model().options().get());
    });
  }

  @Test
  void aSavedViewIsThereAgainAfterTheWorkspaceWasOpenedAnew() throws Exception {
    var asked = MapOptions.USUAL.grouped(GroupBy.SCHEMA).letting(Filter.USUAL.from(0.3).onHost(Optional.of(
        "legacy-app-01"))).marking(true);
    var sight = Screen.on(() -> {
      var view = shown();
      model().ask(asked);
      canvas(view).look(new Viewport(0.9, -40, -30));
      item(views(view).getItems(), "Save view …").fire();
      var name = (TextField) sheets.getLast().lookup(".text-field");
      name.setText("Finance, from [app-01]");
      button(sheets.getLast(), "Save view").fire();
      return canvas(view).sight().orElseThrow();
    });
    assertTrue(Files.readString(folder.resolve("w/views.txt")).contains("[Finance, from  app-01]"));

    enter();
    Screen.run(() -> {
      var view = shown();
      item(views(view).getItems(), "Finance, from  app-01").fire();
      settle(view);
      assertEquals(asked, model().options().get());
      var now = canvas(view).sight().orElseThrow();
      assertEquals(List.of(sight.scale(), (double) Math.round(sight.x()), (double) Math.round(sight.y())),
          List.of(now.scale(), (double) Math.round(now.x()), (double) Math.round(now.y())));
    });
  }

  @Test
  void aViewIsRemovedAndUndoBringsItBack() {
    Screen.run(() -> {
      var view = shown();
      item(views(view).getItems(), "Save view …").fire();
      button(sheets.getLast(), "Save view").fire();
      var remove = (Menu) item(views(view).getItems(), "Remove");
      remove.getItems().getFirst().fire();
      assertEquals(List.of("Save view …", "As at first sight", "No view is saved yet"), words(views(view)));
      notices.shown().getLast().undo().orElseThrow().run();
      assertEquals(List.of("Save view …", "As at first sight", "All hosts", "Remove"), words(views(view)));
    });
  }

  @Test
  void everythingThatWasAskedOfTheMapIsInTheLinesOfAView() {
    var options = new MapOptions(Optional.of(Set.of("host/a b", "db/x=y")), Set.of(model().survey().inventory()
        .assets().firstKey()), GroupBy.WAVE,
        new Filter(Set.of(AssetKind.SCHEDULED_JOB, AssetKind.MATERIALIZED_VIEW), Optional.of("web1"), Optional.of(2),
            0.7, Set.of(EvidenceKind.DECLARED), Optional.of(Decided.RETIRE), true),
        Optional.of(model().survey().inventory().assets().lastKey()), true);
    var view = new SavedView("x", options, Optional.of(new Sight(0.5, -3.25, 800)));
    assertEquals(view, SavedView.of("x", view.lines()));
    assertEquals(MapOptions.USUAL, SavedView.of("x", new TreeMap<>()).options());
  }

  @Test
  void asAtFirstSightClosesWhatWasOpenedOnTheWayAndKeepsWhatTakesPart() {
    Screen.run(() -> {
      var view = shown();
      var before = model().drawing().get().orElseThrow().chart();
      model().let(filter -> filter.from(0.3));
      before.groups().stream().filter(group -> !group.open()).forEach(group -> model().toggle(group.id()));
      canvas(view).look(new Viewport(2, 5000, 5000));
      item(views(view).getItems(), "As at first sight").fire();
      settle(view);
      assertEquals(before.groups(), model().drawing().get().orElseThrow().chart().groups());
      assertEquals(0.3, model().options().get().filter().confidence());
      assertTrue(canvas(view).covers(0, 0, canvas(view).getWidth(), canvas(view).getHeight()));
    });
  }

  @Test
  void whatWasNotReadStandsBesideWhatItBelongsToOnlyWhenAsked() throws Exception {
    importDynamic();
    Screen.run(() -> {
      var chart = model().drawing().get().orElseThrow().chart();
      assertEquals(UnreadMarks.NONE, model().unread(chart));
      var view = shown();
      var toggle = (ToggleButton) buttons(view).filter(one -> one.getText().startsWith("Not read")).findFirst()
          .orElseThrow();
      toggle.fire();
      settle(view);
      var marks = model().unread(model().drawing().get().orElseThrow().chart());
      int open = model().survey().judgement().unknowns().open().size();
      assertEquals(open, marks.byBox().values().stream().mapToInt(List::size).sum() + marks.elsewhere().size());
      assertEquals("Not read " + open, toggle.getText());
      assertEquals(2, marks.of("host/web9"), marks.toString());
      model().toggle("host/web9");
      var opened = model().unread(model().drawing().get().orElseThrow().chart());
      assertEquals(1, opened.of("script/web9/opt/shop/stock.sh"), opened.toString());
      assertEquals(1, opened.of("host/web9"), "what lies in no asset belongs to its host: " + opened);

      model().show(model().survey().inventory().assets().keySet().stream()
          .filter(id -> id.value().equals("script/web9/opt/shop/stock.sh")).findFirst().orElseThrow());
      settle(view);
      assertTrue(words(view).contains("Not read"), words(view));
      toggle.fire();
      assertFalse(model().options().get().unread());
    });
    Gallery.show("map-not-read", _ -> {
      model().ask(model().options().get().marking(true));
      model().select(new Selection.OfBox("host/web9"));
      return view();
    });
  }

  @Test
  void atFirstSightAllNamesAreReadableAlsoInASmallWindow() {
    Screen.run(() -> {
      var view = view();
      Theme.LIGHT.dress(new Scene(view, 952, 620));
      settle(view);
      assertTrue(canvas(view).viewport().scale() >= 0.6, "scale " + canvas(view).viewport().scale());
    });
  }

  @Test
  void theMatrixScrollsAndNeverShortensTheNamesOfItsRows() {
    Screen.run(() -> {
      var view = view();
      Theme.LIGHT.dress(new Scene(view, 420, 620));
      settle(view);
      buttons(view).filter(one -> "Matrix".equals(one.getText())).findFirst().orElseThrow().fire();
      settle(view);
      var names = view.lookupAll(".matrix .hyperlink").stream().map(Labeled.class::cast).toList();
      assertTrue(names.size() > 3, "" + names.size());
      names.forEach(name -> assertTrue(name.getWidth() >= Math.min(220, name.prefWidth(-1)) - 1,
          name.getText() + " has " + name.getWidth()));
    });
  }

  @Test
  void theSheetForANameLooksRight() {
    Gallery.show("map-save-view", () -> new StackPane(new ViewSheet("All hosts", _ -> false, _ -> {}, () -> {})));
  }

  /// A server with a script whose table is put together when it runs, and a file that nobody can read.
  private void importDynamic() throws Exception {
    var server = folder.resolve("web9");
    Files.createDirectories(server.resolve("etc/cron.d"));
    Files.writeString(server.resolve("etc/cron.d/shop"), "15 2 * * * shop /opt/shop/stock.sh\n");
    Files.createDirectories(server.resolve("opt/shop"));
    Files.writeString(server.resolve("opt/shop/stock.sh"),
        "#!/bin/sh\npsql -h db1 shop -c \"select * from stock_$(cat /opt/shop/region)\"\n");
    Files.writeString(server.resolve("opt/shop/other.sh"), "#!/bin/sh\nls\n");
    Screen.run(() -> open.getFirst().importing("Importing web9",
        progress -> new FilesImporter(server, "web9").read(progress), _ -> {}));
  }

  private MapViewModel model() {
    return model.orElseThrow();
  }

  private Parent view() {
    return new StackPane(new MapView(model(), JobRunner.immediate(), notices, new Shown(sheets), CLOCK, () -> {},
        () -> {}));
  }

  private Parent shown() {
    var view = view();
    Theme.LIGHT.dress(new Scene(view, 1440, 900));
    settle(view);
    return view;
  }

  private record Shown(List<Region> sheets) implements Sheets {
    @Override
    public void show(Region sheet) {
      sheets.add(sheet);
      Theme.LIGHT.dress(new Scene(new StackPane(sheet), 600, 400));
      settle(sheet);
    }

    @Override
    public void close() {}
  }

  private static void settle(Parent view) {
    for (var pass = 0; pass < 3; pass++) {
      view.applyCss();
      view.layout();
    }
  }

  private static MapCanvas canvas(Parent view) {
    return (MapCanvas) view.lookup(".map-canvas");
  }

  private static Stream<ButtonBase> buttons(Parent view) {
    return Stream.of(".button", ".toggle-button", ".menu-button").flatMap(kind -> view.lookupAll(kind).stream())
        .filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast);
  }

  private static Button button(Parent view, String words) {
    return (Button) buttons(view).filter(one -> words.equals(one.getText())).findFirst().orElseThrow();
  }

  private static MenuButton more(Parent bar) {
    return (MenuButton) buttons(bar).filter(one -> one.getText().startsWith("More")).findFirst().orElseThrow();
  }

  private static MenuButton views(Parent view) {
    return (MenuButton) buttons(view).filter(one -> one.getText().equals("Views")).findFirst().orElseThrow();
  }

  private static List<String> words(MenuButton menu) {
    return menu.getItems().stream().map(MenuItem::getText).filter(text -> text != null).toList();
  }

  private static String words(Parent root) {
    return root.lookupAll(".label").stream().map(one -> ((Labeled) one).getText()).toList().toString();
  }

  private static MenuItem item(List<MenuItem> items, String words) {
    return items.stream().filter(one -> words.equals(one.getText())).findFirst()
        .orElseThrow(() -> new AssertionError(words + " in " + items.stream().map(MenuItem::getText).toList()));
  }
}
