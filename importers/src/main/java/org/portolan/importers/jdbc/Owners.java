package org.portolan.importers.jdbc;

import java.util.List;
import java.util.Optional;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Target;

/// Who owns what. What lies inside something is owned with it, so only a different owner is worth an arrow.
final class Owners {
  private Owners() {}

  static void read(Sightings sightings) {
    for (var draft : sightings.drafts()) {
      draft.attribute(Attribute.OWNER).filter(owner -> !container(draft, sightings).equals(Optional.of(owner)))
          .ifPresent(owner -> owns(owner, draft, sightings));
    }
  }

  private static void owns(String owner, Draft draft, Sightings sightings) {
    var role = sightings.found(Ids.role(sightings.naming().source(), owner), AssetKind.ROLE, owner, draft.place());
    sightings.need(new Target.Known(role.id()), new Target.Known(draft.id()), DependencyKind.OWNS,
        new Evidence(EvidenceKind.DECLARED, draft.place(), draft.id() + " OWNER " + owner, Confidence.CERTAIN));
  }

  private static Optional<String> container(Draft draft, Sightings sightings) {
    if (draft.kind() == AssetKind.DATABASE) {
      return Optional.empty();
    }
    var source = sightings.naming().of(draft.database());
    var schema = draft.kind() == AssetKind.SCHEMA || draft.schema().isEmpty() ? Optional.<Draft>empty()
        : sightings.find(Ids.schema(source, draft.schema()));
    return schema.or(() -> sightings.find(Ids.database(source))).flatMap(found -> found.attribute(Attribute.OWNER));
  }
}
