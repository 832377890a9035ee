package org.portolan.model.silent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.Evidence;
import org.portolan.model.basis.Basis;
import org.portolan.model.silent.SilentDependency.State;

/// Finds every silent dependency: asks each rule, tells what they say about one dependant as one, and looks up what
/// was decided about it.
public final class SilentDependencies {
  private static final List<SilentRule> RULES = List.of(new TouchesWhatMoves(), new NamesWhatStops(),
      new CrossesWaves(), new RunsSeldom(), new PointsToNothing());

  private SilentDependencies() {}

  /// The worst first, then by id.
  public static List<SilentDependency> of(Basis basis) {
    var dependants = new Dependants(basis);
    var byId = new TreeMap<String, List<Suspicion>>();
    for (var rule : RULES) {
      rule.suspicions(basis, dependants)
          .forEach(one -> byId.computeIfAbsent(one.id(), _ -> new ArrayList<>()).add(one));
    }
    return byId.entrySet().stream().map(entry -> told(entry.getKey(), Accused.of(basis, entry.getValue())))
        .sorted(Comparator.comparing(SilentDependency::severity).thenComparing(SilentDependency::id)).toList();
  }

  private static SilentDependency told(String id, Accused accused) {
    var path = accused.path();
    var evidence = Stream.concat(path.stream().flatMap(arrow -> arrow.evidence().stream()), schedule(accused)).toList();
    var words = new Wording(accused);
    var fingerprint = fingerprint(accused, path);
    return new SilentDependency(id, List.copyOf(accused.rules()), Gravity.of(accused), accused.dependant().id(),
        accused.needed(), path, evidence, accused.confidence(), words.title(), words.breaks(), words.wouldConfirm(),
        words.wouldRefute(), words.suggestion(), Timing.nextRun(accused.basis(), accused.dependant()), fingerprint,
        state(id, fingerprint, accused));
  }

  /// A closure holds while the evidence is what it was; a decision about the dependant holds in any case.
  private static State state(String id, String fingerprint, Accused accused) {
    var closures = accused.basis().manifest().closures().stream().filter(one -> one.silent().equals(id)).toList();
    var valid = closures.stream().filter(one -> one.fingerprint().equals(fingerprint)).findFirst();
    if (valid.isPresent()) {
      return new State.Closed(valid.get());
    }
    if (accused.decidedBy().isPresent()) {
      return new State.Decided(accused.decidedBy().get());
    }
    return closures.isEmpty() ? new State.Open() : new State.Returned(closures.getLast());
  }

  /// Where the dependant itself is declared, with its schedule.
  private static Stream<Evidence> schedule(Accused accused) {
    var dependant = accused.dependant();
    return dependant.attribute(Attribute.SCHEDULE).stream().flatMap(
        words -> dependant.seenAt().stream().limit(1).map(place -> Evidence.declared(place,
            (words + " " + dependant.attribute(Attribute.COMMAND).orElse(dependant.name())).strip())));
  }

  /// Lines may shift in a file without making the evidence another, so their numbers do not count.
  private static String fingerprint(Accused accused, List<Dependency> path) {
    var lines = new ArrayList<String>();
    lines.add(accused.dependant().attribute(Attribute.SCHEDULE).orElse(""));
    for (var arrow : path.stream().sorted().toList()) {
      lines.add(arrow.from() + " " + arrow.kind().word() + " " + arrow.to());
      arrow.evidence().stream().map(one -> one.place().source() + " " + one.text()).sorted().distinct()
          .forEach(lines::add);
    }
    return HexFormat.of().formatHex(sha256(String.join("\n", lines))).substring(0, 12);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
