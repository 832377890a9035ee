package org.portolan.importers.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.text.TextFile;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Tree;
import org.portolan.importers.tree.TreeImporter;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.work.Progress;
import org.portolan.model.yaml.YamlNode;

/// Reads compose files: each service is an asset, with its image, what its environment connects to, and the services
/// it waits for.
public final class ComposeImporter implements TreeImporter {
  /// What a container is made from: `postgres:15`.
  static final String IMAGE = "image";
  /// The databases a container is set up with.
  static final String DATABASES = "databases";

  private static final Pattern PLACE = Pattern.compile("(?:.*/)?(?:docker-)?compose[^/]*\\.ya?ml");
  private static final List<String> DATABASE_NAMES =
      List.of("POSTGRES_DB", "POSTGRESQL_DATABASE", "MYSQL_DATABASE", "MARIADB_DATABASE");
  private static final double WAITS_FOR = 0.8;

  @Override
  public String name() {
    return "compose";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    for (var path : tree.paths()) {
      if (PLACE.matcher(path).matches()) {
        progress.check();
        findings.read(path, name());
        tree.file(path).ifPresent(file -> YamlSettings.documents(file, findings).forEach(document -> document
            .at("services").map(YamlNode::entries).orElse(List.of())
            .forEach(entry -> service(tree, file, entry, findings))));
      }
    }
  }

  private static void service(Tree tree, TextFile file, YamlNode.Entry entry, Findings findings) {
    var holes = Holes.of(tree, file.path());
    var id = id(tree, file, entry.key().value());
    int line = entry.key().span().line();
    var environment = environment(entry.value()).stream().map(holes::filled).toList();
    var asset = Asset.of(id, AssetKind.SERVICE, entry.key().value()).onHost(tree.host()).seenAt(file.at(line));
    var image = entry.value().at("image").flatMap(YamlNode::text).map(holes::filled);
    asset = image.isPresent() ? asset.with(IMAGE, Secrets.evidence(image.get())) : asset;
    var databases = environment.stream().filter(setting -> DATABASE_NAMES.contains(setting.path().getLast()))
        .map(Setting::value).toList();
    asset = databases.isEmpty() ? asset : asset.with(DATABASES, String.join(",", databases));
    findings.add(new Fact.Found(asset));
    new ConnectionFacts(file, tree.host(), findings).tell(id,
        environment.stream().filter(setting -> !DATABASE_NAMES.contains(setting.path().getLast())).toList());
    for (var other : waitsFor(entry.value())) {
      findings.add(new Fact.Needs(new Target.Known(id), new Target.Known(id(tree, file, other.value())),
          DependencyKind.CALLS, "depends_on", Evidence.inferred(file.at(other.span().line()),
              Secrets.evidence(file.line(other.span().line())), WAITS_FOR)));
    }
  }

  /// Services of one folder are one project: what overrides a file means the same services. The project's name keeps
  /// them apart from the host's own services.
  private static AssetId id(Tree tree, TextFile file, String service) {
    var parts = file.path().split("/");
    var project = parts.length > 1 ? parts[parts.length - 2] : tree.host();
    return Ids.service(tree.host(), project + "." + service);
  }

  /// Written as a mapping, or as a list of `NAME=value`.
  private static List<Setting> environment(YamlNode service) {
    var node = service.at("environment");
    var settings = new ArrayList<Setting>(
        node.filter(YamlNode.Mapping.class::isInstance).map(YamlSettings::of).orElse(List.of()));
    for (var item : node.map(YamlNode::items).orElse(List.of())) {
      if (item instanceof YamlNode.Text(var text, _, var span) && text.indexOf('=') > 0) {
        settings.add(new Setting(List.of(text.substring(0, text.indexOf('='))), text.substring(text.indexOf('=') + 1),
            span.line()));
      }
    }
    return settings;
  }

  private static List<YamlNode.Text> waitsFor(YamlNode service) {
    Optional<YamlNode> node = service.at("depends_on");
    var names =
        new ArrayList<>(node.map(YamlNode::entries).orElse(List.of()).stream().map(YamlNode.Entry::key).toList());
    node.map(YamlNode::items).orElse(List.of()).forEach(item -> {
      if (item instanceof YamlNode.Text text) {
        names.add(text);
      }
    });
    return names;
  }
}
