package org.portolan.model.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.inventory.Intake;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.Resolution;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.manifest.file.ManifestFile;
import org.portolan.model.manifest.file.ManifestReading;
import org.portolan.model.manifest.file.ManifestText;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;

/// An open workspace: a folder with what was found, decided and happened.
///
/// One program at a time may write to it; others may look on. Safe to use from several threads.
public final class Workspace implements AutoCloseable {
  private static final String MANIFEST = "manifest.yaml";
  private static final String LOGBOOK = "logbook.yaml";
  private static final String EXPORTS = "exports";

  private final Path folder;
  private final InventoryStore store;
  private final ManifestDesk manifest;
  private final Optional<Claim> claim;

  private Workspace(Path folder, InventoryStore store, Optional<Claim> claim) {
    this.folder = folder;
    this.store = store;
    this.manifest = new ManifestDesk(folder.resolve(MANIFEST));
    this.claim = claim;
  }

  public static boolean isAt(Path folder) {
    return Files.isRegularFile(folder.resolve(MANIFEST));
  }

  /// Makes an empty workspace in a folder that is new or holds none yet, and opens it.
  ///
  /// @throws ProblemException when there is a workspace already, or the folder cannot be written
  public static Workspace init(Path folder, String name, Clock clock) throws ProblemException {
    if (isAt(folder)) {
      throw Problem.of("workspace-present", Location.of(folder.toString()), "There is a workspace at " + folder,
          "It stays as it is", "Choose another folder, or open it: portolan open " + folder).asException();
    }
    try {
      Files.createDirectories(folder.resolve(EXPORTS));
    } catch (IOException e) {
      throw new ProblemException(Problem.of("workspace-not-writable", Location.of(folder.toString()),
          "No workspace was made at " + folder, FileProblems.reason(e), "Choose a folder this account may write to"),
          e);
    }
    ManifestFile.create(folder.resolve(MANIFEST), ManifestText.fresh(MANIFEST, Manifest.named(name)));
    return open(folder, clock);
  }

  /// Opens it for writing, until it is closed.
  ///
  /// @param clock tells others since when it is held
  /// @throws ProblemException when there is none, another program holds it, or a newer one wrote it
  public static Workspace open(Path folder, Clock clock) throws ProblemException {
    check(folder);
    var claim = Claim.take(folder, clock);
    try {
      return new Workspace(folder, InventoryStore.open(folder), Optional.of(claim));
    } catch (ProblemException e) {
      claim.close();
      throw e;
    }
  }

  /// Opens it for looking only, also while another program writes to it; nothing on disk is changed.
  public static Workspace openReadOnly(Path folder) throws ProblemException {
    check(folder);
    return new Workspace(folder, InventoryStore.openReadOnly(folder), Optional.empty());
  }

  private static void check(Path folder) throws ProblemException {
    if (!isAt(folder)) {
      throw Problem.of("workspace-absent", Location.of(folder.toString()), "There is no workspace at " + folder,
          Files.isDirectory(folder) ? "The folder holds no " + MANIFEST : "There is no such folder",
          "Make one: portolan init " + folder).asException();
    }
    if (folder.toAbsolutePath().toString().indexOf(';') >= 0) {
      throw Problem.of("workspace-name", Location.of(folder.toString()),
          "The workspace " + folder + " cannot be opened there", "Its path holds a semicolon",
          "Move or rename the folder").asException();
    }
  }

  public Path folder() {
    return folder;
  }

  public boolean isReadOnly() {
    return claim.isEmpty();
  }

  /// Who else has it open, where it is open here for looking only; may be empty.
  public String heldBy() throws ProblemException {
    return isReadOnly() ? Claim.holder(folder).orElse("") : "";
  }

  public Path manifestPath() {
    return folder.resolve(MANIFEST);
  }

  public Path logbookPath() {
    return folder.resolve(LOGBOOK);
  }

  public Path exports() {
    return folder.resolve(EXPORTS);
  }

  /// Reads the manifest afresh; mistakes in it are part of the reading.
  public ManifestReading readManifest() throws ProblemException {
    return manifest.read();
  }

  /// What was decided.
  ///
  /// @throws ProblemException with the first mistake, where the file has some
  public Manifest manifest() throws ProblemException {
    return switch (manifest.read()) {
      case ManifestReading.Readable(var text) -> text.manifest();
      case ManifestReading.Unreadable(_, var problems) -> throw problems.getFirst().asException();
    };
  }

  /// Writes the manifest as a whole or not at all. Comments and order of the file stay.
  ///
  /// @throws ProblemException when somebody else has changed the file since it was last read here
  public void save(Manifest changed) throws ProblemException {
    checkWritable("The manifest was not saved");
    manifest.save(changed);
  }

  /// Stores an import; when this returns it stays, whatever happens to the program.
  public Intake append(ImportReport report, Instant at) throws ProblemException {
    checkWritable("The import was not stored");
    return store.append(report, at);
  }

  private void checkWritable(String lost) throws ProblemException {
    if (isReadOnly()) {
      throw Problem.of("workspace-read-only", Location.of(folder.toString()),
          lost + ": the workspace is open read-only", "", "Open it for writing").asException();
    }
  }

  /// All imports without what they brought, oldest first.
  public List<IntakeHeader> headers() throws ProblemException {
    return store.headers();
  }

  /// All imports, oldest first.
  public List<Intake> all() throws ProblemException {
    return store.all();
  }

  /// Of each source the latest complete import, and one that broke off after it; oldest first.
  public List<Intake> latest() throws ProblemException {
    return store.latest();
  }

  /// The landscape as of the latest imports.
  public Inventory inventory() throws ProblemException {
    return Resolution.of(latest());
  }

  @Override
  public void close() throws ProblemException {
    if (claim.isPresent()) {
      claim.get().close();
    }
  }
}
