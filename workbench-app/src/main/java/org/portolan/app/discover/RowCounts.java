package org.portolan.app.discover;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.portolan.app.desk.Profiling;
import org.portolan.app.job.JobRunner;
import org.portolan.app.job.Outcome;
import org.portolan.app.session.Session;
import org.portolan.importers.jdbc.ConnectionRequest;
import org.portolan.importers.jdbc.DriverFolder;
import org.portolan.importers.jdbc.Password;
import org.portolan.importers.jdbc.profile.ProfileImporter;
import org.portolan.importers.jdbc.profile.ProfileRequest;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Source;
import org.portolan.model.problem.Problem;
import org.portolan.model.quality.Flaw;
import org.portolan.model.unit.Spoken;

/// Counts in the rows of databases, and first says what that would cost.
final class RowCounts {
  /// How the job of a profile is called, so that it is shown among the imports.
  static final String JOB = "Counting in ";

  private final Session session;
  private final JobRunner jobs;
  private final Clock clock;
  private final Consumer<String> say;
  private final Consumer<Problem> tell;

  RowCounts(Session session, JobRunner jobs, Clock clock, Consumer<String> say, Consumer<Problem> tell) {
    this.session = session;
    this.jobs = jobs;
    this.clock = clock;
    this.say = say;
    this.tell = tell;
  }

  /// What there is to count, by the catalog that was imported.
  ///
  /// @param known how the database was reached the last time
  void prepare(Source source, Optional<ConnectionRequest> known, Consumer<ProfileRequest> then) {
    var inventory = session.survey().get().inventory();
    var connection = known.orElseGet(() -> ConnectionRequest.to(source.origin(), "", Password.none()));
    jobs.<ProfileRequest>quietly("Working out the cost",
        _ -> Profiling.request(inventory, source.name(), connection), outcome -> {
          switch (outcome) {
            case Outcome.Done(var request) -> then.accept(request);
            case Outcome.Failed(var problem) -> tell.accept(problem);
            case Outcome.Cancelled() -> {}
          }
        });
  }

  void count(ProfileRequest request) {
    if (!session.editable().get()) {
      say.accept("The workspace is open for looking only; nothing was counted.");
      return;
    }
    var drivers = DriverFolder.usual(System.getenv(), Path.of(System.getProperty("user.home")));
    session.importing(JOB + request.source(),
        progress -> new ProfileImporter(request.with(drivers), clock).read(progress), outcome -> {
          switch (outcome) {
            case Outcome.Done<ImportReport>(var report) -> say.accept(sentence(request.source(), report));
            case Outcome.Failed<ImportReport>(var problem) -> tell.accept(problem);
            case Outcome.Cancelled<ImportReport>() ->
                say.accept(JOB + request.source() + " was cancelled; nothing has changed.");
          }
        });
  }

  private static String sentence(String source, ImportReport report) {
    var counted = source + ": " + Spoken.count(report.read().size(), "table", "tables") + " counted, "
        + Spoken.count(report.unread().size()) + " not read";
    return report.complete() ? counted : counted + ". The connection ended; the last complete profile stands.";
  }

  /// `R-7/db/shop/sales.orders.email/no-email`, by which a flaw is accepted.
  static String waiverOf(Flaw flaw) {
    return "R-7/" + flaw.subject();
  }
}
