package org.portolan.importers.config.catalog;

import java.util.Map;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.tree.Findings;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// What one entity says: the thing itself and its arrows.
final class CatalogFacts {
  /// People write catalogs down and forget to change them.
  private static final double WRITTEN_DOWN = 0.7;
  private static final String SYSTEM = "system";
  private static final String LIFECYCLE = "lifecycle";

  private final String host;
  private final CatalogEntity entity;
  private final Map<String, CatalogEntity> entities;
  private final Findings findings;

  CatalogFacts(String host, CatalogEntity entity, Map<String, CatalogEntity> entities, Findings findings) {
    this.host = host;
    this.entity = entity;
    this.entities = entities;
    this.findings = findings;
  }

  void tell() {
    if (!CatalogImporter.THINGS.contains(entity.kind())) {
      return;
    }
    if (!entity.isDatabase()) {
      findings.add(new Fact.Found(asset()));
    }
    arrows("dependsOn", "component", DependencyKind.CALLS);
    arrows("consumesApis", "api", DependencyKind.CONNECTS_TO);
    for (var provided : entity.list("providesApis")) {
      provided.text().ifPresent(text -> needs(target(reference(text, "api")), target(entity.reference()),
          DependencyKind.RUNS_ON, provided.span().line()));
    }
    for (var dependant : entity.list("dependencyOf")) {
      dependant.text().ifPresent(text -> needs(target(reference(text, "component")), target(entity.reference()),
          DependencyKind.CALLS, dependant.span().line()));
    }
  }

  private Asset asset() {
    boolean api = entity.kind().equals("api");
    var asset = Asset.of(id(entity), api ? AssetKind.ENDPOINT : AssetKind.SERVICE, entity.name())
        .seenAt(entity.file().at(entity.line()));
    asset = with(asset, Attribute.OWNER, entity.text("spec", "owner"));
    asset = with(asset, SYSTEM, entity.text("spec", "system"));
    asset = with(asset, LIFECYCLE, entity.text("spec", "lifecycle"));
    return with(asset, Attribute.COMMENT, entity.text("metadata", "description"));
  }

  private static Asset with(Asset asset, String attribute, String value) {
    return value.isEmpty() ? asset : asset.with(attribute, Secrets.evidence(value));
  }

  private void arrows(String key, String kind, DependencyKind how) {
    for (var item : entity.list(key)) {
      item.text().ifPresent(text -> {
        var reference = reference(text, kind);
        boolean database = entities.containsKey(reference) && entities.get(reference).isDatabase();
        boolean thing = CatalogImporter.THINGS.contains(reference.substring(0, reference.indexOf(':')));
        if (thing) {
          needs(target(entity.reference()), target(reference), database ? DependencyKind.CONNECTS_TO : how,
              item.span().line());
        }
        if (thing && !entities.containsKey(reference)) {
          findings.unread(entity.file().at(item.span().line()), UnreadKind.ABSENT,
              entity.name() + " needs " + text + ", which no catalog file of the tree describes");
        }
      });
    }
  }

  private String reference(String written, String kind) {
    return CatalogEntity.reference(written, kind, entity.namespace());
  }

  private Target target(String reference) {
    var known = entities.get(reference);
    if (known == null) {
      var name = reference.substring(reference.lastIndexOf('/') + 1);
      return new Target.Known(reference.startsWith("api:") ? Ids.endpoint("api", name) : Ids.service(host, name));
    }
    return known.isDatabase() ? new Target.Database(Engine.UNKNOWN, "", "", 0, known.name())
        : new Target.Known(id(known));
  }

  private AssetId id(CatalogEntity of) {
    return of.kind().equals("api") ? Ids.endpoint("api", of.name()) : Ids.service(host, of.name());
  }

  private void needs(Target from, Target to, DependencyKind kind, int line) {
    findings.add(new Fact.Needs(from, to, kind, "", new Evidence(EvidenceKind.DECLARED, entity.file().at(line),
        Secrets.evidence(entity.file().line(line)), Confidence.of(WRITTEN_DOWN))));
  }
}
