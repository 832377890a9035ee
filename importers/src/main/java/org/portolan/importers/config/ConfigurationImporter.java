package org.portolan.importers.config;

import java.util.List;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// Reads settings in ini, env, properties, toml, YAML, JSON, XML and PHP files for the databases and endpoints they
/// name. A file that names one is an asset that connects to it.
public final class ConfigurationImporter implements TreeImporter {
  private static final int MOST_LINES = 30_000;

  @Override
  public String name() {
    return "configuration";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    int done = 0;
    for (var path : tree.paths()) {
      if (done++ % 256 == 0) {
        progress.check();
        progress.at("Reading configuration", done, tree.paths().size());
      }
      ConfigurationPlace.of(tree.onHost(path))
          .ifPresent(place -> tree.file(path).ifPresent(file -> read(tree, file, place, findings)));
    }
  }

  private void read(Tree tree, TextFile file, ConfigurationPlace place, Findings findings) {
    if (file.lines().size() > MOST_LINES) {
      findings.unread(Location.of(file.path()), UnreadKind.TOO_LARGE, "More lines than a configuration has");
      return;
    }
    if (place == ConfigurationPlace.SAMPLE) {
      findings.unread(Location.of(file.path()), UnreadKind.UNPARSED,
          "A sample or a copy by its name; not taken for what is in use");
      return;
    }
    findings.read(file.path(), name());
    var holes = Holes.of(tree, file.path());
    var settings = settings(file, place, findings).stream().map(holes::filled).toList();
    var id = Ids.configuration(tree.host(), tree.onHost(file.path()));
    if (new ConnectionFacts(file, tree.host(), findings).tell(id, settings)) {
      findings.add(new Fact.Found(Asset.of(id, AssetKind.CONFIGURATION, file.name()).onHost(tree.host())
          .seenAt(Location.of(file.path()))));
    }
  }

  private static List<Setting> settings(TextFile file, ConfigurationPlace place, Findings findings) {
    return switch (place) {
      case YAML -> YamlSettings.read(file, findings);
      case PHP -> PhpSettings.read(file);
      case XML -> XmlSettings.read(file);
      // .NET writes XML into its .config files.
      case INI -> file.lines().stream().limit(5).anyMatch(line -> line.stripLeading().startsWith("<"))
          ? XmlSettings.read(file)
          : IniSettings.read(file);
      case SAMPLE -> List.of();
    };
  }
}
