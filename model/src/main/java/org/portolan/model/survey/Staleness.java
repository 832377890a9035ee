package org.portolan.model.survey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.model.asset.AssetId;
import org.portolan.model.inquiry.Attestation;
import org.portolan.model.inventory.Drift;
import org.portolan.model.logbook.WhatWasSaid;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.StepSpec.Stage;
import org.portolan.model.message.Message;
import org.portolan.model.problem.Severity;
import org.portolan.model.runbook.ForwardStep;
import org.portolan.model.silent.SilentDependency;
import org.portolan.model.silent.SilentDependency.State;
import org.portolan.model.survey.Stale.Kind;

/// Works out what a drift makes stale.
final class Staleness {
  private static final int SHOWN = 3;

  private final Drift drift;
  private final Survey before;
  private final Survey after;
  private final List<Stale> stale = new ArrayList<>();

  private Staleness(Drift drift, Survey before, Survey after) {
    this.drift = drift;
    this.before = before;
    this.after = after;
  }

  static List<Stale> of(Drift drift, Survey before, Survey after) {
    var staleness = new Staleness(drift, before, after);
    staleness.decisions();
    staleness.closures();
    staleness.words();
    staleness.steps();
    staleness.messages();
    staleness.signOffs();
    return staleness.stale;
  }

  private void add(Kind kind, String subject, String reason) {
    stale.add(new Stale(kind, subject, reason));
  }

  private void decisions() {
    var changes = new HashMap<AssetId, List<String>>();
    drift.changed().forEach(
        change -> changes.computeIfAbsent(change.asset(), _ -> new ArrayList<>()).add(change.what()));
    for (var item : after.manifest().items()) {
      if (item.disposition().decided()) {
        decision(item, changes);
      }
    }
  }

  private void decision(Item item, Map<AssetId, List<String>> changes) {
    var old = before.coverage().assetsOf(item.id());
    var now = after.coverage().assetsOf(item.id());
    var name = item.id().value();
    var fresh = without(now, new HashSet<>(old));
    var gone = without(old, new HashSet<>(now));
    if (!old.isEmpty() && now.isEmpty()) {
      add(Kind.DECISION, name, "It covers nothing any more: " + some(gone) + " vanished");
    } else if (!gone.isEmpty()) {
      add(Kind.DECISION, name, "It no longer covers " + some(gone));
    }
    if (!fresh.isEmpty() && !old.isEmpty()) {
      add(Kind.DECISION, name, "It now covers " + some(fresh) + " too, which nobody knew when it was decided");
    }
    if (item.disposition() instanceof Disposition.Move) {
      var changed = now.stream().filter(changes::containsKey).toList();
      changed.stream().limit(SHOWN)
          .forEach(asset -> add(Kind.DECISION, name, "What it moves has changed: " + asset + ", "
              + String.join("; ", changes.getOrDefault(asset, List.of()).stream().limit(SHOWN).toList())));
      if (changed.size() > SHOWN) {
        add(Kind.DECISION, name, "What it moves has changed in " + (changed.size() - SHOWN) + " more places");
      }
    }
  }

  private void closures() {
    var now = byId(after);
    var said = WhatWasSaid.in(after.logbook());
    for (var old : before.silent()) {
      var current = now.get(old.id());
      if (old.state() instanceof State.Closed(var closure)) {
        if (current == null) {
          add(Kind.CLOSURE, old.id(), "What " + closure.by() + " closed is no longer found");
        } else if (current.open()) {
          add(Kind.CLOSURE, old.id(), "Its evidence changed since " + closure.by() + " closed it on " + closure.on());
        }
      }
      if (current != null && !current.fingerprint().equals(old.fingerprint())) {
        said.answer(old.id()).ifPresent(answer -> add(Kind.ANSWER, old.id(), "Its evidence changed since "
            + answer.by() + " answered on " + answer.said().toString().substring(0, 10)));
      }
    }
  }

