package org.portolan.importers.jdbc.profile;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.portolan.importers.jdbc.LiveSession;
import org.portolan.importers.jdbc.dialect.Refusal;
import org.portolan.model.asset.Asset;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// One profile over one connection: table after table, small ones first.
final class ProfileRun {
  private final ProfileRequest request;
  private final LiveSession session;
  private final Spelling spelling;
  private final ProfileNotes notes;
  private final InstantSource clock;
  private final Instant begun;

  ProfileRun(ProfileRequest request, LiveSession session, Spelling spelling, ProfileNotes notes, InstantSource clock) {
    this.request = request;
    this.session = session;
    this.spelling = spelling;
    this.notes = notes;
    this.clock = clock;
    begun = clock.instant();
  }

  /// Whether all tables had their turn before the connection ended.
  boolean all(List<Asset> tables, Progress progress) {
    for (int i = 0; i < tables.size(); i++) {
      var table = tables.get(i);
      progress.check();
      progress.at("Counting in " + table.name(), i, tables.size());
      if (Cost.isForeign(table)) {
        notes.unread(table, UnreadKind.ABSENT, "It lies on another server, and was left alone");
      } else if (isOver()) {
        notes.unread(table, UnreadKind.TOO_LARGE, "The time that was allowed was over before its turn");
      } else if (!table(table, progress)) {
        return false;
      }
    }
    return true;
  }

  private boolean isOver() {
    return request.limits().inAll().filter(most -> Duration.between(begun, clock.instant()).compareTo(most) >= 0)
        .isPresent();
  }

  /// Never longer than what is left of the time that was allowed in all.
  private Duration atMost() {
    var each = request.limits().perStatement();
    return request.limits().inAll().map(most -> most.minus(Duration.between(begun, clock.instant())))
        .filter(left -> left.compareTo(each) < 0).orElse(each);
  }

  /// Whether the connection bears more.
  private boolean table(Asset table, Progress progress) {
    try {
      long rows = Price.rows(table);
      long known = rows >= 0 ? rows
          : session.ask("select count(*) as n from " + spelling.table(table), atMost()).getFirst().number("n");
      var questions = TablePlan.of(table, known, request, spelling);
      for (var question : questions) {
        progress.check();
        if (!answered(table, question) && question == questions.getFirst()) {
          return !notes.broken();
        }
      }
      notes.read(table);
    } catch (SQLException refused) {
      refused(table, "", refused);
    }
    return !notes.broken();
  }

  private boolean answered(Asset table, Question question) {
    try {
      notes.facts(question.read(session.ask(question.sql(), atMost()).getFirst()));
      return true;
    } catch (SQLException refused) {
      refused(table, question instanceof ColumnsQuestion ? "" : " (" + question.about() + ")", refused);
      return false;
    }
  }

  private void refused(Asset table, String what, SQLException refused) {
    if (session.ends(refused)) {
      notes.broke("The connection ended before all was counted: " + session.cause(refused));
      return;
    }
    switch (session.dialect().meaning(refused)) {
      case LOCKED -> notes.unread(table, UnreadKind.TOO_LARGE, "Another session holds a lock on it; nothing was counted"
          + what);
      case TOO_SLOW -> notes.unread(table, UnreadKind.TOO_LARGE, "Counting took longer than allowed" + what);
      case FORBIDDEN -> notes.forbidden(table, spelling.table(table), what);
      case UNREACHABLE, UNENCRYPTED, LOGIN, NO_DATABASE, BUSY, IN_USE, UNREADABLE, BROKEN, OTHER -> notes.unread(table,
          isTimeout(refused) ? UnreadKind.TOO_LARGE : UnreadKind.UNPARSED, isTimeout(refused)
              ? "Counting took longer than allowed" + what
              : "The database refused to count" + what + ": " + withoutValues(session.cause(refused)));
    }
  }

  /// What stands in quotation marks may be a value of a row.
  private static String withoutValues(String cause) {
    return cause.replaceAll("'[^']*'|\"[^\"]*\"", "…");
  }

  private boolean isTimeout(SQLException refused) {
    return refused instanceof SQLTimeoutException
        || session.dialect().meaning(refused) == Refusal.TOO_SLOW;
  }
}
