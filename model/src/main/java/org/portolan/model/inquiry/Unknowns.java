package org.portolan.model.inquiry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.basis.Basis;
import org.portolan.model.inquiry.UnknownCase.State;
import org.portolan.model.inventory.Unknown;
import org.portolan.model.logbook.WhatWasSaid;
import org.portolan.model.manifest.Glob;
import org.portolan.model.manifest.Item;
import org.portolan.model.manifest.UnknownRule;
import org.portolan.model.manifest.Waiver;

/// Every unknown with what became of it, in the order of source and place. An answer counts before a waiver, and both
/// before a rule for many.
public record Unknowns(List<UnknownCase> all) {
  public Unknowns {
    all = List.copyOf(all);
  }

  public static Unknowns of(Basis basis) {
    var judge = new Judge(basis);
    return new Unknowns(basis.inventory().unknowns().stream().map(judge::judged).toList());
  }

  /// Those that nobody has settled.
  public List<UnknownCase> open() {
    return all.stream().filter(UnknownCase::open).toList();
  }

  public long answered() {
    return count(State.Settled.class);
  }

  /// By name, or by a rule for many.
  public long waived() {
    return count(State.Waived.class) + count(State.Ruled.class);
  }

  private long count(Class<? extends State> state) {
    return all.stream().filter(one -> state.isInstance(one.state())).count();
  }

  /// How many open ones a rule would settle.
  public long openUnder(UnknownRule rule) {
    var ready = Ready.of(rule);
    return all.stream().filter(UnknownCase::open).filter(one -> ready.covers(one.unknown())).count();
  }

  public Optional<UnknownCase> find(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  /// A rule, ready to be asked about many.
  private record Ready(UnknownRule rule, Glob places, Glob says) {
    static Ready of(UnknownRule rule) {
      return new Ready(rule, Glob.ofPaths(rule.places()), Glob.ofText(rule.says()));
    }

    boolean covers(Unknown unknown) {
      return (rule.from().isBlank() || rule.from().equals(unknown.source()))
          && (rule.places().isBlank() || places.matches(unknown.unread().place().source()))
          && (rule.says().isBlank() || says.matches(unknown.unread().reason()));
    }
  }

  private static final class Judge {
    private final Basis basis;
    private final WhatWasSaid said;
    private final Map<String, Waiver> waivers = new HashMap<>();
    private final List<Ready> rules;
    private final Whereabouts whereabouts;

    Judge(Basis basis) {
      this.basis = basis;
      this.said = WhatWasSaid.in(basis.logbook());
      this.whereabouts = Whereabouts.of(basis.inventory());
      var today = basis.asOf().toLocalDate();
      basis.manifest().waivers().forEach(waiver -> waivers.merge(waiver.subject(), waiver,
          (one, other) -> one.holdsOn(today) ? one : other));
      this.rules = basis.manifest().unknownRules().stream().filter(rule -> rule.holdsOn(today)).map(Ready::of).toList();
    }

    UnknownCase judged(Unknown unknown) {
      var about = whereabouts.of(unknown);
      var owner = about.flatMap(basis.coverage()::itemOf).map(Item::owner).orElse("");
      return new UnknownCase(unknown, about, owner, state(unknown));
    }

    /// Older logbooks and manifests name an unknown by its place.
    private State state(Unknown unknown) {
      var place = unknown.unread().place().toString();
      var answer = said.answer(unknown.id(), place);
      if (answer.isPresent()) {
        return new State.Settled(answer.get());
      }
      var waiver = Optional.ofNullable(waivers.get(unknown.id())).or(() -> Optional.ofNullable(waivers.get(place)));
      if (waiver.filter(one -> one.holdsOn(basis.asOf().toLocalDate())).isPresent()) {
        return new State.Waived(waiver.get());
      }
      var rule = rules.stream().filter(one -> one.covers(unknown)).findFirst();
      return rule.<State>map(one -> new State.Ruled(one.rule()))
          .orElseGet(() -> waiver.<State>map(State.Returned::new).orElseGet(State.Open::new));
    }
  }
}
