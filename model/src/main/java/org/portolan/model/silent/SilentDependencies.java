package org.portolan.model.silent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.basis.Basis;
import org.portolan.model.silent.SilentDependency.State;

/// Finds every silent dependency: asks each rule, tells what they say about one dependant as one, and looks up what
/// was decided about it.
public final class SilentDependencies {
  private static final List<SilentRule> RULES = List.of(new TouchesWhatMoves(), new NamesWhatStops(),
      new SeenUnexplained(), new RefersWithoutKey(), new CrossesWaves(), new RunsSeldom(), new PointsToNothing());

  private SilentDependencies() {}

  /// The worst first, then by id.
  public static List<SilentDependency> of(Basis basis) {
    var dependants = new Dependants(basis);
    var byId = new TreeMap<String, List<Suspicion>>();
    for (var rule : RULES) {
      rule.suspicions(basis, dependants)
          .forEach(one -> byId.computeIfAbsent(one.id(), _ -> new ArrayList<>()).add(one));
    }
    var names = new StoppingNames(basis);
    return byId.entrySet().stream().map(entry -> told(entry.getKey(), Accused.of(basis, entry.getValue()), names))
        .sorted(Comparator.comparing(SilentDependency::severity).thenComparing(SilentDependency::id)).toList();
  }

  private static SilentDependency told(String id, Accused accused, StoppingNames names) {
    var path = accused.path();
    var evidence = path.stream().flatMap(arrow -> arrow.evidence().stream()).toList();
    var words = new Wording(accused, names);
    var fingerprint = fingerprint(accused, path);
    return new SilentDependency(id, List.copyOf(accused.rules()), Gravity.of(accused), accused.dependant().id(),
        accused.needed(), path, withSchedule(accused, evidence), accused.confidence(), words.title(), words.breaks(),
        words.wouldConfirm(),
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

  /// Where the dependant itself is declared, with its schedule, unless the evidence shows that line already.
  private static List<Evidence> withSchedule(Accused accused, List<Evidence> evidence) {
    var dependant = accused.dependant();
    var words = dependant.attribute(Attribute.SCHEDULE);
    if (words.isEmpty()) {
      return evidence;
    }
    var places = evidence.stream().map(Evidence::place).collect(Collectors.toSet());
    var declared = dependant.seenAt().stream().limit(1).filter(place -> !places.contains(place))
        .map(place -> Evidence.declared(place,
            words.get() + " " + dependant.attribute(Attribute.COMMAND).orElse(dependant.name())));
    return Stream.concat(evidence.stream(), declared).toList();
  }

  /// Lines may shift in a file without making the evidence another, so their numbers do not count.
  private static String fingerprint(Accused accused, List<Dependency> path) {
    var lines = new ArrayList<String>();
    lines.add(accused.dependant().attribute(Attribute.SCHEDULE).orElse(""));
    for (var arrow : path.stream().sorted().toList()) {
      lines.add(arrow.from() + " " + arrow.kind().word() + " " + arrow.to());
      arrow.evidence().stream().map(SilentDependencies::words).sorted().distinct().forEach(lines::add);
    }
    return HexFormat.of().formatHex(sha256(String.join("\n", lines))).substring(0, 12);
  }

  /// What was seen once more in another log is nothing new; that it was seen at all is.
  private static String words(Evidence piece) {
    return piece.kind() == EvidenceKind.OBSERVED ? "seen" : piece.place().source() + " " + piece.text();
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
