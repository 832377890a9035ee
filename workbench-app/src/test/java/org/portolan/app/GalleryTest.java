package org.portolan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Gallery;
import org.portolan.app.gallery.Gallery.Size;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.sample.Sample;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.app.shell.Settings;
import org.portolan.app.shell.ShellView;
import org.portolan.app.theme.Theme;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;
import org.portolan.testing.InventedWorkspace;

/// Pictures of every place in the whole window, put together as the program does it: on the sample, on an invented
/// landscape of thousands of assets, and on any workspace that `PORTOLAN_GALLERY_WORKSPACE` names.
class GalleryTest {

  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());
  private static final String ANOTHER = "PORTOLAN_GALLERY_WORKSPACE";
  private static final Size USUAL = new Size(1440, 900);

  @TempDir
  private static Path folder;

  /// The window that is open; it is kept while the same workspace is looked at, because opening takes longest.
  private static Optional<Opened> open = Optional.empty();

  private record Opened(Path workspace, Workbench workbench, ObjectProperty<Settings> settings, ShellView view) {}

  @BeforeAll
  static void makeWorkspaces() throws ProblemException {
    Sample.make(folder.resolve("sample"), CLOCK, Progress.none());
    InventedWorkspace.write(folder.resolve("invented"), InventedWorkspace.FOR_LOOKING, 1, CLOCK);
  }

  @AfterAll
  static void close() {
    Screen.run(GalleryTest::closeWindow);
  }

  @TestFactory
  Stream<DynamicTest> everyPlaceOnTheSample() {
    return places().map(place -> dynamicTest(place,
        () -> Gallery.show("sample-" + place, theme -> window(sample(), place, Settings.FIRST.with(theme)))));
  }

  @Test
  void thePlacesOfTheFirstDayInTwiceTheSize() {
    for (var place : List.of("discover", "map")) {
      Gallery.show("twice-" + place, theme -> window(sample(), place, Settings.FIRST.with(theme).zoomed(2)));
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPlaceFitsASmallWindowInTwiceTheSize() {
    return Stream.of("overview", "discover", "map").map(place -> dynamicTest(place, () -> Screen.run(() -> {
      var view = window(sample(), place, Settings.FIRST.zoomed(2));
      var scene = new Scene(new StackPane(view), 1000, 700);
      Theme.LIGHT.dress(scene);
      for (var pass = 0; pass < 3; pass++) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
      }
      assertEquals(List.of(), beyond(scene.getRoot(), 1000));
    })));
  }

  /// The controls that lie beyond the right or left end of the window, where no scrolling leads.
  private static List<String> beyond(Node node, double right) {
    if (!node.isVisible() || node instanceof TableView) {
      return List.of();
    }
    var bounds = node.localToScene(node.getLayoutBounds());
    var own = node instanceof ButtonBase button && (bounds.getMaxX() > right + 1 || bounds.getMinX() < -1)
        ? Stream.of(button.getText() + button.getAccessibleText()) : Stream.<String>of();
    return Stream.concat(own, node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(child -> beyond(child, right).stream()) : Stream.of())
        .toList();
  }

  @TestFactory
  Stream<DynamicTest> everyPlaceOnThousandsOfAssets() {
    return places().map(place -> dynamicTest(place, () -> picture("invented", folder.resolve("invented"), place)));
  }

  @TestFactory
  @EnabledIfEnvironmentVariable(named = ANOTHER, matches = ".+")
  Stream<DynamicTest> everyPlaceOnAnotherWorkspace() {
    var workspace = Path.of(System.getenv(ANOTHER));
    return places().map(place -> dynamicTest(place, () -> picture("another", workspace, place)));
  }

  @Test
  void theSampleInTwiceTheSize() {
    Gallery.show("sample-twice", theme -> window(sample(), "overview", Settings.FIRST.with(theme).zoomed(2)));
  }

  @Test
  void theDocumentsAreWrittenFromASheet() {
    Gallery.show("sample-export", theme -> {
      var view = window(sample(), "overview", Settings.FIRST.with(theme));
      press(view, KeyCode.E);
      return view;
    });
  }

  @Test
  void thePaletteAnswersForAnAsset() {
    Gallery.show("sample-palette", theme -> {
      var view = window(sample(), "overview", Settings.FIRST.with(theme));
      press(view, KeyCode.K);
      ((TextField) view.lookup(".palette-query")).setText("report");
      return view;
    });
  }

  @Test
  void theForgottenReportIsFollowedToItsLines() {
    Gallery.show("sample-silent", theme -> {
      var view = window(sample(), "map", Settings.FIRST.with(theme));
      var workbench = open.orElseThrow().workbench();
      workbench.session().survey().get().openSilent().stream().filter(one -> one.id().contains("quarter_close"))
          .findFirst().ifPresent(one -> workbench.showSilent(one.id()));
      return view;
    });
  }

  @Test
  void everyNumberOfTheInspectorOpensWhatItRestsOn() {
    Gallery.show("sample-why", theme -> {
      var view = window(sample(), "map", Settings.FIRST.with(theme));
      var workbench = open.orElseThrow().workbench();
      workbench.session().survey().get().openSilent().stream().filter(one -> one.id().contains("quarter_close"))
          .findFirst().ifPresent(one -> workbench.showSilent(one.id()));
      // A pane that was never shown has no content yet.
      var scene = new Scene(new StackPane(view), 1440, 900);
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      var numbers =
          view.lookupAll(".inspector .hyperlink.code").stream().map(Hyperlink.class::cast)
              .toList();
      assertTrue(numbers.size() > 3, "only " + numbers.size());
      numbers.stream().skip(3).limit(1).forEach(Hyperlink::fire);
      return view;
    });
  }

  @Test
  void anItemIsShownWithItsOwnersWord() {
    Gallery.show("sample-item", theme -> {
      var view = window(sample(), "manifest", Settings.FIRST.with(theme));
      open.orElseThrow().workbench().showItem("sales");
      return view;
    });
  }

  @Test
  void whatChangedSinceTheLastSnapshotStandsBesideWhatWasNotRead() throws ProblemException, IOException {
    var twice = folder.resolve("twice");
    Sample.make(twice, CLOCK, Progress.none());
    var server = twice.resolve("collected").resolve(Sample.HOST);
    Files.writeString(server.resolve("etc/cron.d/vouchers"), "*/15 * * * * shop /opt/shop/bin/voucher_sync.sh\n");
    Files.createDirectories(server.resolve("opt/shop/bin"));
    Files.writeString(server.resolve("opt/shop/bin/voucher_sync.sh"),
        "#!/bin/sh\npsql -h legacy-db-01 shop -c 'update sales.orders set total = 0 where voucher is not null'\n");
    Files.delete(server.resolve("etc/cron.d/finance"));
    try (var store = FolderStore.open(twice, CLOCK)) {
      store.add(new FilesImporter(server, Sample.HOST).read(Progress.none()), Progress.none());
    }
    Gallery.show("sample-changed", theme -> window(twice, "discover", Settings.FIRST.with(theme)));
    Gallery.show("sample-changed-overview", theme -> window(twice, "overview", Settings.FIRST.with(theme)));
  }

  @Test
  void aSourceThatWasRemovedStandsOnDiscoverWithTheWayBack() throws ProblemException {
    var without = folder.resolve("without");
    Sample.make(without, CLOCK, Progress.none());
    try (var store = FolderStore.open(without, CLOCK)) {
      store.remove(Sample.HOST, Progress.none());
    }
    Gallery.show("sample-removed", theme -> window(without, "discover", Settings.FIRST.with(theme)));
    Gallery.show("sample-removed-map", theme -> window(without, "map", Settings.FIRST.with(theme)));
  }

  @Test
  void boxesThatWerePutByHandCoverNoOther() throws ProblemException, IOException {
    var moved = folder.resolve("moved");
    Sample.make(moved, CLOCK, Progress.none());
    Files.writeString(moved.resolve("places.txt"),
        "[host-and-schema]\njob/legacy-app-01/etc/cron.d/finance/quarter_close-post"
            + " = 40 90\nhost/legacy-app-01 = 420 180\n");
    Gallery.show("sample-moved", theme -> window(moved, "map", Settings.FIRST.with(theme)));
  }

  private static Path sample() {
    return folder.resolve("sample");
  }

  private static Stream<String> places() {
    return Screen.on(() -> {
      var workbench = workbench(new SimpleObjectProperty<>(Settings.FIRST));
      workbench.view();
      return workbench.placeIds();
    }).stream();
  }

  private static void picture(String name, Path workspace, String place) {
    assertEquals(List.of(), Gallery.picture(name + "-" + place, Theme.LIGHT, USUAL,
        theme -> window(workspace, place, Settings.FIRST.with(theme))));
  }

  private static void press(ShellView view, KeyCode key) {
    var scene = new Scene(new Group());
    view.listenToKeys(scene);
    Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
  }

  private static ShellView window(Path workspace, String place, Settings settings) {
    var opened = open.filter(one -> one.workspace().equals(workspace)).orElseGet(() -> opened(workspace));
    open = Optional.of(opened);
    opened.settings().set(settings);
    opened.workbench().putAwaySheets();
    opened.workbench().go(place);
    return opened.view();
  }

  private static Opened opened(Path workspace) {
    closeWindow();
    ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.FIRST);
    var workbench = workbench(settings);
    var view = workbench.view();
    workbench.open(workspace);
    return new Opened(workspace, workbench, settings, view);
  }

  private static void closeWindow() {
    open.ifPresent(one -> one.workbench().close());
    open = Optional.empty();
  }

  private static Workbench workbench(ObjectProperty<Settings> settings) {
    return new Workbench(CLOCK, JobRunner.immediate(), settings, new NoChooser());
  }
}
