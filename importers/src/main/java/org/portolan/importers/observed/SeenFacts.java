package org.portolan.importers.observed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.portolan.importers.sql.Reading;
import org.portolan.importers.sql.SqlReader;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// Turns what a record showed into facts: clients, what they used, and what was watched.
final class SeenFacts {
  /// How sure it is that what a record shows happened; the rest is for clocks, proxies and misread lines.
  private static final double SEEN = 0.95;
  private static final int MOST_PIECES = 3;

  private final Ledger ledger;
  private final String source;
  private final String host;
  private final List<Fact> facts = new ArrayList<>();
  private final KeptJobs jobs;
  private final Map<String, Reading> readings = new HashMap<>();
  private final Map<String, Integer> pieces = new HashMap<>();

  SeenFacts(Ledger ledger, String source) {
    this.ledger = ledger;
    this.source = source;
    host = ledger.viewpoint().host();
    jobs = KeptJobs.of(ledger.jobs(), source);
  }

  List<Fact> facts(Progress progress) {
    ledger.clients().forEach((client, seen) -> facts.add(new Fact.Found(asset(client, seen))));
    ledger.uses().forEach((use, seen) -> need(use.client(), use.of(), use.kind(),
        use.kind() == DependencyKind.CONNECTS_TO ? use.client().sentence()
            : use.client().name(host) + " " + use.kind().word() + " the table",
        seen, SEEN));
    int done = 0;
    for (var entry : ledger.statements().entrySet()) {
      progress.check();
      progress.at("Reading statements", ++done, ledger.statements().size());
      touched(entry.getKey(), entry.getValue());
    }
    watched();
    facts.addAll(jobs.facts());
    return facts;
  }

  private Asset asset(Client client, Seen seen) {
    var asset = client.asset(host).with(Attribute.TIMES_SEEN, Long.toString(Math.max(1, seen.times())))
        .seenAt(Location.of(source, seen.line()));
    asset = seen.first().isPresent() ? asset.with(Attribute.FIRST_SEEN, seen.first().get().toString()) : asset;
    return seen.last().isPresent() ? asset.with(Attribute.LAST_SEEN, seen.last().get().toString()) : asset;
  }

  private void touched(Ledger.Ran ran, Seen seen) {
    var reading = readings.computeIfAbsent(ran.statement(), SqlReader::read);
    for (var access : reading.accesses()) {
      if (!access.onlyIfKnown()) {
        need(ran.client(), access.target(ran.in(), List.of()), access.dependency(), ran.statement(), seen,
            SEEN * access.certainty());
      }
    }
  }

  /// A few pieces are proof enough; the counts are the client's.
  private void need(Client client, Target to, DependencyKind kind, String text, Seen seen, double confidence) {
    var arrow = client + " " + kind + " " + to;
    if (pieces.merge(arrow, 1, Integer::sum) <= MOST_PIECES) {
      facts.add(new Fact.Needs(new Target.Known(client.id(host)), to, kind, "",
          new Evidence(EvidenceKind.OBSERVED, Location.of(source, seen.line()), Secrets.evidence(text),
              Confidence.of(confidence))));
    }
  }

  /// What was used was watched; where nothing was, the server is. A record that leaves things out, or does not tell
  /// its time, proves nothing about what is not in it.
  private void watched() {
    var on = new LinkedHashSet<Target>();
    ledger.uses().keySet().stream().filter(use -> use.kind() == DependencyKind.CONNECTS_TO)
        .forEach(use -> on.add(use.of()));
    if (on.isEmpty() && ledger.engine() != Engine.UNKNOWN) {
      on.add(ledger.viewpoint().database(ledger.engine(), ""));
    }
    if (ledger.from().isEmpty() || ledger.to().isEmpty() || isPartial()) {
      return;
    }
    boolean moment = ledger.form().filter(form -> form == Form.MOMENT).isPresent();
    on.forEach(what -> facts.add(new Fact.Watched(what, moment ? ledger.to().get() : ledger.from().get(),
        ledger.to().get(), !moment, Location.of(source))));
  }

  private boolean isPartial() {
    return ledger.form().filter(form -> form != Form.PARTLY).isEmpty();
  }

  /// What could not be read, one for each reason.
  List<Unread> unread(int cutLines) {
    var unread = new ArrayList<Unread>();
    ledger.lost().forEach((reason, lost) -> unread.add(new Unread(Location.of(source, lost.line), lost.kind,
        lost.times == 1 ? reason : reason + " (" + lost.times + " times)")));
    if (cutLines > 0) {
      unread.add(new Unread(Location.of(source), UnreadKind.TOO_LARGE,
          cutLines + " lines are longer than what was read of them"));
    }
    unread.addAll(jobs.unread());
    if (!ledger.jobs().isEmpty() && ledger.form().isEmpty()) {
      return unread; // what is kept there has no time
    }
    if (ledger.from().isEmpty()) {
      unread.add(new Unread(Location.of(source), UnreadKind.ABSENT, "It does not tell which time it covers, so that"
          + " nobody can say what it may have missed"));
    } else if (isPartial()) {
      unread.add(new Unread(Location.of(source), UnreadKind.ABSENT, "Only part of what happened is written down there:"
          + " what is missing may have happened all the same"));
    }
    return unread;
  }
}
