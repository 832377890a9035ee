package org.portolan.importers.config.network;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.portolan.importers.config.ConnectionFacts;
import org.portolan.importers.config.NamedSources;
import org.portolan.importers.config.Setting;
import org.portolan.importers.connection.Connection;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Launch;
import org.portolan.importers.tree.Tree;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;
import org.portolan.model.work.Progress;

/// One configuration while it is read: an asset of its own once it says something.
final class ReadFile {
  static final double SURE = 0.95;

  private final Tree tree;
  private final TextFile written;
  private final TextFile file;
  private final Findings findings;
  private boolean found;

  ReadFile(Tree tree, TextFile file, String importer, Findings findings) {
    this.tree = tree;
    this.written = file;
    this.file = TemplateText.plain(file);
    this.findings = findings;
    findings.read(file.path(), importer);
  }

  /// Each file of the tree whose path says that it is one for this importer.
  static void each(Tree tree, Pattern place, String importer, Findings findings, Progress progress,
      Consumer<ReadFile> reader) {
    for (var path : tree.paths()) {
      if (place.matcher(TemplateText.path(path)).matches()) {
        progress.check();
        tree.file(path).ifPresent(file -> reader.accept(new ReadFile(tree, file, importer, findings)));
      }
    }
  }

  String host() {
    return tree.host();
  }

  TextFile file() {
    return file;
  }

  AssetId id() {
    var id = Ids.configuration(tree.host(), tree.onHost(file.path()));
    if (!found) {
      found = true;
      findings.add(new Fact.Found(
          Asset.of(id, AssetKind.CONFIGURATION, file.name()).onHost(tree.host()).seenAt(Location.of(file.path()))));
    }
    return id;
  }

  /// Attributes of the configuration itself.
  void told(Map<String, String> attributes) {
    if (!attributes.isEmpty()) {
      findings.add(new Fact.Found(Asset.of(id(), AssetKind.CONFIGURATION, file.name()).onHost(tree.host())
          .seenAt(Location.of(file.path())).with(attributes)));
    }
  }

  /// A command line that whoever reads this configuration runs.
  void runs(String command, int line) {
    findings.launch(new Launch(id(), command, "", Map.of(), "", file.at(line), Secrets.evidence(written.line(line))));
  }

  void endpoint(String scheme, String address, int line) {
    connectsTo(new Target.Endpoint(scheme, address), line, SURE);
  }

  void database(Connection connection, int line, double confidence) {
    connectsTo(connection.seenFrom(tree.host()), line, confidence);
  }

  private void connectsTo(Target to, int line, double confidence) {
    needs(new Target.Known(id()), to, DependencyKind.CONNECTS_TO, line, confidence);
  }

  void needs(Target from, Target to, DependencyKind kind, int line, double confidence) {
    findings.add(new Fact.Needs(from, to, kind, "", evidence(line, confidence)));
  }

  Evidence evidence(int line, double confidence) {
    return new Evidence(EvidenceKind.DECLARED, file.at(line), Secrets.evidence(written.line(line)),
        Confidence.of(confidence));
  }

  /// Something that this host offers to others.
  AssetId offers(String scheme, String address, int line) {
    var id = Ids.endpoint(scheme, address);
    findings.add(new Fact.Found(Asset.of(id, AssetKind.ENDPOINT, address).onHost(host()).seenAt(file.at(line))));
    needs(new Target.Known(id), new Target.Known(Ids.host(host())), DependencyKind.RUNS_ON, line, SURE);
    return id;
  }

  /// Declared and switched off.
  void disabled(String scheme, String address, int line) {
    findings.add(new Fact.Found(Asset.of(Ids.endpoint(scheme, address), AssetKind.ENDPOINT, address)
        .seenAt(file.at(line)).with(Attribute.DISABLED, "true")));
  }

  void alias(String seenFrom, String name, String address, int line) {
    findings.add(new Fact.Alias(seenFrom, name, address, file.at(line)));
  }

  void unknown(UnreadKind kind, int line, String reason) {
    findings.unread(file.at(line), kind, reason + Secrets.evidence(written.line(line)));
  }

  /// What lies behind a bound is not known.
  void tellCut(boolean cut) {
    if (cut) {
      findings.unread(Location.of(file.path()), UnreadKind.TOO_LARGE,
          "It holds more, or deeper blocks, than such a file has: what stands further down was not read");
    }
  }

  void settings(List<Setting> settings, NamedSources sources) {
    if (new ConnectionFacts(tree.host(), sources, findings)
        .tell(Ids.configuration(tree.host(), tree.onHost(file.path())), settings)) {
      id();
    }
  }
}
