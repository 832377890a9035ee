package org.portolan.model.inventory;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.EvidenceKind;

/// Why we are as sure of a dependency as we are: each piece of evidence with what it counts, and the sum.
///
/// The confidence is 1 − Π(1 − cᵢ) over the pieces, each cᵢ being what the piece proves by itself times what guesses
/// about names leave of it. The order of the pieces does not matter.
///
/// @param without  what the confidence would be without each of the pieces, in the same order; empty for the only one
/// @param unlisted whether the schema of the database, which is known in full, does not have what it names
public record Explanation(Dependency dependency, List<Ledger.Entry> pieces, List<Optional<Confidence>> without,
    boolean unlisted) {
  public Explanation {
    pieces = List.copyOf(pieces);
    without = List.copyOf(without);
  }

  public static Explanation of(Inventory inventory, Dependency dependency) {
    return new Explanation(dependency, inventory.ledger().of(dependency), dependency.evidence().stream()
        .map(piece -> dependency.without(piece).map(Dependency::confidence)).toList(),
        Optional.ofNullable(inventory.assets().get(dependency.to())).filter(to -> to.has(Attribute.NOT_IN_SCHEMA))
            .isPresent());
  }

  public Confidence confidence() {
    return dependency.confidence();
  }

  /// `1 − (1 − 0.81) × (1 − 0.90) = 0.98`; of one piece alone, that piece.
  public String formula() {
    return pieces.size() == 1 ? confidence().toString()
        : pieces.stream().map(piece -> "(1 − " + piece.evidence().confidence() + ")")
            .collect(Collectors.joining(" × ", "1 − ", " = ")) + confidence();
  }

  /// Each piece in words: `read out of web1:opt/q.sh:7 on 2026-11-20: 0.81, as its 0.90 rests on a guess (× 0.90)`.
  public List<String> words() {
    return pieces.stream().map(this::words).toList();
  }

  private String words(Ledger.Entry piece) {
    var evidence = piece.evidence();
    var where = (piece.source().isEmpty() ? "" : piece.source() + ":") + evidence.place();
    var on = piece.source().isEmpty() ? "" : ", imported " + piece.at().toString().substring(0, 10);
    return verb(evidence.kind()) + " " + where + on + ": " + evidence.confidence() + (piece.factor() == 1 ? ""
        : ", which is its own " + piece.own() + " times " + String.format(Locale.ROOT, "%.2f", piece.factor())
            + (unlisted ? ", because the database's schema has nothing of that name"
                : ", because a name was taken for this asset by a guess"));
  }

  private static String verb(EvidenceKind kind) {
    return switch (kind) {
      case DECLARED -> "declared in";
      case INFERRED -> "read out of";
      case OBSERVED -> "seen in";
      case TOLD -> "told in";
    };
  }
}
