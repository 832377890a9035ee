package org.portolan.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.portolan.app.job.JobRunner;
import org.portolan.app.shell.Settings;
import org.portolan.app.shell.Settings.Bounds;
import org.portolan.app.shell.SettingsFile;
import org.portolan.app.theme.Theme;
import org.portolan.icons.ApplicationIcon;

/// The workbench as a window of the desktop.
public final class PortolanApplication {

  private static final double USUAL_WIDTH = 1440;
  private static final double USUAL_HEIGHT = 900;
  private static final double LEAST_WIDTH = 800;
  private static final double LEAST_HEIGHT = 560;
  private static final List<Integer> TITLE_BAR_SIZES = List.of(16, 32, 48, 256);

  private final Clock clock;
  private final SettingsFile file;
  private final ObjectProperty<Settings> settings;

  private PortolanApplication(Clock clock, SettingsFile file) {
    this.clock = clock;
    this.file = file;
    this.settings = new SimpleObjectProperty<>(file.read());
  }

  /// Opens the window and returns when it is closed.
  ///
  /// @param workspace opened at once; without one the welcome page is shown
  public static void run(Clock clock, Map<String, String> environment, Path home, Optional<Path> workspace) {
    var application = new PortolanApplication(clock, SettingsFile.ofUser(environment, home));
    var closed = new CompletableFuture<Boolean>();
    Platform.startup(() -> application.show(workspace, closed));
    closed.join();
  }

  /// A window that cannot be built ends the program instead of leaving it waiting.
  private void show(Optional<Path> workspace, CompletableFuture<Boolean> closed) {
    try {
      open(workspace, closed);
    } catch (RuntimeException e) {
      closed.completeExceptionally(e);
    }
  }

  private void open(Optional<Path> workspace, CompletableFuture<Boolean> closed) {
    var stage = new Stage();
    var workbench = new Workbench(clock, JobRunner.onVirtualThreads(), settings, new SystemChooser(stage));
    var view = workbench.view();
    var scene = new Scene(view, USUAL_WIDTH, USUAL_HEIGHT);
    view.listenToKeys(scene);
    settings.map(Settings::theme).subscribe(theme -> dress(theme, scene));
    workbench.shell().workspace().subscribe(_ -> stage.setTitle(workbench.shell().title()));
    view.onlyThePlace().subscribe(only -> stage.setFullScreen(only));
    stage.fullScreenProperty().subscribe(full -> view.onlyThePlace().set(full));
    TITLE_BAR_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
    stage.focusedProperty().subscribe(focused -> {
      if (focused) {
        workbench.lookOutside();
      }
    });
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(scene);
    settings.get().window().filter(PortolanApplication::onAScreen).ifPresent(bounds -> stand(stage, bounds));
    stage.setOnHidden(_ -> {
      workbench.close();
      file.write(settings.get().standing(boundsOf(stage, settings.get().window())));
      closed.complete(true);
    });
    stage.show();
    workspace.ifPresent(workbench::open);
  }

  private static Image icon(int size) {
    var image = new WritableImage(size, size);
    image.getPixelWriter()
        .setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), ApplicationIcon.pixels(size), 0, size);
    return image;
  }

  /// The application's sheet too, because dialogs and tooltips have scenes of their own.
  private static void dress(Theme theme, Scene scene) {
    Application.setUserAgentStylesheet(theme.userAgentSheet());
    theme.dress(scene);
  }

  private static void stand(Stage stage, Bounds bounds) {
    stage.setX(bounds.x());
    stage.setY(bounds.y());
    stage.setWidth(bounds.width());
    stage.setHeight(bounds.height());
    stage.setMaximized(bounds.maximised());
  }

  /// A maximised window keeps the size it had before.
  private static Bounds boundsOf(Stage stage, Optional<Bounds> before) {
    return stage.isMaximized() || stage.isFullScreen()
        ? before.map(one -> new Bounds(one.x(), one.y(), one.width(), one.height(), stage.isMaximized()))
            .orElseGet(() -> new Bounds(0, 0, USUAL_WIDTH, USUAL_HEIGHT, stage.isMaximized()))
        : new Bounds(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
  }

  /// A window that stood on a screen which is gone comes up where the system puts it.
  private static boolean onAScreen(Bounds bounds) {
    var window = new Rectangle2D(bounds.x(), bounds.y(), bounds.width(), bounds.height());
    return Screen.getScreens().stream().anyMatch(screen -> screen.getVisualBounds().intersects(window));
  }
}
