package org.portolan.app.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.StackPane;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.fx.PathChooser;
import org.portolan.app.fx.Sheets;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Gallery;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.session.Drifting;
import org.portolan.app.session.Session;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.model.work.Progress;

/// What is offered behind the three dots on the card of a source.
class SourceMenuTest {
  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());

  @TempDir
  private Path folder;

  private final List<String> done = new ArrayList<>();
  private final List<Session> session = new ArrayList<>();
  private final List<Region> sheets = new ArrayList<>();

  @Test
  void whatCanBeDoneWithASourceIsOfferedAndDone() throws Exception {
    var view = opened();
    var menu = menu(view);
    assertEquals(List.of("Import again", "Show what was not read (1)", "Show on map", "Open its folder",
        "Copy its path", "Remove web1 …"), words(menu));

    Screen.run(() -> {
      fire(menu, "Show on map");
      fire(menu, "Open its folder");
      fire(menu, "Show what was not read (1)");
      view.applyCss();
      view.layout();
      assertEquals(List.of("host/web1", folder.resolve("web1").toString()), done);
      assertEquals("web1", ((TextField) view.lookup(".unknown-filter")).getText());
    });
  }

  @Test
  void whatIsNotThereAnyMoreHasNoFolderToOpen() throws Exception {
    var view = opened();
    Files.move(folder.resolve("web1"), folder.resolve("elsewhere"));
    Screen.run(() -> view.show());
    assertEquals(List.of("Import again", "Show what was not read (1)", "Show on map", "Copy its path",
        "Remove web1 …"), words(menu(view)));
  }

  @Test
  void aSourceIsRemovedAfterASheetHasSaidWhatGoesAndUndoBringsItBack() throws Exception {
    var view = opened();
    var menu = menu(view);
    Screen.run(() -> fire(menu, "Remove web1 …"));
    var sheet = Screen.on(sheets::getLast);
    var said = Screen.on(() -> DriftPanelTest.words(sheet));
    assertTrue(said.contains("Remove web1?"), said);
    assertTrue(said.contains("of which only it tells: "), said);
    assertTrue(said.contains("Decisions, answers and what was added by hand."), said);
    assertTrue(said.contains("Later, “Bring back” on Discover does the same, also in another week."), said);
    assertEquals(1, sources());

    Screen.run(() -> button(sheet, "Keep it").fire());
    assertEquals(1, sources());
    Screen.run(() -> button(sheet, "Remove web1").fire());
    assertEquals(0, sources());
    assertEquals("web1 is removed", done.getLast());
    var page = Screen.on(() -> DriftPanelTest.words(view));
    assertTrue(page.contains("job/web1/etc/cron.d/report/run"), page);

    Screen.run(() -> session.getFirst().undo());
    assertEquals(1, sources());
    Screen.run(() -> session.getFirst().redo());
    assertEquals(0, sources());
  }

  @Test
  void aSourceThatWasRemovedInAnotherSessionIsBroughtBackFromDiscover() throws Exception {
    var view = opened();
    var menu = menu(view);
    Screen.run(() -> fire(menu, "Remove web1 …"));
    Screen.run(() -> button(sheets.getLast(), "Remove web1").fire());
    var first = Screen.on(() -> DriftPanelTest.words(view));
    assertTrue(first.contains("web1 was removed on 17 Nov 2026."), first);
    Screen.run(() -> session.getFirst().close());

    var later = Screen.on(() -> view(true));
    assertEquals(0, sources());
    Screen.run(() -> ((Hyperlink) later.lookupAll(".hyperlink").stream()
        .filter(one -> "Bring back web1".equals(one.getAccessibleText())).findFirst().orElseThrow()).fire());
    assertEquals(1, sources());
    assertEquals("web1 is back", done.getLast());
    var page = Screen.on(() -> DriftPanelTest.words(later));
    assertTrue(!page.contains("was removed on"), page);

    Screen.run(() -> session.getFirst().undo());
    assertEquals(0, sources());
    Screen.run(() -> session.getFirst().redo());
    assertEquals(1, sources());
  }

  private int sources() {
    return Screen.on(() -> session.getFirst().contents().get().inventory().sources().size());
  }

  private static List<String> words(SourceMenu menu) {
    return menu.getItems().stream().filter(item -> item.getText() != null).map(MenuItem::getText).toList();
  }

  private static Button button(Region sheet, String words) {
    return sheet.lookupAll(".button").stream().map(Button.class::cast).filter(one -> one.getText().equals(words))
        .findFirst().orElseThrow();
  }

  @Test
  void theSheetLooksRightInBothThemes() throws Exception {
    var view = opened();
    var menu = menu(view);
    Screen.run(() -> fire(menu, "Remove web1 …"));
    Gallery.show("remove-source", () -> {
      var page = new StackPane(sheets.getLast());
      page.getStyleClass().add("discover");
      page.getStylesheets().add(DiscoverView.class.getResource("discover.css").toExternalForm());
      return page;
    });
  }

  private DiscoverView opened() throws Exception {
    var host = Files.createDirectories(folder.resolve("web1/etc/cron.d")).getParent().getParent();
    Files.writeString(host.resolve("etc/cron.d/report"), "15 2 * * 1 report /opt/report/run.sh\n");
    Files.writeString(Files.createDirectories(host.resolve("opt/tools")).resolve("forgotten.sh"), "#!/bin/sh\nls\n");
    FolderStore.init(folder.resolve("w"), "W");
    try (var store = FolderStore.open(folder.resolve("w"), CLOCK)) {
      store.add(new FilesImporter(host, "web1").read(Progress.none()), Progress.none());
    }
    return Screen.on(() -> view(false));
  }

  private DiscoverView view(boolean anew) {
    if (anew) {
      session.clear();
    }
    var opened = new Session(JobRunner.immediate(), CLOCK, problem -> done.add(problem.summary()));
    session.add(opened);
    opened.open("w", _ -> FolderStore.open(folder.resolve("w"), CLOCK), _ -> {});
    var model = new DiscoverViewModel(opened, JobRunner.immediate(), CLOCK, done::add, (words, _) -> done.add(words),
        problem -> done.add(problem.summary()));
    var view = new DiscoverView(model, new Drifting(opened, JobRunner.immediate()), new Shown(sheets), new NoPaths(),
        asset -> done.add(asset.value()), _ -> {}, path -> done.add(path.toString()));
    new Scene(view, 1400, 900);
    view.applyCss();
    view.layout();
    return view;
  }

  private static SourceMenu menu(Parent view) {
    return Screen.on(() -> {
      view.applyCss();
      view.layout();
      return view.lookupAll(".menu-button").stream().filter(SourceMenu.class::isInstance).map(SourceMenu.class::cast)
          .findFirst().orElseThrow();
    });
  }

  private static void fire(SourceMenu menu, String words) {
    menu.getItems().stream().filter(item -> words.equals(item.getText())).findFirst().orElseThrow().fire();
  }

  private record Shown(List<Region> sheets) implements Sheets {
    @Override
    public void show(Region sheet) {
      sheets.add(sheet);
    }

    @Override
    public void close() {}
  }

  private record NoPaths() implements PathChooser {
    @Override
    public Optional<Path> folder(String title) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> file(String title) {
      return Optional.empty();
    }
  }
}
