package org.portolan.importers.config.container;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.portolan.importers.config.ConnectionFacts;
import org.portolan.importers.config.NamedSources;
import org.portolan.importers.config.Variables;
import org.portolan.importers.config.YamlKind;
import org.portolan.importers.config.YamlSettings;
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
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.work.Progress;
import org.portolan.model.yaml.YamlNode;

/// Reads compose files, by what they hold and not by their names: each service is an asset, with its image, what its
/// environment connects to, the services it waits for, and the names and ports under which it is reached.
public final class ComposeImporter implements TreeImporter {
  /// What a container is made from: `postgres:15`.
  static final String IMAGE = "image";
  /// The databases a container is set up with.
  static final String DATABASES = "databases";
  /// The profiles for which alone it is started.
  static final String PROFILES = "profiles";
  private static final double WAITS_FOR = 0.8;

  private static final Pattern FIRST_VERSION = Pattern.compile("\\s+(?:image|build):.*");

  @Override
  public String name() {
    return "compose";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    var sources = NamedSources.of(tree);
    var includes = ComposeIncludes.of(tree);
    for (var path : tree.paths()) {
      if (path.endsWith(".yml") || path.endsWith(".yaml")) {
        progress.check();
        tree.file(path).filter(file -> file.lines().stream().anyMatch(ComposeImporter::mayBeginOne))
            .ifPresent(file -> read(tree, file, includes, sources, findings));
      }
    }
  }

  /// Files without `services` have an image or a recipe for one below each service.
  private static boolean mayBeginOne(String line) {
    return line.startsWith("services") || FIRST_VERSION.matcher(line).matches();
  }

  private void read(Tree tree, TextFile file, ComposeIncludes includes, NamedSources sources, Findings findings) {
    // What is wrong with it is told by whoever reads all YAML.
    for (var document : YamlSettings.documents(file, new Findings())) {
      if (YamlKind.isCompose(document)) {
        findings.read(file.path(), name());
        var project =
            new ComposeProject(tree, file, includes.main(file.path()), Variables.of(tree, file.path()), findings);
        YamlKind.services(document).forEach(entry -> service(project, entry, sources, findings));
      }
    }
  }

  private static void service(ComposeProject project, YamlNode.Entry entry, NamedSources sources, Findings findings) {
    var file = project.file();
    var name = entry.key().value();
    var id = project.id(name);
    var service = new ComposeService(project, name, entry.value());
    var environment = service.environment();
    var databases = ContainerDatabases.in(environment);
    findings.add(new Fact.Found(asset(project, entry, service,
        databases.stream().map(setting -> setting.value()).toList()).seenAt(file.at(entry.key().span().line()))));
    var image = service.image();
    if (ContainerDatabases.isServer(image)) {
      ContainerDatabases.tell(id, name, project.network(), databases, findings);
    }
    new ConnectionFacts(project.network().view(), sources, findings).tell(id,
        ContainerDatabases.others(image, environment));
    ContainerClients.of(entry.value()).forEach(client -> findings.add(new Fact.Needs(new Target.Known(id),
        client.connection().seenFrom(project.network().view()), DependencyKind.CONNECTS_TO, "",
        Evidence.declared(file.at(client.line()), Secrets.evidence(file.line(client.line()))))));
    service.missing().forEach(missing -> findings.unread(file.at(missing.span().line()), UnreadKind.ABSENT,
        "The environment of " + name + " is also in " + missing.value() + ", which was not collected"));
    project.network().tell(name, service.names(), file.at(entry.key().span().line()), findings);
    service.ports().forEach(port -> project.network().published(name, port.inside(), port.outside(),
        file.at(port.line()), findings));
    if (service.ports().size() == 1 && ContainerDatabases.isPort(service.ports().getFirst().inside())) {
      // Whoever names no port means this one.
      project.network().published(name, "", service.ports().getFirst().outside(),
          file.at(service.ports().getFirst().line()), findings);
    }
    service.hosts().forEach(host -> findings.add(new Fact.Alias(project.network().view(), host.name(),
        host.address().equals("host-gateway") ? project.tree().host() : host.address(), file.at(host.line()))));
    waitsFor(project, id, entry.value(), findings);
  }

  private static Asset asset(ComposeProject project, YamlNode.Entry entry, ComposeService service,
      List<String> databases) {
    var name = entry.key().value();
    var asset = Asset.of(project.id(name), AssetKind.SERVICE, name).onHost(project.tree().host());
    asset = service.image().isEmpty() ? asset : asset.with(IMAGE, Secrets.evidence(service.image()));
    asset = databases.isEmpty() ? asset : asset.with(DATABASES, String.join(",", databases));
    var profiles = ComposeService.texts(entry.value().at("profiles")).stream().map(YamlNode.Text::value).toList();
    return profiles.isEmpty() ? asset : asset.with(PROFILES, String.join(",", profiles));
  }

  private static void waitsFor(ComposeProject project, AssetId id, YamlNode service, Findings findings) {
    var names = new ArrayList<YamlNode.Text>(ComposeService.texts(service.at("depends_on")));
    service.at("depends_on").map(YamlNode::entries).orElse(List.of()).forEach(entry -> names.add(entry.key()));
    names.addAll(ComposeService.texts(service.at("links")));
    for (var other : names) {
      var line = other.span().line();
      findings
          .add(new Fact.Needs(new Target.Known(id), new Target.Known(project.id(other.value().replaceFirst(":.*", ""))),
              DependencyKind.CALLS, "depends_on", Evidence.inferred(project.file().at(line),
                  Secrets.evidence(project.file().line(line)), WAITS_FOR)));
    }
  }
}
