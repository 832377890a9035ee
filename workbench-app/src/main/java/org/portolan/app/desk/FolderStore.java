package org.portolan.app.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Entry;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;
import org.portolan.model.workspace.IntakeHeader;
import org.portolan.model.workspace.Workspace;

/// A workspace folder: manifest and logbook as text files, the inventory in its database.
public final class FolderStore implements Store {
  private final Workspace workspace;
  private final Clock clock;
  private final Optional<String> readOnly;

  private FolderStore(Workspace workspace, Clock clock, Optional<String> readOnly) {
    this.workspace = workspace;
    this.clock = clock;
    this.readOnly = readOnly;
  }

  /// Makes an empty workspace in a folder that does not exist yet or is empty.
  public static void init(Path folder, String name) throws ProblemException {
    Workspace.init(folder, name);
  }

  /// Opens a workspace for writing, until it is closed.
  public static FolderStore open(Path folder, Clock clock) throws ProblemException {
    return new FolderStore(Workspace.open(folder, clock), clock, Optional.empty());
  }

  /// Opens a workspace for looking only.
  ///
  /// @param why one sentence that people read
  public static FolderStore openReadOnly(Path folder, Clock clock, String why) throws ProblemException {
    return new FolderStore(Workspace.openReadOnly(folder), clock, Optional.of(why));
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
    return new Contents(workspace.manifest(), workspace.inventory(), workspace.logbook());
  }

  @Override
  public synchronized Optional<Contents> reread(Progress progress) throws ProblemException {
    return workspace.reread() ? Optional.of(read(progress)) : Optional.empty();
  }

  @Override
  public synchronized Manifest save(Manifest wanted) throws ProblemException {
    return workspace.save(wanted);
  }

  @Override
  public synchronized Contents append(Entry entry) throws ProblemException {
    workspace.add(entry);
    return read(Progress.none());
  }

  /// Appends several entries, all or none.
  public synchronized Contents append(List<Entry> entries) throws ProblemException {
    workspace.add(entries);
    return read(Progress.none());
  }

  @Override
  public synchronized Contents add(ImportReport report, Progress progress) throws ProblemException {
    return add(report, progress, () -> {});
  }

  /// @param kept is run as soon as the import outlives the program
  public synchronized Contents add(ImportReport report, Progress progress, Runnable kept) throws ProblemException {
    progress.at("Storing " + report.source().name(), 0, 0);
    var inventory = workspace.append(report, clock.instant(), () -> {
      kept.run();
      progress.at("Reading the workspace", 0, 0);
    });
    return new Contents(workspace.manifest(), inventory, workspace.logbook());
  }

  @Override
  public synchronized Contents remove(String source, Progress progress) throws ProblemException {
    workspace.remove(source, clock.instant());
    return read(progress);
  }

  @Override
  public synchronized Contents restore(String source, Progress progress) throws ProblemException {
    workspace.restore(source);
    return read(progress);
  }

  @Override
  public synchronized Inventory inventoryWithout(String source) throws ProblemException {
    return workspace.inventoryWithout(source);
  }

  @Override
  public synchronized List<IntakeHeader> imports() throws ProblemException {
    return workspace.headers();
  }

  @Override
  public synchronized Inventory inventoryAt(long number) throws ProblemException {
    return workspace.inventoryAt(number);
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
