package org.portolan.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.fx.PathChooser;
import org.portolan.app.gallery.Fernhill;
import org.portolan.app.gallery.Screen;
import org.portolan.app.job.JobRunner;
import org.portolan.app.shell.Settings;
import org.portolan.app.start.NewPlanSheet;
import org.portolan.model.problem.ProblemException;

/// What the window does with workspaces, on real folders.
class WorkbenchTest {

  private static final Clock CLOCK = Clock.fixed(Fernhill.TODAY.toInstant(), Fernhill.TODAY.getZone());

  @TempDir
  private Path folder;

  private Path chosen = Path.of("nowhere");
  private final ObjectProperty<Settings> settings = new SimpleObjectProperty<>(Settings.FIRST);
  private final Workbench workbench = Screen.on(this::workbench);
  private final Scene scene = Screen.on(this::scene);

  @AfterEach
  void close() {
    Screen.run(workbench::close);
  }

  @Test
  void aNewWorkspaceIsMadeOpenedAndAskedAbout() {
    chosen = folder.resolve("harbour");
    press(KeyCode.N);
    assertEquals(Optional.of("harbour"), workbench.shell().workspace().get());
    assertEquals(List.of(chosen.toAbsolutePath()), settings.get().recent());
    assertEquals(1, Screen.on(() -> scene.getRoot().lookupAll(".over-window").stream()
        .filter(node -> node instanceof NewPlanSheet).count()));
  }

  @Test
  void whatIsNoWorkspaceIsToldAndForgotten() {
    var empty = folder.resolve("empty");
    settings.set(Settings.FIRST.opened(empty));
    Screen.run(() -> workbench.open(empty));
    assertEquals(Optional.empty(), workbench.shell().workspace().get());
    assertEquals(List.of(), settings.get().recent());
  }

  @Test
  void aWorkspaceThatIsOpenElsewhereIsShownReadOnlyAndCanBeCopied() throws ProblemException {
    var held = folder.resolve("held");
    FolderStore.init(held, "Held");
    try (var _ = FolderStore.open(held, CLOCK)) {
      Screen.run(() -> workbench.open(held));
      var readOnly = workbench.shell().readOnly().get().orElseThrow();
      chosen = folder.resolve("copy");
      Screen.run(readOnly.openAnyway());
    }
    assertEquals(Optional.of("copy"), workbench.shell().workspace().get());
    assertEquals(Optional.empty(), workbench.shell().readOnly().get());
  }

  @Test
  void whatAnEditorWroteMeanwhileIsReadWhenTheUserComesBack() throws ProblemException, IOException {
    var edited = folder.resolve("edited");
    FolderStore.init(edited, "Edited");
    Screen.run(() -> workbench.open(edited));
    var file = edited.resolve("manifest.yaml");
    Files.writeString(file, Files.readString(file) + "organisation: Fernhill\n");
    Screen.run(workbench::lookOutside);
    assertEquals("Fernhill", workbench.session().manifest().context().organisation());
    press(KeyCode.Z);
    assertEquals("", workbench.session().manifest().context().organisation());
  }

  private void press(KeyCode key) {
    Screen.run(
        () -> Event.fireEvent(scene, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false)));
  }

  private Workbench workbench() {
    return new Workbench(CLOCK, JobRunner.immediate(), settings, new PathChooser() {
      @Override
      public Optional<Path> folder(String title) {
        return Optional.of(chosen);
      }

      @Override
      public Optional<Path> file(String title) {
        return Optional.empty();
      }
    });
  }

  private Scene scene() {
    var view = workbench.view();
    var made = new Scene(view, 1300, 800);
    view.listenToKeys(made);
    return made;
  }
}
