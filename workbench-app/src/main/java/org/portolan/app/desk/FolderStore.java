package org.portolan.app.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.inventory.Intake;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.Resolution;
import org.portolan.model.logbook.Entry;
import org.portolan.model.logbook.LogbookFile;
import org.portolan.model.logbook.LogbookReading;
import org.portolan.model.logbook.LogbookText;
import org.portolan.model.logbook.Testimony;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.file.ManifestFile;
import org.portolan.model.manifest.file.ManifestReading;
import org.portolan.model.manifest.file.ManifestText;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;
import org.portolan.model.workspace.IntakeHeader;
import org.portolan.model.workspace.Workspace;

/// A workspace folder: manifest and logbook as text files, the inventory in its database. Testimony of the logbook
/// stands in the inventory like one more source, so that it survives every import.
public final class FolderStore implements Store {
  private final Workspace workspace;
  private final Clock clock;
  private final Optional<String> readOnly;
  private ManifestFile manifest;
  private LogbookFile logbook;

  private FolderStore(Workspace workspace, Clock clock, Optional<String> readOnly) throws ProblemException {
    this.workspace = workspace;
    this.clock = clock;
    this.readOnly = readOnly;
    this.manifest = ManifestFile.read(workspace.manifestPath());
    this.logbook = LogbookFile.read(workspace.logbookPath());
  }

  /// Opens a workspace for writing, until it is closed.
  public static FolderStore open(Path folder, Clock clock) throws ProblemException {
    return of(Workspace.open(folder, clock), clock, Optional.empty());
  }

  /// Opens a workspace for looking only.
  ///
  /// @param why one sentence that people read
  public static FolderStore openReadOnly(Path folder, Clock clock, String why) throws ProblemException {
    return of(Workspace.openReadOnly(folder), clock, Optional.of(why));
  }

  private static FolderStore of(Workspace workspace, Clock clock, Optional<String> why) throws ProblemException {
    try {
      return new FolderStore(workspace, clock, why);
    } catch (ProblemException e) {
      workspace.close();
      throw e;
    }
  }

  /// Makes an empty workspace in a folder that does not exist yet or is empty.
  public static void init(Path folder, String name) throws ProblemException {
    try {
      if (Files.exists(folder) && !isEmpty(folder)) {
        throw Problem.of("folder-in-use", Location.of(folder.toString()), "No workspace was made in " + folder,
            Workspace.isAt(folder) ? "There is a workspace already" : "The folder is not empty",
            "Name another folder, or open it: portolan open " + folder).asException();
      }
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new ProblemException(Problem.of("folder-not-made", Location.of(folder.toString()),
          "The folder " + folder + " cannot be used", String.valueOf(e.getMessage()),
          "Name a folder in which you may write"), e);
    }
    ManifestFile.create(folder.resolve("manifest.yaml"), ManifestText.fresh("manifest.yaml", Manifest.named(name)));
    LogbookFile.create(folder.resolve("logbook.yaml"));
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  @Override
  public String name() {
    return String.valueOf(workspace.folder().toAbsolutePath().normalize().getFileName());
  }

  @Override
  public Path folder() {
    return workspace.folder();
  }

  @Override
  public Optional<String> readOnly() {
    return readOnly;
  }

  @Override
  public synchronized Contents read(Progress progress) throws ProblemException {
    progress.at("Reading the workspace", 0, 0);
    var text = logbookText();
    return new Contents(manifestText().manifest(), inventory(workspace.latest(), text), text.logbook());
  }

  @Override
  public synchronized void save(Manifest wanted) throws ProblemException {
    manifest = manifest.save(manifestText().saying(wanted));
  }

  @Override
  public synchronized Contents append(Entry entry) throws ProblemException {
    logbook = logbook.add(entry);
    return read(Progress.none());
  }

  @Override
  public synchronized Contents add(ImportReport report, Progress progress) throws ProblemException {
    progress.at("Storing " + report.source().name(), 0, 0);
    workspace.append(report, clock.instant());
    return read(progress);
  }

  /// All imports, oldest first.
  public List<IntakeHeader> imports() throws ProblemException {
    return workspace.headers();
  }

  /// What was found up to and including an import.
  public synchronized Inventory inventoryAt(long number) throws ProblemException {
    return inventory(workspace.all().stream().filter(intake -> intake.number() <= number).toList(), logbookText());
  }

  private Inventory inventory(List<Intake> intakes, LogbookText told) {
    var all = new ArrayList<>(intakes);
    var testimony = Testimony.facts(told);
    if (!testimony.facts().isEmpty()) {
      var last = told.logbook().entries().getLast().at();
      all.add(new Intake(intakes.isEmpty() ? 1 : intakes.getLast().number() + 1, last, testimony));
    }
    return Resolution.of(all);
  }

  private ManifestText manifestText() throws ProblemException {
    return switch (manifest.reading()) {
      case ManifestReading.Readable(var text) -> text;
      case ManifestReading.Unreadable(_, var problems) -> throw together(problems).asException();
    };
  }

  private LogbookText logbookText() throws ProblemException {
    return switch (logbook.reading()) {
      case LogbookReading.Readable(var text) -> text;
      case LogbookReading.Unreadable(_, var problems) -> throw together(problems).asException();
    };
  }

  /// All mistakes of a file in one message: the first in full, the others with their places.
  private static Problem together(List<Problem> problems) {
    var first = problems.getFirst();
    if (problems.size() == 1) {
      return first;
    }
    var remedies = new ArrayList<>(first.remedies());
    problems.stream().skip(1).limit(20)
        .forEach(other -> remedies.add("Then " + other.place() + ": " + other.summary()));
    return new Problem(first.code(), first.severity(), first.place(), first.summary(), first.cause(), remedies);
  }

  @Override
  public synchronized void close() {
    try {
      workspace.close();
    } catch (ProblemException e) {
      System.getLogger(FolderStore.class.getName()).log(System.Logger.Level.WARNING, "The workspace was not let go", e);
    }
  }
}
