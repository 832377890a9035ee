package org.portolan.app.discover;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.portolan.app.desk.KnownConnections;
import org.portolan.app.desk.Store;
import org.portolan.app.desk.TableColumns;
import org.portolan.app.job.Job;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.Outcome;
import org.portolan.app.session.Session;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.DriverFolder;
import org.portolan.importers.jdbc.JdbcImporter;
import org.portolan.importers.observed.ObservedImporter;
import org.portolan.importers.observed.Viewpoint;
import org.portolan.importers.schema.SchemaImporter;
import org.portolan.importers.table.Columns;
import org.portolan.importers.table.Meaning;
import org.portolan.importers.table.TableImporter;
import org.portolan.importers.table.TablePreview;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Work;

/// Reads sources into the workspace, and keeps what need not be asked twice.
final class Imports {
  private static final int SHOWN_ROWS = 4;

  private final Session session;
  private final JobRunner jobs;
  private final Consumer<String> say;
  private final Consumer<Problem> tell;

  Imports(Session session, JobRunner jobs, Consumer<String> say, Consumer<Problem> tell) {
    this.session = session;
    this.jobs = jobs;
    this.say = say;
    this.tell = tell;
  }

  /// Reads a folder or an archive.
  ///
  /// @param host whose files they are; the folder's own name when blank
  void files(Path path, String host) {
    var name = host.isBlank() ? nameOf(path) : host.strip();
    read(name, progress -> new FilesImporter(path, name).read(progress));
  }

  static String nameOf(Path path) {
    var file = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    return file.replaceFirst("(\\.tar\\.gz|\\.tgz|\\.tar|\\.zip)$", "");
  }

  void database(ConnectionRequest request) {
    var name = request.sourceName().isBlank() ? request.address() : request.sourceName();
    read(name, work(request), outcome -> {
      told(name, outcome);
      keep(request, outcome);
    });
  }

  static Work<ImportReport> work(ConnectionRequest request) {
    return progress -> new JdbcImporter(request,
        DriverFolder.usual(System.getenv(), Path.of(System.getProperty("user.home")))).read(progress);
  }

  /// How a database was reached is kept for the next time, but for its password.
  void keep(ConnectionRequest request, Outcome<ImportReport> outcome) {
    if (outcome instanceof Outcome.Done<ImportReport>(var report)) {
      inFolder("Keeping how " + report.source().name() + " is reached", folder -> {
        KnownConnections.of(folder).keep(report.source().name(), request);
        return true;
      }, _ -> {});
    }
  }

  /// How a source was reached the last time; empty where nobody knows.
  Optional<ConnectionRequest> known(String source) {
    try {
      var open = session.store().get();
      return open.isEmpty() ? Optional.empty() : KnownConnections.of(open.get().folder()).request(source);
    } catch (ProblemException broken) {
      tell.accept(broken.problem());
      return Optional.empty();
    }
  }

  /// Reads what was seen to happen; what it is shows in its first lines.
  void observed(Path file, Viewpoint viewpoint) {
    read(String.valueOf(file.getFileName()), progress -> new ObservedImporter(file, Optional.empty(), viewpoint)
        .read(progress));
  }

  void schema(SchemaImporter importer) {
    var name = importer.name().isEmpty() ? importer.database() : importer.name();
    read(name.isEmpty() ? nameOf(importer.path()) : name, importer::read);
  }

  /// What a file or folder is taken for.
  void look(Path path, Consumer<Offered> then) {
    jobs.<Offered>quietly("Looking at " + path.getFileName(), _ -> Offered.of(path), outcome -> heard(outcome, then));
  }

  /// What the first lines of a dump say.
  void lookAtSchema(Path path, Consumer<SchemaImporter.Look> then) {
    jobs.<SchemaImporter.Look>quietly("Looking at " + path.getFileName(), _ -> SchemaImporter.look(path),
        outcome -> heard(outcome, then));
  }

  /// A table as it would be read with what was said about columns before.
  ///
  /// @param confirmed whether somebody has said already what each of its columns holds
  record Shown(TablePreview table, boolean confirmed) {}

  void lookAtTable(Path file, Consumer<Shown> then) {
    inFolder("Looking at " + file.getFileName(), folder -> {
      var kept = TableColumns.of(folder).with(List.of());
      var table = new TableImporter(file, kept).preview(SHOWN_ROWS);
      return new Shown(table, kept.tell(table.columns().stream().map(TablePreview.Column::name).toList()));
    }, then);
  }

  /// Reads an inventory, and keeps what its columns hold.
  void table(Path file, Map<String, Meaning> said) {
    session.store().get().map(Store::folder).ifPresent(
        folder -> read(String.valueOf(file.getFileName()), table(folder, file, said)));
  }

  static Work<ImportReport> table(Path folder, Path file, Map<String, Meaning> said) {
    return progress -> {
      var kept = TableColumns.of(folder);
      var all = new HashMap<>(kept.with(List.of()).told());
      new Columns(said).told().forEach(all::put);
      var columns = new Columns(all);
      var report = new TableImporter(file, columns).read(progress);
      kept.keep(columns);
      return report;
    };
  }

  private interface InFolder<T> {
    T in(Path folder) throws ProblemException;
  }

  private <T> void inFolder(String name, InFolder<T> work, Consumer<T> then) {
    session.store().get().map(Store::folder)
        .ifPresent(folder -> jobs.<T>quietly(name, _ -> work.in(folder), outcome -> heard(outcome, then)));
  }

  private <T> void heard(Outcome<T> outcome, Consumer<T> then) {
    switch (outcome) {
      case Outcome.Done(var done) -> then.accept(done);
      case Outcome.Failed(var problem) -> tell.accept(problem);
      case Outcome.Cancelled() -> {}
    }
  }

  private void read(String name, Work<ImportReport> work) {
    if (session.editable().get()) {
      session.importing("Importing " + name, work, outcome -> told(name, outcome));
    } else {
      say.accept("The workspace is open for looking only; nothing was imported.");
    }
  }

  /// @param then hears how it ended; that it was cancelled, where nothing can be imported
  Optional<Job> read(String name, Work<ImportReport> work, Consumer<Outcome<ImportReport>> then) {
    if (session.editable().get()) {
      return Optional.of(session.importing("Importing " + name, work, then));
    }
    then.accept(new Outcome.Cancelled<>());
    return Optional.empty();
  }

  private void told(String name, Outcome<ImportReport> outcome) {
    switch (outcome) {
      case Outcome.Done<ImportReport>(var report) -> say.accept(DiscoverViewModel.sentence(report));
      case Outcome.Failed<ImportReport>(var problem) -> tell.accept(problem);
      case Outcome.Cancelled<ImportReport>() -> say.accept("Import of " + name + " cancelled; nothing has changed.");
    }
  }
}
