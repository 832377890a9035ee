package org.portolan.importers.config.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portolan.importers.config.YamlKind;
import org.portolan.importers.config.YamlSettings;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;

/// Reads entities of a Backstage catalog (`catalog-info.yaml`): components, resources and APIs with their owners, and
/// what they depend on.
public final class CatalogImporter implements TreeImporter {
  @Override
  public String name() {
    return "catalog";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    Map<String, CatalogEntity> entities = new HashMap<>();
    var inOrder = new ArrayList<CatalogEntity>();
    for (var path : tree.paths()) {
      if (path.endsWith(".yaml") || path.endsWith(".yml")) {
        progress.check();
        tree.file(path).filter(file -> file.lines().stream().anyMatch(line -> line.contains("backstage.io/")))
            .ifPresent(file -> {
              var found = YamlSettings.documents(file, new Findings()).stream().filter(YamlKind::isCatalog)
                  .map(document -> new CatalogEntity(file, document)).toList();
              if (!found.isEmpty()) {
                findings.read(path, name());
              }
              var real = found.stream().filter(entity -> !entity.isTemplate()).toList();
              found.stream().filter(CatalogEntity::isTemplate)
                  .forEach(entity -> findings.unread(file.at(entity.line()), UnreadKind.DYNAMIC,
                      "A template of which systems are made, and no system"));
              real.forEach(entity -> entities.putIfAbsent(entity.reference(), entity));
              inOrder.addAll(real);
            });
      }
    }
    for (var entity : inOrder) {
      new CatalogFacts(tree.host(), entity, entities, findings).tell();
    }
  }

  /// Kinds whose entities are things that move; people, groups and descriptions are not.
  static final List<String> THINGS = List.of("component", "resource", "api");
}
