package org.portolan.app.manifest;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.portolan.app.job.Outcome;
import org.portolan.app.problem.Notices;
import org.portolan.app.session.Person;
import org.portolan.app.session.Session;
import org.portolan.model.inquiry.Attestation;
import org.portolan.model.logbook.Entry;
import org.portolan.model.manifest.ItemId;

/// An owner's word that the list of what depends on his item is complete: given, seen, taken back. It is written to the
/// logbook, where nothing is deleted; to undo it is to take it back.
public final class OwnersWord {
  private final Session session;
  private final Clock clock;
  private final Notices notices;

  public OwnersWord(Session session, Clock clock, Notices notices) {
    this.session = session;
    this.clock = clock;
    this.notices = notices;
  }

  /// What was said about an item, held against what is known now; empty where nobody said anything.
  Optional<Attestation> of(ItemId item) {
    return session.survey().get().judgement().attestations().stream().filter(one -> one.item().equals(item))
        .findFirst();
  }

  /// What is known today to depend on it.
  List<String> dependants(ItemId item) {
    return Attestation.dependants(session.survey().get().basis(), item);
  }

  boolean canSpeak() {
    return session.editable().get();
  }

  void give(ItemId item, String by, String words) {
    record("Attest " + item, new Entry.Attested(clock.instant(), by, item.value(), words, dependants(item)),
        by + " calls the list of what depends on " + item + " complete");
  }

  void withdraw(ItemId item) {
    record("Take back the word about " + item,
        new Entry.AttestationWithdrawn(clock.instant(), Person.here(), item.value()),
        "The word about " + item + " is taken back");
  }

  private void record(String name, Entry entry, String words) {
    session.record(name, List.of(entry), outcome -> {
      if (outcome instanceof Outcome.Done<?>) {
        var back = session.newest();
        notices.say(words, back.undo(), back.open());
      }
    });
  }
}
