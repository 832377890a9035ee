package org.portolan.model.workspace;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.h2.Driver;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Source;
import org.portolan.model.inventory.Intake;
import org.portolan.model.problem.ProblemException;

/// All imports of a workspace, in an H2 file that is open only while something is read or written.
final class InventoryStore {
  static final String FILE = "inventory.mv.db";

  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final int LONGEST_WAIT_IN_PAUSES = 600;

  private final Path folder;
  private final boolean readOnly;
  private final Jdbi jdbi;
  private final ReentrantLock lock = new ReentrantLock();

  private InventoryStore(Path folder, boolean readOnly) {
    this.folder = folder;
    this.readOnly = readOnly;
    this.jdbi = Jdbi.create(() -> connect(url(folder, readOnly)));
  }

  /// Asks H2 itself: `DriverManager` would first load every driver that is there, and check signatures of their jars,
  /// each time the program starts.
  private static Connection connect(String url) throws SQLException {
    var login = new Properties();
    login.setProperty("user", "portolan");
    login.setProperty("password", "");
    return Objects.requireNonNull(Driver.load().connect(url, login));
  }

  /// With the default write delay, killing the program loses commits that were acknowledged.
  private static String url(Path folder, boolean readOnly) {
    var file = folder.toAbsolutePath().resolve("inventory").toString();
    return "jdbc:h2:file:" + file + ";LAZY_QUERY_EXECUTION=1;TRACE_LEVEL_FILE=0"
        + (readOnly ? ";ACCESS_MODE_DATA=r" : ";WRITE_DELAY=0");
  }

  /// Opens the store, creates or migrates it.
  ///
  /// @throws ProblemException when a newer program wrote it, or it cannot be read
  static InventoryStore open(Path folder) throws ProblemException {
    var store = new InventoryStore(folder, false);
    Migrations.refuseNewer(folder, writtenBy(folder));
    store.change(Migrations::migrate);
    return store;
  }

  /// Opens it for looking only; where there is none, it is empty.
  static InventoryStore openReadOnly(Path folder) throws ProblemException {
    int version = writtenBy(folder);
    Migrations.refuseNewer(folder, version);
    Migrations.refuseOlder(folder, version);
    return new InventoryStore(folder, true);
  }

  /// The version of the tables, found without touching the file; 0 where there is none.
  private static int writtenBy(Path folder) throws ProblemException {
    var onlooker = new InventoryStore(folder, true);
    return onlooker.exists() ? onlooker.call(Migrations::version) : 0;
  }

  /// When it returns, the import is on disk and stays there.
  Intake append(ImportReport report, Instant at) throws ProblemException {
    return change(handle -> inserted(handle, new Intake(ReportTables.nextNumber(handle), at, report)));
  }

  /// The same for an import that has its number already.
  void append(Intake coming) throws ProblemException {
    change(handle -> inserted(handle, coming));
  }

  private static Intake inserted(Handle handle, Intake intake) {
    ReportTables.insert(handle, intake);
    return intake;
  }

  List<IntakeHeader> headers() throws ProblemException {
    return exists() ? call(ReportTables::headers) : List.of();
  }

  List<Intake> all() throws ProblemException {
    return exists() ? call(handle -> read(handle,
        ReportTables.headers(handle).stream().filter(header -> !header.removed()).toList())) : List.of();
  }

  /// Of each source the latest complete import, and one that broke off after it; of profiles all complete ones, because
  /// each may be of other tables.
  ///
  /// @param upTo no import with a higher number
  List<Intake> latest(long upTo) throws ProblemException {
    return exists() ? call(handle -> read(handle,
        Standing.of(ReportTables.headers(handle).stream().filter(header -> header.number() <= upTo).toList())))
        : List.of();
  }

  /// The same as it will be once a report is appended.
  Coming latestWith(ImportReport report, Instant at) throws ProblemException {
    return call(handle -> {
      var coming = new Intake(ReportTables.nextNumber(handle), at, report);
      var headers = new ArrayList<>(ReportTables.headers(handle));
      headers.add(IntakeHeader.of(coming));
      return new Coming(coming, Standing.of(headers).stream()
          .map(header -> header.number() == coming.number() ? coming : ReportTables.read(handle, header)).toList());
    });
  }

  /// @param intake what comes next
  /// @param latest with it
  record Coming(Intake intake, List<Intake> latest) {}

  /// Takes a source out, and the profile of its rows.
  ///
  /// @return what was taken out; empty where there is no such source
  List<Source> remove(String name, Instant at) throws ProblemException {
    return change(handle -> {
      var out = Standing.named(name, Standing.of(ReportTables.headers(handle)));
      out.forEach(source -> ReportTables.remove(handle, source, at));
      return out;
    });
  }

  /// Takes the removal of a source back.
  ///
  /// @return what is back; empty where it was not taken out
  List<Source> restore(String name) throws ProblemException {
    return change(handle -> {
      var removals = Standing.lastRemoval(name, ReportTables.headers(handle));
      removals.forEach(removal -> ReportTables.takeBack(handle, removal));
      return removals.stream().map(IntakeHeader::source).toList();
    });
  }

  private static List<Intake> read(Handle handle, List<IntakeHeader> headers) {
    return headers.stream().map(header -> ReportTables.read(handle, header)).toList();
  }

  private boolean exists() {
    return !readOnly || Files.exists(folder.resolve(FILE));
  }

  private <T> T change(Function<Handle, T> work) throws ProblemException {
    return call(handle -> handle.inTransaction(work::apply));
  }

  private <T> T call(Function<Handle, T> work) throws ProblemException {
    lock.lock();
    try {
      return inTurn(work);
    } catch (JdbiException e) {
      throw StoreProblems.of(folder, e);
    } finally {
      lock.unlock();
    }
  }

  /// Whoever writes has the file alone, those who read share it: while others have it, this one waits.
  private <T> T inTurn(Function<Handle, T> work) throws ProblemException {
    for (int pause = 0;; pause++) {
      try {
        return jdbi.withHandle(work::apply);
      } catch (ConnectionException e) {
        if (!StoreProblems.isBusy(e) || pause == LONGEST_WAIT_IN_PAUSES) {
          throw e;
        }
        sleep();
      }
    }
  }

  private void sleep() throws ProblemException {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(StoreProblems.busy(folder), e);
    }
  }
}