  private static Map<String, SilentDependency> byId(Survey survey) {
    return survey.silent().stream().collect(Collectors.toMap(SilentDependency::id, one -> one, (one, _) -> one));
  }

  private void words() {
    var lapsed = before.judgement().attestations().stream().filter(Attestation::lapsed).map(Attestation::item)
        .collect(Collectors.toSet());
    after.judgement().attestations().stream().filter(Attestation::lapsed).filter(one -> !lapsed.contains(one.item()))
        .forEach(one -> add(Kind.ATTESTATION, one.item().value(), "New since " + one.word().by()
            + " called its list complete: " + some(one.appeared())));
  }

  /// A printed runbook is stale where the step of today differs from it.
  private void steps() {
    var old = steps(before);
    var now = steps(after);
    old.forEach((key, step) -> {
      var current = now.get(key);
      if (current == null) {
        step(step, "It is no longer a step of the night");
      } else if (!current.commands().equals(step.commands())) {
        step(step, "Its commands changed");
      } else if (!current.check().equals(step.check())) {
        step(step, "What is seen when it worked changed: " + current.check());
      }
    });
    now.forEach((key, step) -> {
      if (!old.containsKey(key)) {
        step(step, "It is a new step, in no runbook that was printed");
      }
    });
  }

  private void step(ForwardStep step, String reason) {
    boolean tests = step.stage() == Stage.VERIFY || step.stage() == Stage.PROBE || step.stage() == Stage.FORCE_RUN;
    add(tests ? Kind.TEST : Kind.STEP, step.number() + " " + step.instruction(), reason);
  }

  private static Map<String, ForwardStep> steps(Survey survey) {
    return survey.nights().stream().flatMap(night -> night.forward().stream()).collect(Collectors
        .toMap(step -> step.stage() + "\n" + step.item() + "\n" + step.instruction() + "\n" + step.on(), step -> step,
            (one, _) -> one));
  }

  private void messages() {
    var old = messages(before);
    messages(after).forEach((key, message) -> {
      var earlier = old.get(key);
      if (earlier == null) {
        message(message, "It is new");
      } else if (!earlier.subject().equals(message.subject()) || !earlier.body().equals(message.body())) {
        message(message, "Its text changed");
      } else if (!earlier.send().equals(message.send())) {
        message(message, "It is sent at another time");
      }
    });
  }

  private void message(Message message, String reason) {
    add(Kind.MESSAGE, message.number() + " to " + message.audience(), reason);
  }

  private static Map<String, Message> messages(Survey survey) {
    return survey.communication().messages().stream()
        .collect(Collectors.toMap(one -> one.audience() + "\n" + one.moment(), one -> one, (one, _) -> one));
  }

  /// A signature is for scope and downtime: it is asked for again when decisions are stale or something grave is new.
  private void signOffs() {
    var known = byId(before).keySet();
    var grave = after.openSilent().stream().filter(one -> one.severity().atLeast(Severity.HIGH))
        .filter(one -> !known.contains(one.id())).map(SilentDependency::title);
    var decisions = stale.stream().filter(one -> one.kind() == Kind.DECISION).map(Stale::subject).distinct()
        .map(item -> "the scope of " + item);
    var reasons = Stream.concat(grave, decisions).toList();
    if (!reasons.isEmpty()) {
      after.manifest().context().signOffs().forEach(one -> add(Kind.SIGN_OFF, one.name(),
          "Signed on " + one.on() + ", before this was known: " + some(reasons)));
    }
  }

  private static <T> List<T> without(List<T> all, Set<T> others) {
    return all.stream().filter(one -> !others.contains(one)).toList();
  }

  private static String some(List<?> all) {
    return all.stream().limit(SHOWN).map(Object::toString).collect(Collectors.joining(", "))
        + (all.size() > SHOWN ? " and " + (all.size() - SHOWN) + " more" : "");
  }
}
