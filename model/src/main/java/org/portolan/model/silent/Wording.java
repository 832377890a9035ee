package org.portolan.model.silent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.TreeSet;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.Schedules;
import org.portolan.model.basis.Basis;
import org.portolan.model.unit.Spoken;

/// What is said about a silent dependency: its title, what breaks, and what we would decide.
final class Wording {
  private final Accused accused;
  private final Basis basis;
  private final StoppingNames names;
  private final String who;

  Wording(Accused accused, StoppingNames names) {
    this.accused = accused;
    this.basis = accused.basis();
    this.names = names;
    this.who = name(accused.dependant());
  }

  /// `quarter-close writes finance.ledger and 3 more`
  String title() {
    if (accused.chains().isEmpty()) {
      return who + " runs so seldom that no rehearsal would see it";
    }
    var first = accused.chains().getFirst();
    var missing = asset(first.needed()).has(Attribute.MISSING) ? ", which is not there" : "";
    return who + " " + verb(first.use()) + " " + name(asset(first.needed())) + missing + more();
  }

  String breaks() {
    var sentences = new ArrayList<String>();
    switch (accused.direction()) {
      case IN -> sentences.add(onlyMissing() ? missing() : broken());
      case OUT ->
          sentences.add(who + " moves and what it needs does not: after cutover it reaches back to the old side.");
      case ACROSS -> sentences.add("Between the two waves " + who + " and what it needs are on different sides.");
    }
    var stopping = accused.breaks(52) ? names.in(accused.path()) : new TreeSet<String>();
    if (!stopping.isEmpty()) {
      sentences.add("It is written with " + String.join(" and ", stopping)
          + (stopping.size() == 1 ? ", which stops" : ", which stop") + " working at cutover.");
    }
    if (accused.breaks(53)) {
      sentences.add(seen() + " Nothing that was imported explains it, so nobody has said that it is needed.");
    }
    if (accused.breaks(56)) {
      Timing.schedule(basis, accused.dependant()).ifPresent(
          schedule -> sentences
              .add("It runs " + Schedules.spoken(schedule) + ": neither rehearsal nor watch sees it."));
    }
    if (accused.disabled()) {
      sentences.add("It is switched off today, and breaks when somebody switches it on again.");
    }
    return String.join(" ", sentences);
  }

  /// `It was seen 14 times, last on 3 Mar 2026.`
  private String seen() {
    var client = accused.dependant();
    var times =
        client.attribute(Attribute.TIMES_SEEN).map(count -> count.equals("1") ? " once" : " " + count + " times")
            .orElse("");
    var last = client.attribute(Attribute.LAST_SEEN).map(moment -> ", last on "
        + Spoken.dayAndYear(Instant.parse(moment).atZone(basis.zone()))).orElse("");
    return "It was seen" + times + last + ".";
  }

  private boolean onlyMissing() {
    return accused.rules().size() == 1 && accused.breaks(57);
  }

  private String missing() {
    return "It cannot work as it is declared: " + name(asset(accused.needed().getFirst()))
        + " was not found in what was read.";
  }

  private String broken() {
    if (accused.chains().isEmpty()) {
      return "What it does was not read, so nobody knows whether it works after cutover.";
    }
    var first = accused.chains().getFirst();
    var verb = switch (first.use().kind()) {
      case WRITES -> "write ";
      case READS -> "read ";
      case CALLS, RUNS, INCLUDES -> "run ";
      case CONNECTS_TO -> "connect to ";
      case FOREIGN_KEY, IMPLIED_FOREIGN_KEY -> "refer to ";
      case FIRES_ON, RUNS_ON, SCHEDULED_BY, OWNS, GRANTED_TO, REPLICATES_TO -> "rely on ";
    };
    return "After cutover it can no longer " + verb + name(asset(first.needed())) + more() + " at the old place.";
  }

  private String more() {
    int more = accused.needed().size() - 1;
    return more == 0 ? "" : " and " + more + " more";
  }

