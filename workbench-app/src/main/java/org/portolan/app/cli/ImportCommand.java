package org.portolan.app.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.desk.TableColumns;
import org.portolan.app.document.question.QuestionFiles;
import org.portolan.importers.bundle.FilesImporter;
import org.portolan.importers.connection.Engines;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.DriverFolder;
import org.portolan.importers.jdbc.JdbcImporter;
import org.portolan.importers.jdbc.Password;
import org.portolan.importers.jdbc.SessionsImporter;
import org.portolan.importers.observed.ObservedImporter;
import org.portolan.importers.observed.ObservedKind;
import org.portolan.importers.observed.Viewpoint;
import org.portolan.importers.table.TableImporter;
import org.portolan.model.inquiry.AnswerRow;
import org.portolan.importers.schema.SchemaImporter;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Importer;
import org.portolan.model.intake.Unread;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.Survey;
import org.portolan.model.unit.Spoken;
import org.portolan.model.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Reads a source into the workspace. Nothing is ever written to the source.
@Command(name = "import", description = "Reads a live database, or the files of a server, into a workspace.")
final class ImportCommand implements Runnable {
  /// More would push what matters out of sight.
  private static final int MOST_SAID = 60;

  private final Surroundings around;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace's folder")
  private Path workspace = Path.of("");

  @Option(names = "--json", description = "machine-readable output on standard output")
  private boolean json;

  ImportCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(),
        "Import what? jdbc, schema, files, observed, table or answers");
  }

  @Command(name = "jdbc", description = "Reads the catalog of a live database, in a read-only session.")
  int jdbc(@Parameters(paramLabel = "URL", description = "jdbc:postgresql://host/database and the like") String url,
      @Option(names = "--user", defaultValue = "") String user,
      @Option(names = "--password-env", paramLabel = "NAME", defaultValue = "",
          description = "the variable of the environment that holds the password; asked for otherwise") String variable,
      @Option(names = "--schema", arity = "1..*", description = "only these") @Nullable List<String> schemas,
      @Option(names = "--known-as", paramLabel = "HOST:PORT/DB", arity = "1..*",
          description = "names by which others reach it") @Nullable List<String> knownAs,
      @Option(names = "--name", defaultValue = "",
          description = "its name in this workspace; the database's own otherwise") String name,
      @Option(names = "--sessions",
          description = "reads who is connected right now, and what ran; instead of the catalog") boolean sessions,
      @Option(names = "--drivers", paramLabel = "FOLDER",
          description = "a folder with JDBC drivers that are not shipped; else PORTOLAN_DRIVERS") Optional<
              Path> drivers,
      @Mixin Way way) throws ProblemException {
    var request = way.of(ConnectionRequest.to(url, user, password(around, user, variable)), spec.commandLine())
        .schemas(all(schemas).toArray(String[]::new)).knownAs(all(knownAs).toArray(String[]::new));
    var named = name.isBlank() ? request : request.named(name);
    var own = drivers.map(DriverFolder::of).orElseGet(() -> usualDrivers(around));
    return read(sessions ? new SessionsImporter(named, own) : new JdbcImporter(named, own));
  }

  static DriverFolder usualDrivers(Surroundings around) {
    var environment = new HashMap<String, String>();
    Stream.of(DriverFolder.VARIABLE, "APPDATA", "XDG_CONFIG_HOME")
        .forEach(name -> around.environment().apply(name).ifPresent(value -> environment.put(name, value)));
    return DriverFolder.usual(environment, Path.of(around.environment().apply("HOME").orElse("")));
  }

  @Command(name = "schema", description = "Reads a schema dump, or a folder of migrations, instead of a connection.")
  int schema(
      @Parameters(paramLabel = "FILE",
          description = "what pg_dump, mariadb-dump and the like wrote, schema.rb, schema.prisma, or a folder of .sql files") Path file,
      @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "",
          description = "postgresql, mariadb, sqlserver, oracle, sqlite, h2, derby, hsqldb or duckdb; else as the text "
              + "says") String engine,
      @Option(names = "--database", paramLabel = "NAME", defaultValue = "",
          description = "what the database is called; else as the text or the file's name says") String database,
      @Option(names = "--name", defaultValue = "",
          description = "its name in this workspace; the database's own otherwise") String name)
      throws ProblemException {
    return read(new SchemaImporter(file, engine(engine), database.strip(), name.strip()));
  }

  private Engine engine(String word) {
    return word.isBlank() ? Engine.UNKNOWN : Engines.named(word.strip()).orElseThrow(
        () -> new ParameterException(spec.commandLine(), "There is no engine called " + word + ". Try postgresql, "
            + "mariadb, sqlserver, oracle, sqlite, h2, derby, hsqldb or duckdb"));
  }

  @Command(name = "files", description = "Reads a folder or archive collected from a server, or a repository.")
  int files(@Parameters(paramLabel = "PATH", description = "folder, tar, tar.gz or zip") Path path,
      @Option(names = "--host", defaultValue = "",
          description = "whose files they are; else as etc/hostname or the folder says") String host)
      throws ProblemException {
    return read(new FilesImporter(path, host.strip()));
  }

  @Command(name = "answers",
      description = "Reads filled-in question sheets; each answer becomes an entry of the logbook.")
  int answers(@Parameters(paramLabel = "FILE", arity = "1..*",
      description = "sheets that came back, .md or .xlsx") List<Path> files) throws ProblemException {
    var rows = new ArrayList<AnswerRow>();
    for (var file : files) {
      rows.addAll(QuestionFiles.read(file));
    }
    try (var store = FolderStore.open(workspace, around.clock())) {
      var contents = store.read(Progress.none());
      var answers = Survey.of(contents.manifest(), contents.inventory(), contents.logbook(),
          ZonedDateTime.now(around.clock())).answers(rows);
      store.append(List.copyOf(answers.fresh()));
      around.doing().stays("The answers are written down.");
      answers.problems().forEach(problem -> ProblemText.print(problem, around.console().err()));
      around.console().out().println(json ? Json.text(Json.object("answers", answers.fresh().size(), "known",
          answers.repeated(), "empty", answers.empty(), "problems", answers.problems().size()))
          : Spoken.count(answers.fresh().size(), "answer", "answers") + " written down, " + answers.repeated()
              + " known already, " + answers.empty() + " left empty, " + answers.unusable() + " not usable");
      return (answers.problems().isEmpty() ? ExitCode.FINE : ExitCode.SOURCE_NOT_READ).number();
    }
  }

  @Command(name = "observed",
      description = "Reads what was seen to happen: a session list, statistics, a log, a list of sockets.")
  int observed(@Parameters(paramLabel = "FILE", description = "as written, pasted or packed with gzip") Path file,
      @Option(names = "--kind", paramLabel = "KIND", defaultValue = "",
          description = "what it is, where the first lines do not tell") String kind,
      @Option(names = "--host", defaultValue = "", description = "the host that it was written on") String host,
      @Option(names = "--database", defaultValue = "",
          description = "the database that is meant where it names none") String database,
      @Option(names = "--zone", defaultValue = "UTC", description = "of times without one: Europe/Paris") ZoneId zone)
      throws ProblemException {
    var known = ObservedKind.ofWord(kind.strip());
    if (known.isEmpty() && !kind.isBlank()) {
      throw new ParameterException(spec.commandLine(), "There is no kind " + kind + ". Kinds: "
          + Arrays.stream(ObservedKind.values()).map(ObservedKind::word).collect(Collectors.joining(", ")));
    }
    return read(new ObservedImporter(file, known, new Viewpoint(host.strip(), database.strip(), zone)));
  }

  @Command(name = "table", description = "Reads an inventory that people keep: CSV or .xlsx.")
  int table(
      @Parameters(paramLabel = "FILE",
          description = "with the names of the columns in one of the first rows") Path file,
      @Option(names = "--map", paramLabel = "COLUMN=MEANING", arity = "1..*",
          description = "what a column holds; kept in the workspace for the next time") @Nullable List<String> map,
      @Option(names = "--dry-run", description = "only prints what each column is taken for") boolean dryRun)
      throws ProblemException {
    if (TableColumns.areConnections(file)) {
      return read(new ObservedImporter(file, Optional.empty(), Viewpoint.UNSAID));
    }
    var kept = TableColumns.of(workspace);
    var columns = kept.with(all(map));
    var importer = new TableImporter(file, columns);
    try {
      var taken = importer.taken();
      taken.forEach((name, meaning) -> (dryRun ? around.console().out() : around.console().err())
          .println("  " + name + " → " + meaning.word()));
      if (dryRun) {
        around.console().out()
            .println("Say otherwise by --map \"COLUMN=MEANING\"; meanings: " + TableColumns.meanings());
        return ExitCode.FINE.number();
      }
    } catch (ProblemException e) {
      ProblemText.print(e.problem(), around.console().err());
      return ExitCode.SOURCE_NOT_READ.number();
    }
    int code = read(importer);
    kept.keep(columns);
    return code;
  }

  /// From the variable that is named, else asked for where there is a user.
  static Password password(Surroundings around, String user, String variable) throws ProblemException {
    if (!variable.isBlank()) {
      var value = around.environment().apply(variable).orElseThrow(() -> Problem.of("password-variable",
          Location.of(variable), "The password was not found", "The environment has no variable " + variable,
          "Set it: export " + variable + "=…").asException());
      return value::toCharArray;
    }
    return user.isBlank() ? Password.none()
        : around.prompt().apply("Password of " + user + ": ").<Password>map(secret -> secret::clone)
            .orElse(Password.none());
  }

  /// picocli hands over no list where an option is not given.
  private static List<String> all(@Nullable List<String> given) {
    return given == null ? List.of() : given;
  }

  private int read(Importer importer) throws ProblemException {
    try (var store = FolderStore.open(workspace, around.clock())) {
      var progress = new ProgressLine(around.console().err());
      ImportReport report;
      try {
        report = importer.read(progress);
      } catch (ProblemException e) {
        ProblemText.print(e.problem(), around.console().err());
        return ExitCode.SOURCE_NOT_READ.number();
      }
      var inventory = store.add(report, progress,
          () -> around.doing().stays(report.source().name() + " was read, and what it brought is kept."))
          .inventory();
      tell(report, inventory);
      return (report.complete() ? ExitCode.FINE : ExitCode.SOURCE_NOT_READ).number();
    }
  }

  private void tell(ImportReport report, Inventory inventory) {
    var out = around.console().out();
    report.warnings().forEach(warning -> ProblemText.print(warning, around.console().err()));
    if (json) {
      out.println(Json.text(Json.object("source", report.source().name(), "kind", report.source().kind().word(),
          "complete", report.complete(), "read", report.read().size(), "unread",
          report.unread().stream().map(ImportCommand::json).toList(), "assets", inventory.assets().size(),
          "dependencies", inventory.dependencies().size())));
      return;
    }
    if (!report.complete()) {
      out.println("The import broke off; it is kept as incomplete, and the last complete one stands.");
    }
    out.println(report.source().name() + ": " + Spoken.count(report.read().size(), "place", "places") + " read, "
        + Spoken.count(report.unread().size()) + " not read");
    for (var unread : report.unread().stream().limit(MOST_SAID).toList()) {
      out.println("  not read  " + unread.place() + "  " + unread.reason());
      if (!unread.remedy().isEmpty()) {
        out.println("  → " + unread.remedy());
      }
    }
    if (report.unread().size() > MOST_SAID) {
      out.println("  and " + Spoken.count(report.unread().size() - MOST_SAID)
          + " more places; all of them, as they were found: portolan unknowns WORKSPACE");
    }
    out.println("The workspace now holds " + Spoken.count(inventory.assets().size(), "asset", "assets") + " and "
        + Spoken.count(inventory.dependencies().size(), "dependency", "dependencies") + ".");
  }

  private static Object json(Unread unread) {
    return Json.object("source", unread.place().source(), "line", unread.place().line(), "reason", unread.reason(),
        "remedy", unread.remedy());
  }
}
