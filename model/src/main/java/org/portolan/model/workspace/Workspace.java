package org.portolan.model.workspace;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Source;
import org.portolan.model.inventory.Intake;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.logbook.Entry;
import org.portolan.model.logbook.Logbook;
import org.portolan.model.manifest.Manifest;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.SideBySide;

/// An open workspace: a folder with what was found, decided and happened.
///
/// One program at a time may write to it; others may look on. Manifest and logbook are read when it is opened; what
/// somebody writes into the files meanwhile stays, and joins what is saved. Safe to use from several threads.
public final class Workspace implements AutoCloseable {
  private final Path folder;
  private final InventoryStore store;
  private final Papers papers;
  private final Optional<Claim> claim;

  private Workspace(Path folder, InventoryStore store, Optional<Claim> claim) throws ProblemException {
    this.folder = folder;
    this.store = store;
    this.papers = Papers.read(folder);
    this.claim = claim;
  }

  public static boolean isAt(Path folder) {
    return Papers.areAt(folder);
  }

  /// Makes an empty workspace in a folder that does not exist yet or is empty.
  ///
  /// @param name of its plan
  public static void init(Path folder, String name) throws ProblemException {
    Folders.makeEmpty(folder);
    Papers.create(folder, name);
  }

  /// Opens it for writing, until it is closed.
  ///
  /// @param clock tells others since when it is held
  /// @throws ProblemException when there is none, another program holds it, or a newer one wrote it
  public static Workspace open(Path folder, Clock clock) throws ProblemException {
    Folders.check(folder);
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
    Folders.check(folder);
    return new Workspace(folder, InventoryStore.openReadOnly(folder), Optional.empty());
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

  /// What was decided.
  ///
  /// @throws ProblemException with all mistakes, where the file has some
  public Manifest manifest() throws ProblemException {
    return papers.manifest().manifest();
  }

  /// Writes the manifest as a whole or not at all. Comments and order of the file stay, and so does what somebody else
  /// has decided in it meanwhile.
  ///
  /// @return what was decided, here and elsewhere
  /// @throws ProblemException when somebody else has changed the same thing
  public Manifest save(Manifest changed) throws ProblemException {
    checkWritable("The manifest was not saved");
    return papers.save(changed);
  }

  /// Reads manifest and logbook again where an editor or another program has changed them.
  ///
  /// @return whether anything was changed
  /// @throws ProblemException with all mistakes of the changed files; what was read before stays
  public boolean reread() throws ProblemException {
    return papers.reread(folder);
  }

  /// What happened.
  ///
  /// @throws ProblemException with all mistakes, where the file has some
  public Logbook logbook() throws ProblemException {
    return papers.logbook().logbook();
  }

  /// Adds to the end of the logbook.
  public void add(Entry entry) throws ProblemException {
    add(List.of(entry));
  }

  /// Adds several to the end of the logbook, all or none.
  public void add(List<Entry> entries) throws ProblemException {
    checkWritable("The logbook was not written");
    papers.add(entries);
  }

  /// Stores an import; when this returns it stays, whatever happens to the program.
  public Intake append(ImportReport report, Instant at) throws ProblemException {
    checkWritable("The import was not stored");
    return store.append(report, at);
  }

  /// The same, and joins it with the other sources meanwhile, because both take their time.
  ///
  /// @param stays is run as soon as the import stays
  /// @return the landscape with it
  public Inventory append(ImportReport report, Instant at, Runnable stays) throws ProblemException {
    checkWritable("The import was not stored");
    var coming = store.latestWith(report, at);
    var told = papers.logbook();
    var landscape = SideBySide.begin(() -> Landscapes.of(coming.latest(), told));
    try {
      store.append(coming.intake());
    } catch (ProblemException | RuntimeException e) {
      landscape.cancel(true);
      throw e;
    }
    stays.run();
    return landscape.join();
  }

  /// Takes a source out, with the profile of its rows. What only it told is gone from the landscape; what was decided
  /// and said stays, and so do the imports in which it was read, for whoever compares with them.
  public List<Source> remove(String source, Instant at) throws ProblemException {
    checkWritable("The source was not removed");
    return known(source, store.remove(source, at), "No source is called " + source);
  }

  /// Takes the removal of a source back.
  public List<Source> restore(String source) throws ProblemException {
    checkWritable("The source was not brought back");
    return known(source, store.restore(source), "No source called " + source + " was removed");
  }

  private static List<Source> known(String source, List<Source> done, String cause) throws ProblemException {
    if (done.isEmpty()) {
      throw Problem.of("source-unknown", Location.of(source), "Nothing was changed", cause,
          "See what they are called: portolan source WORKSPACE").asException();
    }
    return done;
  }

  /// All imports and removals without what they brought, oldest first.
  public List<IntakeHeader> headers() throws ProblemException {
    return store.headers();
  }

  /// All imports, oldest first.
  public List<Intake> all() throws ProblemException {
    return store.all();
  }

  /// Of each source the latest complete import, and one that broke off after it; oldest first.
  public List<Intake> latest() throws ProblemException {
    return store.latest(Long.MAX_VALUE);
  }

  /// The landscape as of the latest imports, and what people said besides.
  public Inventory inventory() throws ProblemException {
    return Landscapes.of(latest(), papers.logbook());
  }

  /// The landscape as it would be without a source.
  public Inventory inventoryWithout(String source) throws ProblemException {
    var out = Standing.named(source, Standing.of(headers()));
    return Landscapes.of(latest().stream().filter(intake -> !out.stream().map(Source::name).toList()
        .contains(intake.report().source().name())).toList(), papers.logbook());
  }

  /// The landscape as it was known after an import; what people said is taken as of now.
  public Inventory inventoryAt(long number) throws ProblemException {
    return Landscapes.of(store.latest(number), papers.logbook());
  }

  private void checkWritable(String lost) throws ProblemException {
    if (isReadOnly()) {
      throw Problem.of("workspace-read-only", Location.of(folder.toString()),
          lost + ": the workspace is open read-only", "", "Open it for writing").asException();
    }
  }

  @Override
  public void close() throws ProblemException {
    if (claim.isPresent()) {
      claim.get().close();
    }
  }
}
