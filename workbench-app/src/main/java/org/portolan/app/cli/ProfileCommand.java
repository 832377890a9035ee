package org.portolan.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portolan.app.desk.FolderStore;
import org.portolan.app.desk.KnownConnections;
import org.portolan.app.desk.Profiling;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.DriverFolder;
import org.portolan.importers.jdbc.profile.Cost;
import org.portolan.importers.jdbc.profile.Limits;
import org.portolan.importers.jdbc.profile.ProfileImporter;
import org.portolan.importers.jdbc.profile.ProfileRequest;
import org.portolan.model.asset.Asset;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Source;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.survey.Survey;
import org.portolan.model.work.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Counts in the rows of a database that was imported. Without a word that it may, it only says what it would cost.
@Command(name = "profile",
    description = "Counts nulls, malformed values, duplicates and orphans in a database; says the cost first.")
final class ProfileCommand implements Callable<Integer> {
  private static final Pattern TIME = Pattern.compile("(\\d{1,6})\\s*(s|m|min|h)");

  private final Surroundings around;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "WORKSPACE", description = "the workspace's folder")
  private Path workspace = Path.of("");

  @Option(names = "--source", paramLabel = "NAME", defaultValue = "",
      description = "the database, by its name in the workspace; may be left out where there is only one")
  private String source = "";

  @Option(names = "--url", defaultValue = "", description = "where it is reached; as it was imported otherwise")
  private String url = "";

  @Option(names = "--user", defaultValue = "", description = "a role that may read the tables and nothing else")
  private String user = "";

  @Option(names = "--password-env", paramLabel = "NAME", defaultValue = "",
      description = "the variable of the environment that holds the password; asked for otherwise")
  private String variable = "";

  @Option(names = "--table", paramLabel = "NAME", arity = "1..*",
      description = "only these: orders, sales.orders, sales.*")
  private @Nullable List<String> only;

  @Option(names = "--yes", description = "counts, whatever it costs; else only the cost is printed")
  private boolean yes;

  @Option(names = "--at-most", paramLabel = "TIME",
      description = "counts for so long, small tables first: 30s, 10m, 1h; the rest is counted as not read")
  private Optional<String> atMost = Optional.empty();

  @Option(names = "--sample-above", paramLabel = "ROWS", description = "looks at a part of larger tables; 200000")
  private Optional<Long> sampleAbove = Optional.empty();

  @Option(names = "--sample-rows", paramLabel = "ROWS", description = "how large that part is, about; 100000")
  private Optional<Long> sampleRows = Optional.empty();

  @Option(names = "--full", description = "looks at every row of every table")
  private boolean full;

  @Option(names = "--drivers", paramLabel = "FOLDER",
      description = "a folder with JDBC drivers that are not shipped; else PORTOLAN_DRIVERS")
  private Optional<Path> drivers = Optional.empty();

  @Option(names = "--json", description = "machine-readable output on standard output")
  private boolean json;

  @Mixin
  private Way way = new Way();

  ProfileCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() throws ProblemException {
    return (yes || atMost.isPresent() ? count() : announce()).number();
  }

  private ExitCode announce() throws ProblemException {
    try (var store = FolderStore.openReadOnly(workspace, around.clock(), "")) {
      var inventory = store.read(Progress.none()).inventory();
      var chosen = source(inventory);
      var cost = Cost.of(request(inventory, chosen, ConnectionRequest.to(address(chosen), user, () -> new char[0])));
      around.console().out().println(json ? Json.text(ProfileText.json(chosen.name(), cost))
          : ProfileText.cost(chosen.name(), cost)
              + "\nNothing was counted yet. Count with --yes, or for a limited time "
              + "with --at-most 10m.");
      return ExitCode.FINE;
    }
  }

  private ExitCode count() throws ProblemException {
    try (var store = FolderStore.open(workspace, around.clock())) {
      var contents = store.read(Progress.none());
      var chosen = source(contents.inventory());
      var who = user.isEmpty() ? KnownConnections.of(workspace).request(chosen.name()).map(ConnectionRequest::user)
          .orElse("") : user;
      var connection = way.of(ConnectionRequest.to(address(chosen), who,
          ImportCommand.password(around, who, variable)), spec.commandLine());
      var request = request(contents.inventory(), chosen, connection)
          .with(drivers.map(DriverFolder::of).orElseGet(() -> ImportCommand.usualDrivers(around)));
      var cost = Cost.of(request);
      around.console().err().println(ProfileText.cost(chosen.name(), cost));
      var progress = new ProgressLine(around.console().err());
      ImportReport report;
      try {
        report = new ProfileImporter(request, around.clock()).read(progress);
      } catch (ProblemException e) {
        ProblemText.print(e.problem(), around.console().err());
        return ExitCode.SOURCE_NOT_READ;
      }
      var after = store.add(report, progress,
          () -> around.doing().stays("The rows were counted, and the counts are kept."));
      var survey = Survey.of(after.manifest(), after.inventory(), after.logbook(), ZonedDateTime.now(around.clock()));
      around.console().out().println(json
          ? Json.text(ProfileText.json(chosen.name(), cost, report, survey))
          : ProfileText.told(chosen.name(), report, survey));
      return report.complete() ? ExitCode.FINE : ExitCode.SOURCE_NOT_READ;
    }
  }

  private Source source(Inventory inventory) {
    var all = Profiling.sources(inventory);
    var named = all.stream().filter(one -> source.isBlank() || one.name().equals(source)).toList();
    if (named.size() == 1) {
      return named.getFirst();
    }
    var names = String.join(", ", all.stream().map(Source::name).toList());
    throw new ParameterException(spec.commandLine(), all.isEmpty()
        ? "No database was imported yet; portolan import WORKSPACE jdbc URL reads one"
        : (source.isBlank() ? "Which database? --source " : "There is no database " + source + " here. --source ")
            + names);
  }

  private String address(Source chosen) {
    return url.isBlank() ? chosen.origin() : url;
  }

  private ProfileRequest request(Inventory inventory, Source chosen, ConnectionRequest connection) {
    var all = Profiling.request(inventory, chosen.name(), connection).within(limits());
    return only == null ? all : all.only(all.chosen().stream().filter(this::isWanted).toList());
  }

  private boolean isWanted(Asset table) {
    return only != null && only.stream().map(name -> Pattern.compile(
        Pattern.quote(name).replace("*", "\\E.*\\Q"), Pattern.CASE_INSENSITIVE)).anyMatch(
            wanted -> wanted.matcher(table.name()).matches()
                || wanted.matcher(table.schema() + "." + table.name()).matches());
  }

  private Limits limits() {
    var usual = Limits.USUAL;
    var limits = full ? usual.sampling(Long.MAX_VALUE, Long.MAX_VALUE)
        : usual.sampling(positive("--sample-above", sampleAbove, usual.sampleAbove()),
            positive("--sample-rows", sampleRows, usual.sampleRows()));
    return atMost.map(this::time).map(limits::inAll).orElse(limits);
  }

  private long positive(String option, Optional<Long> given, long usual) {
    long number = given.orElse(usual);
    if (number < 1) {
      throw new ParameterException(spec.commandLine(), option + " is a number of rows, not " + number);
    }
    return number;
  }

  private Duration time(String words) {
    var time = TIME.matcher(words.strip());
    if (!time.matches()) {
      throw new ParameterException(spec.commandLine(), "--at-most is a time such as 30s, 10m or 1h, not " + words);
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofMinutes(number);
    };
  }
}
