package org.portolan.importers.config.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portolan.importers.config.ConnectionFacts;
import org.portolan.importers.config.NamedSources;
import org.portolan.importers.config.YamlKind;
import org.portolan.importers.config.YamlSettings;
import org.portolan.importers.text.ParameterTemplate;
import org.portolan.importers.text.Secrets;
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
import org.portolan.model.yaml.YamlNode;

/// Reads objects of Kubernetes: workloads with what their environment connects to, services as names, external
/// endpoints. What comes from a secret is an unknown; its value is never shown.
public final class KubernetesImporter implements TreeImporter {
  private static final Set<String> WORKLOADS = Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet",
      "ReplicationController", "Pod", "Job", "DeploymentConfig", "Rollout");

  @Override
  public String name() {
    return "kubernetes";
  }

  @Override
  public void read(Tree tree, Findings findings, Progress progress) {
    var objects = objects(tree, findings, progress);
    var maps = new ConfigMaps(objects, GeneratedMaps.of(tree));
    var sources = NamedSources.of(tree);
    for (var object : objects) {
      progress.check();
      if (WORKLOADS.contains(object.kind())) {
        workload(tree, object, maps, sources, findings);
      } else if (object.kind().equals("CronJob")) {
        cronJob(tree, object, maps, sources, findings);
      } else if (object.kind().equals("ConfigMap")) {
        map(tree, object, sources, findings);
      } else if (object.kind().equals("Service")) {
        new ClusterNames(object, tree.host(), findings).service();
      } else if (object.kind().equals("Endpoints") || object.kind().equals("EndpointSlice")) {
        new ClusterNames(object, tree.host(), findings).endpoints();
      }
    }
  }

  private List<ClusterObject> objects(Tree tree, Findings findings, Progress progress) {
    var objects = new ArrayList<ClusterObject>();
    for (var path : tree.paths()) {
      if (path.endsWith(".yml") || path.endsWith(".yaml")
          || path.endsWith(".json") && !path.contains("/node_modules/")) {
        progress.check();
        tree.file(path).filter(KubernetesImporter::mayHold)
            .map(file -> ParameterTemplate.filled(HelmTemplate.plain(tree, file)))
            .ifPresent(file -> {
              var before = objects.size();
              // What is wrong with it is told by whoever reads all YAML.
              for (var document : YamlSettings.documents(file, new Findings())) {
                collect(file, document, objects);
              }
              if (objects.size() > before) {
                findings.read(file.path(), name());
              }
            });
      }
    }
    return objects;
  }

  private static boolean mayHold(TextFile file) {
    return file.lines().stream().anyMatch(line -> line.contains("apiVersion"));
  }

  private static void collect(TextFile file, YamlNode document, List<ClusterObject> objects) {
    if (YamlKind.isKubernetes(document)) {
      objects.add(new ClusterObject(file, document));
      for (var list : List.of("items", "objects")) {
        document.at(list).map(YamlNode::items).orElse(List.of()).forEach(item -> collect(file, item, objects));
      }
    }
  }

  private static void workload(Tree tree, ClusterObject object, ConfigMaps maps, NamedSources sources,
      Findings findings) {
    var network = object.network(tree.host());
    var id = Ids.service(tree.host(), object.namespace() + "." + object.name());
    var containers = object.containers();
    var images =
        containers.stream().flatMap(container -> container.at("image").flatMap(YamlNode::text).stream()).toList();
    var asset = Asset.of(id, AssetKind.SERVICE, object.name()).onHost(tree.host()).seenAt(object.place());
    findings.add(new Fact.Found(
        images.isEmpty() ? asset : asset.with(ComposeImporter.IMAGE, Secrets.evidence(String.join(",", images)))));
    for (var container : containers) {
      var environment = new ContainerEnvironment(object, container, maps);
      var image = container.at("image").flatMap(YamlNode::text).orElse("");
      var settings = environment.settings();
      if (ContainerDatabases.isServer(image)) {
        ContainerDatabases.tell(id, object.name(), network, ContainerDatabases.in(settings), findings);
      }
      new ConnectionFacts(network.view(), sources, findings).tell(id, ContainerDatabases.others(image, settings));
      environment.unknown().forEach(unknown -> findings.unread(unknown.place(), unknown.kind(), unknown.reason()));
    }
  }

  /// When it runs is read by others; what its containers are told to connect to is a configuration beside it.
  private static void cronJob(Tree tree, ClusterObject object, ConfigMaps maps, NamedSources sources,
      Findings findings) {
    var id = Ids.configuration(tree.host(), tree.onHost(object.file().path()) + "#" + object.name());
    boolean connected = false;
    for (var container : object.containers()) {
      var environment = new ContainerEnvironment(object, container, maps);
      connected |= new ConnectionFacts(object.network(tree.host()).view(), sources, findings).tell(id,
          environment.settings());
      environment.unknown().forEach(unknown -> findings.unread(unknown.place(), unknown.kind(), unknown.reason()));
    }
    if (connected) {
      findings.add(new Fact.Found(
          Asset.of(id, AssetKind.CONFIGURATION, object.name()).onHost(tree.host()).seenAt(object.place())));
    }
  }

  /// A map of whole files is read for what it connects to on its own; one of variables counts where it is used.
  private static void map(Tree tree, ClusterObject object, NamedSources sources, Findings findings) {
    var id = Ids.configuration(tree.host(), tree.onHost(object.file().path()) + "#" + object.name());
    var facts = new ConnectionFacts(object.network(tree.host()).view(), sources, findings);
    boolean connected = false;
    for (var settings : ConfigMaps.files(object)) {
      connected |= facts.tell(id, settings);
    }
    if (connected) {
      findings.add(new Fact.Found(
          Asset.of(id, AssetKind.CONFIGURATION, object.name()).onHost(tree.host()).seenAt(object.place())));
    }
  }

  /// One thing of a container's environment that is not said.
  record Unknown(Location place, UnreadKind kind, String reason) {}
}
