package org.portolan.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Gallery;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.sample.Sample;
import org.portolan.app.shell.Settings;
import org.portolan.app.shell.ShellView;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// The whole window on the sample, put together as the program does it.
class WorkbenchGalleryTest {

  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());

  @TempDir
  private static Path folder;

  /// A workspace is held by one window at a time.
  private static Optional<Workbench> open = Optional.empty();

  @BeforeAll
  static void makeTheSample() throws ProblemException {
    Sample.make(folder.resolve("sample"), CLOCK, Progress.none());
  }

  @AfterAll
  static void close() {
    open.ifPresent(workbench -> Screen.run(workbench::close));
  }

  @Test
  void theSampleIsOpenedOnItsOverview() {
    Gallery.show("window-sample", () -> window("overview"));
  }

  @Test
  void theMapOfTheSample() {
    Gallery.show("window-sample-map", () -> window("map"));
  }

  @Test
  void theSourcesOfTheSample() {
    Gallery.show("window-sample-discover", () -> window("discover"));
  }

  @Test
  void theDocumentsAreWrittenFromASheet() {
    Gallery.show("window-export", () -> {
      var view = window("overview");
      press(view, KeyCode.E);
      return view;
    });
  }

  @Test
  void thePaletteAnswersForAnAsset() {
    Gallery.show("window-palette", () -> {
      var view = window("overview");
      press(view, KeyCode.K);
      ((TextField) view.lookup(".palette-query")).setText("report");
      return view;
    });
  }

  @Test
  void theNightOfTheSample() {
    Gallery.show("window-sample-cutover", () -> window("cutover"));
  }

  @Test
  void thePlanOfTheSample() {
    Gallery.show("window-sample-plan", () -> window("plan"));
  }

  @Test
  void theMessagesOfTheSample() {
    Gallery.show("window-sample-messages", () -> window("messages"));
  }

  @Test
  void theManifestOfTheSample() {
    Gallery.show("window-sample-manifest", () -> window("manifest"));
  }

  private static void press(ShellView view, KeyCode key) {
    var scene = new Scene(new Group());
    view.listenToKeys(scene);
    Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
  }

  private static ShellView window(String place) {
    var workbench = new Workbench(CLOCK, JobRunner.immediate(), new SimpleObjectProperty<>(Settings.FIRST),
        new NoChooser());
    open.ifPresent(Workbench::close);
    open = Optional.of(workbench);
    var view = workbench.view();
    workbench.open(folder.resolve("sample"));
    workbench.go(place);
    return view;
  }
}
