package org.portolan.importers.config.container;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.tree.Findings;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.yaml.YamlNode;

/// The names that a cluster gives to what runs in it, and to what it reaches outside.
record ClusterNames(ClusterObject object, String host, Findings findings) {
  /// `db`, `db.shop`, `db.shop.svc`, `db.shop.svc.cluster.local` all mean the service `db` of the name space `shop`.
  void service() {
    var network = object.network(host);
    var name = object.name();
    var inside = name + "." + object.namespace();
    network.tell(name, List.of(name), object.place(), findings);
    for (var each : List.of(inside, inside + ".svc", inside + ".svc.cluster.local")) {
      findings.add(new Fact.Alias("", each, network.outside(name), object.place()));
    }
    object.node().at("spec", "externalName").ifPresent(outside -> outside.text().ifPresent(address -> {
      findings.add(new Fact.Alias("", network.outside(name), address, object.file().at(outside.span().line())));
      connectsTo("tcp", address, outside.span().line());
    }));
  }

  /// Addresses that somebody wrote down for a service: servers outside of the cluster.
  void endpoints() {
    for (var subset : object.node().at("subsets").or(() -> Optional.of(object.node())).stream()
        .flatMap(node -> node.items().isEmpty() ? Stream.of(node) : node.items().stream()).toList()) {
      var ports = subset.at("ports").map(YamlNode::items).orElse(List.of()).stream()
          .flatMap(port -> port.at("port").flatMap(YamlNode::text).stream()).toList();
      for (var address : subset.at("addresses").or(() -> subset.at("endpoints")).map(YamlNode::items)
          .orElse(List.of())) {
        var ip = address.at("ip")
            .or(() -> address.at("addresses").stream().flatMap(node -> node.items().stream()).findFirst());
        ip.flatMap(YamlNode::text).ifPresent(text -> address(text, ports, address.span().line()));
      }
    }
  }

  private void address(String ip, List<String> ports, int line) {
    connectsTo("tcp", ports.size() == 1 ? ip + ":" + ports.getFirst() : ip, line);
    findings.add(new Fact.Alias("", object.network(host).outside(object.name()), ip, object.file().at(line)));
  }

  private void connectsTo(String scheme, String address, int line) {
    AssetId id = Ids.configuration(host, object.file().path() + "#" + object.name());
    findings
        .add(new Fact.Found(Asset.of(id, AssetKind.CONFIGURATION, object.name()).onHost(host).seenAt(object.place())));
    findings.add(new Fact.Needs(new Target.Known(id), new Target.Endpoint(scheme, address), DependencyKind.CONNECTS_TO,
        "", Evidence.declared(object.file().at(line), Secrets.evidence(object.file().line(line)))));
  }
}