  String wouldConfirm() {
    if (onlyMissing()) {
      return "The log of its last run says that the target was not found.";
    }
    if (accused.breaks(53)) {
      return "Whoever owns that address or login says what it is; the files of that host name it.";
    }
    return switch (accused.dependant().kind()) {
      case SCHEDULED_JOB ->
          "A run that shows in its log or in the database's statistics; somebody who uses its result.";
      case SERVICE, CLIENT, LINK, REPORT -> "An open session from it on the old database while it is in use.";
      case VIEW, MATERIALIZED_VIEW, ROUTINE, TRIGGER -> "A statement in the database's statistics that uses it.";
      case TABLE, SEQUENCE -> "A row on this side that belongs to one on the other.";
      case SCRIPT -> "Somebody who runs it by hand, or a caller that was not collected.";
      case CONFIGURATION -> "A program that has the file open or reads it when it starts.";
      case HOST, DATABASE, SCHEMA, ENDPOINT, ROLE -> "A connection that is seen while it is in use.";
    };
  }

  String wouldRefute() {
    if (onlyMissing()) {
      return "The target turns up in a place that was not collected.";
    }
    if (accused.confidence().value() < 0.5) {
      return "The line turns out to be a comment, an example or dead code.";
    }
    return switch (accused.dependant().kind()) {
      case SCHEDULED_JOB -> "Its log shows no run for longer than its schedule, and nobody misses the result.";
      case SERVICE, CLIENT, LINK, REPORT -> "No session from it for a whole month, month end included.";
      case VIEW, MATERIALIZED_VIEW, ROUTINE, TRIGGER, TABLE, SEQUENCE ->
          "It can be dropped in a copy, and nothing that runs there misses it.";
      case SCRIPT, CONFIGURATION -> "The file's access time stays old, and it can be moved aside in a copy.";
      case HOST, DATABASE, SCHEMA, ENDPOINT, ROLE -> "Nothing uses it for a whole month.";
    };
  }

  String suggestion() {
    if (onlyMissing()) {
      return "Retire it, or collect what is missing and import again.";
    }
    if (accused.disabled()) {
      return "Retire it, with the name of whoever says that it is not needed.";
    }
    return switch (accused.direction()) {
      case OUT -> "Let what it needs come along, or keep it with a reason.";
      case ACROSS -> "Put both sides into one wave, or add a bridge with an owner and an end.";
      case IN -> inward();
    };
  }

  private String inward() {
    if (accused.breaks(53)) {
      return "Find out who it is, and import the files of its host; then rewire it, retire it or accept it by name.";
    }
    var decide = accused.is(AssetKind.SCHEDULED_JOB) || accused.is(AssetKind.SERVICE)
        ? "Move it along, or rewire it to the new place"
        : "Rewire it to the new place, or let it come along";
    if (!accused.breaks(56)) {
      return decide + ".";
    }
    return decide + basis.context().window()
        .map(window -> "; run it by force in the night of " + Spoken.dayAndYear(window.from()) + ".")
        .orElse("; run it by force in the cutover night.");
  }

  private Asset asset(AssetId id) {
    return basis.inventory().asset(id).orElseThrow();
  }

  private static String verb(Dependency use) {
    return switch (use.kind()) {
      case FOREIGN_KEY, IMPLIED_FOREIGN_KEY -> "refers to";
      case CONNECTS_TO -> "connects to";
      case FIRES_ON -> "fires on";
      case RUNS_ON -> "runs on";
      case SCHEDULED_BY -> "is scheduled by";
      case READS, WRITES, CALLS, RUNS, INCLUDES, OWNS, GRANTED_TO, REPLICATES_TO -> use.kind().word();
    };
  }

  /// `finance.ledger` for what lies in a schema, else the name.
  static String name(Asset asset) {
    return asset.schema().isEmpty() || !Dependants.isInDatabase(asset.kind())
        ? asset.name()
        : asset.schema() + "." + asset.name();
  }
}
