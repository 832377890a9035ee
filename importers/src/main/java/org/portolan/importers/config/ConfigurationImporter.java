package org.portolan.importers.config;

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

/// Reads settings in ini, env, properties, toml, YAML, JSON, XML and in code for the databases and endpoints they
/// name. A file that names one is an asset that connects to it.
public final class ConfigurationImporter implements TreeImporter {
  private static final int MOST_LINES = 30_000;

  @Override
  public String name() {
    return "configuration";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    var sources = NamedSources.of(tree);
    var settings = new SettingsReader(tree, findings);
    int done = 0;
    for (var path : tree.paths()) {
      if (done++ % 256 == 0) {
        progress.check();
        progress.at("Reading configuration", done, tree.paths().size());
      }
      ConfigurationPlace.of(tree.onHost(path)).filter(place -> place != ConfigurationPlace.SAMPLE)
          .ifPresent(place -> tree.file(path).ifPresent(file -> read(tree, file, place, settings, sources, findings)));
    }
  }

  /// Whether a file shows by its name what one could set, or what was set once, and so nothing that is in use.
  public static boolean isSample(Tree tree, String path) {
    return ConfigurationPlace.of(tree.onHost(path)).filter(place -> place == ConfigurationPlace.SAMPLE).isPresent();
  }

  private void read(Tree tree, TextFile file, ConfigurationPlace place, SettingsReader settings, NamedSources sources,
      Findings findings) {
    if (file.lines().size() > MOST_LINES) {
      findings.unread(Location.of(file.path()), UnreadKind.TOO_LARGE, "More lines than a configuration has");
      return;
    }
    boolean tests = ConfigurationPlace.isForTests(file.path());
    var into = tests ? new Findings() : findings;
    var asset = asset(tree, file);
    var facts = new ConnectionFacts(tree.host(), sources, into);
    boolean connected = false;
    var documents = settings.read(file, place);
    if (documents.isEmpty() && settings.wasForOthers()) {
      return;
    }
    findings.read(file.path(), name());
    for (var document : documents) {
      connected |= facts.tell(asset.id(), document);
    }
    if (tests && (connected || facts.leavesOpen())) {
      findings.unread(Location.of(file.path()), UnreadKind.UNPARSED,
          "Connections of tests, examples or documents by its place; not taken for what is in use");
    } else if (connected) {
      findings.add(new Fact.Found(asset));
    }
  }

  /// A package of Integration Services keeps its connections in itself, and is started like a program.
  private static Asset asset(Tree tree, TextFile file) {
    boolean program = file.name().endsWith(".dtsx");
    var asset = program ? Asset.of(Ids.script(tree.host(), file.path()), AssetKind.SCRIPT, file.name())
        : Asset.of(Ids.configuration(tree.host(), tree.onHost(file.path())), AssetKind.CONFIGURATION, file.name());
    return asset.onHost(tree.host()).seenAt(Location.of(file.path()));
  }
}
