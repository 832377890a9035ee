package org.portolan.model.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.model.asset.AssetId;
import org.portolan.model.basis.Basis;
import org.portolan.model.inquiry.Attestation;
import org.portolan.model.inquiry.Unknowns;
import org.portolan.model.sight.BlindSpots;
import org.portolan.model.sight.Triangulation;
import org.portolan.model.silent.SilentDependency;

/// What is known, how well, and by whom: beside the silent dependencies, all that says how far the inventory can be
/// trusted.
public record Judgement(Unknowns unknowns, List<Attestation> attestations, Triangulation triangulation,
    BlindSpots blindSpots) {
  public Judgement {
    attestations = List.copyOf(attestations);
  }

  /// The subject of every question that may be answered, settled ones too, with the asset that an answer is about.
  public Map<String, Optional<AssetId>> answerable(List<SilentDependency> silent) {
    var subjects = new HashMap<String, Optional<AssetId>>();
    unknowns.all().forEach(one -> subjects.put(one.id(), one.about()));
    silent.forEach(one -> subjects.put(one.id(), Optional.of(one.dependant())));
    return subjects;
  }

  public static Judgement of(Basis basis) {
    return new Judgement(Unknowns.of(basis), Attestation.of(basis), Triangulation.of(basis), BlindSpots.of(basis));
  }
}
