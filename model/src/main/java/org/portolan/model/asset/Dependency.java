package org.portolan.model.asset;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// *From* needs *to*, with every piece of evidence for it.
///
/// @param name what the source calls it (a constraint's name), empty where it has no name
public record Dependency(AssetId from, AssetId to, DependencyKind kind, String name, List<Evidence> evidence)
    implements Comparable<Dependency> {
  private static final Comparator<Dependency> ORDER = Comparator.comparing(Dependency::from)
      .thenComparing(Dependency::to).thenComparing(Dependency::kind).thenComparing(Dependency::name);

  public Dependency {
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a dependency without evidence: " + from + " " + kind.word() + " " + to);
    }
    evidence = evidence.size() == 1 ? List.copyOf(evidence) : distinct(evidence);
  }

  /// The same line read twice, on two ways, proves no more than once: the stronger piece stays.
  private static List<Evidence> distinct(List<Evidence> evidence) {
    var sorted = evidence.stream().sorted().toList();
    return IntStream.range(0, sorted.size())
        .filter(i -> i + 1 == sorted.size() || !sorted.get(i).tellsTheSameAs(sorted.get(i + 1)))
        .mapToObj(sorted::get).toList();
  }

  /// Follows from the evidence; the same in whatever order it came.
  public Confidence confidence() {
    return evidence.size() == 1 ? evidence.getFirst().confidence()
        : Confidence.together(evidence.stream().map(Evidence::confidence).toList());
  }

  /// What is left of it without one piece of evidence; nothing, if that was the only one.
  public Optional<Dependency> without(Evidence piece) {
    var left = evidence.stream().filter(one -> !one.equals(piece)).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new Dependency(from, to, kind, name, left));
  }

  /// How the strongest evidence came to be: it decides how the arrow is drawn.
  public EvidenceKind standing() {
    return evidence.stream().map(Evidence::kind).min(Comparator.naturalOrder()).orElseThrow();
  }

  @Override
  public int compareTo(Dependency other) {
    return ORDER.compare(this, other);
  }
}
