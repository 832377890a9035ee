package org.portolan.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.desk.Store;
import org.portolan.app.fx.PathChooser;
import org.portolan.app.job.Outcome;
import org.portolan.app.problem.Notices;
import org.portolan.app.sample.Sample;
import org.portolan.app.session.Session;
import org.portolan.app.shell.Settings;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;
import org.portolan.model.work.Work;

/// Opens, makes and copies workspaces for the window.
final class WorkspaceDesk {

  private static final String LOCKED = "workspace-locked";

  private final Session session;
  private final Clock clock;
  private final Notices notices;
  private final ObjectProperty<Settings> settings;
  private final PathChooser chooser;
  private final Runnable afterMaking;

  /// @param afterMaking asks the first questions about a new plan
  WorkspaceDesk(Session session, Clock clock, Notices notices, ObjectProperty<Settings> settings, PathChooser chooser,
      Runnable afterMaking) {
    this.session = session;
    this.clock = clock;
    this.notices = notices;
    this.settings = settings;
    this.chooser = chooser;
    this.afterMaking = afterMaking;
  }

  void chooseAndOpen() {
    chooser.folder("Open a workspace").ifPresent(this::open);
  }

  void chooseAndMake() {
    chooser.folder("Choose an empty folder for the new workspace").ifPresent(folder -> open(folder, _ -> {
      FolderStore.init(folder, nameOf(folder));
      return opened(folder);
    }, afterMaking));
  }

  void chooseAndMakeSample() {
    chooser.folder("Choose an empty folder for the sample").ifPresent(folder -> open(folder, progress -> {
      Sample.make(folder, clock, progress);
      return opened(folder);
    }));
  }

  void open(Path folder) {
    open(folder, _ -> opened(folder));
  }

  /// Copies the open workspace elsewhere and opens the copy.
  void copyAndOpen() {
    session.store()
        .get()
        .ifPresent(
            store -> chooser.folder("Choose an empty folder for the copy").ifPresent(copy -> open(copy, progress -> {
              copy(store.folder(), copy, progress);
              return opened(copy);
            })));
  }

  private void open(Path folder, Work<Store> opening) {
    open(folder, opening, () -> {});
  }

  private void open(Path folder, Work<Store> opening, Runnable then) {
    session.open(nameOf(folder), opening, outcome -> {
      switch (outcome) {
        case Outcome.Done(var store) -> {
          settings.set(settings.get().opened(store.folder().toAbsolutePath().normalize()));
          then.run();
        }
        case Outcome.Failed(var problem) -> refused(folder, problem);
        case Outcome.Cancelled() -> notices.say("Nothing was opened");
      }
    });
  }

  private void refused(Path folder, Problem problem) {
    if (problem.code().equals("workspace-absent")) {
      settings.set(settings.get().forgotten(folder));
    }
    notices.tell(problem);
  }

  /// A workspace that another program holds is opened for looking.
  private Store opened(Path folder) throws ProblemException {
    try {
      return FolderStore.open(folder, clock);
    } catch (ProblemException e) {
      if (!e.problem().code().equals(LOCKED)) {
        throw e;
      }
      return FolderStore.openReadOnly(folder, clock,
          "Read-only: it is open in another program. " + e.problem().cause());
    }
  }

  private static void copy(Path from, Path to, Progress progress) throws ProblemException {
    try {
      if (Files.exists(to) && !isEmpty(to)) {
        throw Problem.of("folder-in-use", Location.of(to.toString()), "No copy was made", "The folder is not empty",
            "Choose an empty folder").asException();
      }
      Files.createDirectories(to);
      for (var name : List.of("logbook.yaml", "inventory.mv.db", "manifest.schema.json", "manifest.yaml")) {
        progress.at("Copying " + name, 0, 0);
        progress.check();
        if (Files.exists(from.resolve(name))) {
          Files.copy(from.resolve(name), to.resolve(name));
        }
      }
    } catch (IOException e) {
      throw new ProblemException(Problem.of("copy-not-made", Location.of(to.toString()), "The copy was not made",
          e.getClass().getSimpleName() + ": " + e.getMessage(), "Choose a folder in which you may write"), e);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static String nameOf(Path folder) {
    return Optional.ofNullable(folder.toAbsolutePath().normalize().getFileName()).map(Path::toString)
        .orElse("workspace");
  }
}
