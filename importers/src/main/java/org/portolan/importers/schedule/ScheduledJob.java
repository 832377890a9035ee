package org.portolan.importers.schedule;

import java.util.Map;
import java.util.Optional;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.tree.Findings;
import org.portolan.importers.tree.Launch;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.problem.Location;

/// A job as a schedule declares it, before it is told as facts.
///
/// @param name        what people call it
/// @param words       when it runs, in words that [org.portolan.model.asset.Schedules] reads
/// @param zone        empty where it is the host's
/// @param user        empty where it is not known
/// @param command     what it runs, with its secrets
/// @param environment what the schedule sets for it
/// @param line        the line it stands on, with its secrets
/// @param off         why it does not run, empty where it does
record ScheduledJob(AssetId id, String name, String host, String words, String zone, String user, boolean userInferred,
    String command, Map<String, String> environment, Location place, String line, String off,
    boolean operatingSystem) {

  /// Tells that it is there, where it runs and what it starts. What belongs to the operating system itself, or is
  /// switched off, is there but not followed.
  void tell(Findings findings) {
    tellWithoutLaunch(findings);
    launch(findings);
  }

  /// For a job that is declared here and runs wherever it is deployed; what it starts is told by others.
  void tellElsewhere(Findings findings) {
    findings.add(new Fact.Found(asset()));
  }

  private void launch(Findings findings) {
    if (!operatingSystem && off.isEmpty() && !command.isEmpty()) {
      findings.launch(new Launch(id, command, user, environment, directory(), place, Secrets.evidence(line)));
    }
  }

  /// For a job that starts something which is an asset itself.
  void tellWithoutLaunch(Findings findings) {
    tellWithoutLaunch(findings, Map.of());
  }

  /// @param more attributes that only some jobs have
  void tellWithoutLaunch(Findings findings, Map<String, String> more) {
    findings.add(new Fact.Found(asset().with(more)));
    findings.add(new Fact.Needs(new Target.Known(id), new Target.Known(Ids.host(host)), DependencyKind.RUNS_ON, "",
        Evidence.declared(place, Secrets.evidence(line))));
  }

  private Asset asset() {
    var asset = Asset.of(id, AssetKind.SCHEDULED_JOB, name).onHost(host).seenAt(place)
        .with(Attribute.SCHEDULE, words);
    asset = command.isEmpty() ? asset : asset.with(Attribute.COMMAND, Secrets.evidence(command));
    asset = zone.isEmpty() ? asset : asset.with(Attribute.ZONE, zone);
    asset = user.isEmpty() ? asset : asset.with(Attribute.USER, user);
    asset = userInferred ? asset.with(Attribute.USER_INFERRED, "true") : asset;
    asset = off.isEmpty() ? asset : asset.with(Attribute.DISABLED, "true").with(Attribute.COMMENT, off);
    return operatingSystem ? asset.with(Attribute.OPERATING_SYSTEM, "true") : asset;
  }

  /// cron starts a command in `$HOME`.
  private String directory() {
    return Optional.ofNullable(environment.get("HOME")).orElse("");
  }
}
