package org.portolan.importers.schedule;

import java.util.Map;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Launch;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.Location;

/// A program that a host keeps running, whoever sees to it.
///
/// @param command     empty where it is not said
/// @param user        empty where it is not known
/// @param environment what is set for it
/// @param directory   empty where it is not said
/// @param line        the line it stands on, with its secrets
/// @param off         whether it is switched off: it is there then, and is not followed
public record KeptService(String name, String host, String command, String user, Map<String, String> environment,
    String directory, Location place, String line, boolean off) {
  /// Tells that it is there, where it runs and what it starts.
  public void tell(Findings findings) {
    var id = Ids.service(host, name);
    var text = Secrets.evidence(line);
    var asset = Asset.of(id, AssetKind.SERVICE, name).onHost(host).seenAt(place)
        .with(Attribute.COMMAND, Secrets.evidence(command));
    asset = user.isBlank() ? asset : asset.with(Attribute.USER, user);
    findings.add(new Fact.Found(off ? asset.with(Attribute.DISABLED, "true") : asset));
    findings.add(new Fact.Needs(new Target.Known(id), new Target.Known(Ids.host(host)), DependencyKind.RUNS_ON, "",
        Evidence.declared(place, text)));
    if (!off && !command.isEmpty()) {
      findings.launch(new Launch(id, command, user, environment, directory, place, text));
    }
  }
}
