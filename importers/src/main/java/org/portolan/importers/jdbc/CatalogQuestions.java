package org.portolan.importers.jdbc;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.portolan.importers.jdbc.dialect.Catalog;
import org.portolan.importers.jdbc.dialect.CatalogQuery;
import org.portolan.importers.jdbc.dialect.Dialect;
import org.portolan.importers.jdbc.dialect.Refusal;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Asks one catalog after the other; what is refused is reported and costs only itself.
final class CatalogQuestions {
  /// How often a question is asked again without what turned out to be locked.
  private static final int ATTEMPTS = 3;

  private final Dialect dialect;
  private final SideBySide sessions;
  private final Refusals refusals;
  private final Sightings sightings;
  private final String grantee;
  private final Set<Long> locked = new TreeSet<>();
  private boolean vitalRefused;

  /// @param grantee the login as a GRANT spells it
  CatalogQuestions(Dialect dialect, SideBySide sessions, Refusals refusals, Sightings sightings, String grantee) {
    this.dialect = dialect;
    this.sessions = sessions;
    this.refusals = refusals;
    this.sightings = sightings;
    this.grantee = grantee;
  }

  /// Whether something went unanswered without which much would seem to have vanished since the last import.
  boolean vitalRefused() {
    return vitalRefused;
  }

  /// While one answer is read, the server is already at work on the next.
  void askAll(List<String> schemas, CatalogReader reader, Progress progress) throws SQLException {
    findLocked(schemas);
    var queries = dialect.queries().stream().filter(query -> query.catalog().compareTo(Catalog.LOCKED) > 0)
        .filter(query -> query.catalog().isDescription()).toList();
    var asked = new ArrayDeque<CompletableFuture<Optional<List<Row>>>>();
    queries.stream().limit(sessions.ahead()).forEach(query -> asked.add(sessions.begin(query, schemas, locked)));
    for (int i = 0; i < queries.size(); i++) {
      var query = queries.get(i);
      progress.check();
      progress.at("Reading " + query.reads(), i, queries.size());
      var rows = rows(query, asked.remove(), schemas, progress);
      if (i + sessions.ahead() < queries.size()) {
        asked.add(sessions.begin(queries.get(i + sessions.ahead()), schemas, locked));
      }
      rows.ifPresent(answer -> reader.read(query, answer));
    }
  }

  /// Empty when there is nothing to ask, or when it was refused and that has been reported.
  private Optional<List<Row>> rows(CatalogQuery query, CompletableFuture<Optional<List<Row>>> asked,
      List<String> schemas, Progress progress) throws SQLException {
    var question = asked;
    for (int attempt = 1;; attempt++) {
      try {
        return sessions.await(question);
      } catch (SQLException refused) {
        progress.check();
        var refusal = dialect.meaning(refused);
        if (refusal == Refusal.BROKEN || refusal == Refusal.UNREACHABLE) {
          throw refused;
        }
        if (refusal != Refusal.LOCKED || attempt == ATTEMPTS || !findLocked(schemas)) {
          report(query, refusal, refused);
          return Optional.empty();
        }
        question = sessions.begin(query, schemas, locked);
      }
    }
  }

  /// Whether more is locked than was known.
  private boolean findLocked(List<String> schemas) throws SQLException {
    var query = dialect.query(Catalog.LOCKED);
    if (query.isEmpty()) {
      return false;
    }
    boolean more = false;
    for (var row : sessions.ask(query.get(), schemas, locked).orElse(List.of())) {
      if (locked.add(row.number("number"))) {
        more = true;
        sightings.unread(row.text("schema") + "." + row.text("name"), UnreadKind.TOO_LARGE,
            "Another session holds a lock on it: its size, conditions and the statements of views on it were not read",
            "");
      }
    }
    return more;
  }

  private void report(CatalogQuery query, Refusal refusal, SQLException refused) {
    vitalRefused |= isVital(query, refusal);
    switch (refusal) {
      case FORBIDDEN -> sightings.unread(query.reads(), UnreadKind.FORBIDDEN,
          "This login may not read " + query.reads() + ": " + refusals.cause(refused),
          query.grant().map(grant -> grant.replace("{role}", grantee)).orElse(""));
      case LOCKED -> sightings.unread(query.reads(), UnreadKind.TOO_LARGE, "It stayed locked by another session", "");
      case TOO_SLOW -> sightings.unread(query.reads(), UnreadKind.TOO_LARGE, "It took longer than allowed", "");
      case UNREACHABLE, LOGIN, UNENCRYPTED, NO_DATABASE, BUSY, IN_USE, UNREADABLE, BROKEN, OTHER ->
          sightings.unread(query.reads(),
              UnreadKind.UNPARSED, "The database refused the question: " + refusals.cause(refused), "");
    }
  }

  /// What is refused to most logins says in its file which grant would help; whoever may not even read what everybody
  /// may has seen half of the database.
  private static boolean isVital(CatalogQuery query, Refusal refusal) {
    boolean unusual = refusal == Refusal.FORBIDDEN && query.grant().isEmpty();
    return switch (query.catalog()) {
      case SERVER, SCHEMAS, RELATIONS -> unusual || refusal != Refusal.FORBIDDEN;
      case COLUMNS, ROUTINES, TRIGGERS, ARROWS ->
          unusual || refusal == Refusal.LOCKED || refusal == Refusal.TOO_SLOW;
      case ROLES, LINKS, JOBS -> refusal == Refusal.LOCKED || refusal == Refusal.TOO_SLOW;
      case LOCKED, UNSEEN, SETTINGS, KEYS, INDEXES, SIZES, DEFINITIONS, SESSIONS, STATEMENTS, ACCOUNTS -> false;
    };
  }
}
