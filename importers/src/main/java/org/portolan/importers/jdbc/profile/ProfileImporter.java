package org.portolan.importers.jdbc.profile;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import org.portolan.importers.jdbc.LiveDatabase;
import org.portolan.importers.jdbc.LiveSession;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.Importer;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Problem;
import org.portolan.model.problem.ProblemException;
import org.portolan.model.work.Progress;

/// Counts in the rows of a live database. It only reads, one statement at a time, and keeps no value of any row.
///
/// A table that is locked, refused or too slow costs only itself. [Cost] says beforehand what it takes.
public final class ProfileImporter implements Importer {
  private final ProfileRequest request;
  private final InstantSource clock;

  public ProfileImporter(ProfileRequest request, InstantSource clock) {
    this.request = request;
    this.clock = clock;
  }

  @Override
  public ImportReport read(Progress progress) throws ProblemException {
    if (request.chosen().isEmpty()) {
      throw Problem.of("profile-nothing", Location.of(request.source()), "No rows were looked at",
          "No table of " + request.source() + " is known", "Import its catalog first, and check the names")
          .asException();
    }
    return new LiveDatabase(request.connection(), request.drivers()).look(session -> read(session, progress), progress);
  }

  private ImportReport read(LiveSession session, Progress progress) throws SQLException {
    var words = session.dialect().profile();
    var notes = new ProfileNotes(request);
    if (words.isEmpty()) {
      notes.unread(request.source(), "What is asked of rows was not yet written for " + session.dialect().title());
      return notes.report(true);
    }
    var unicode = words.get().say("unicode");
    var spelling = Spelling.of(session.dialect(), words.get(), unicode.isEmpty() || isTrue(session, unicode.get()));
    var run = new ProfileRun(request, session, spelling, notes, clock);
    var tables = request.chosen().stream().sorted(Comparator.comparingLong(Price::rows)).toList();
    boolean complete = run.all(tables, progress);
    return notes.report(complete);
  }

  private static boolean isTrue(LiveSession session, String query) throws SQLException {
    return session.ask(query, Duration.ofSeconds(10)).getFirst().values().getFirst().equals("1");
  }
}
