package org.portolan.importers.observed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.portolan.importers.sql.Reading;
import org.portolan.importers.sql.SqlScript;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

/// Tells the jobs of a list as facts: that they are there, and what their statements touch.
final class KeptJobs {
  private final String source;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();

  private KeptJobs(String source) {
    this.source = source;
  }

  /// @param source the list, as evidence names it
  static KeptJobs of(List<KeptJob> jobs, String source) {
    var told = new KeptJobs(source);
    named(jobs).forEach(told::tell);
    return told;
  }

  List<Fact> facts() {
    return facts;
  }

  List<Unread> unread() {
    return unread;
  }

  /// A job of several steps stands there once for each.
  private static List<KeptJob> named(List<KeptJob> jobs) {
    Map<String, Integer> times = new HashMap<>();
    jobs.forEach(job -> times.merge(job.name(), 1, Integer::sum));
    Map<String, Integer> steps = new HashMap<>();
    return jobs.stream().map(job -> times.getOrDefault(job.name(), 0) <= 1 ? job
        : job.called(job.name() + " / " + steps.merge(job.name(), 1, Integer::sum))).toList();
  }

  private void tell(KeptJob job) {
    var keeper = job.in().database().isEmpty() ? job.in().seenFrom() : job.in().database();
    if (job.name().isEmpty() || keeper.isEmpty()) {
      unread.add(new Unread(Location.of(source, job.line()), UnreadKind.UNPARSED,
          "A job without a name, or of a database that nothing names: give host or database with the import"));
      return;
    }
    var id = Ids.databaseJob(keeper, job.name());
    var place = Location.of(source, job.line());
    var command = Secrets.evidence(job.sql().isEmpty() ? job.program() : job.sql());
    var asset =
        Asset.of(id, AssetKind.SCHEDULED_JOB, job.name()).seenAt(place).with(Attribute.SCHEDULE, job.schedule());
    asset = command.isEmpty() ? asset : asset.with(Attribute.COMMAND, command);
    asset = job.user().isEmpty() ? asset : asset.with(Attribute.USER, job.user());
    facts.add(new Fact.Found(job.disabled() ? asset.with(Attribute.DISABLED, "true") : asset));
    facts.add(new Fact.Needs(new Target.Known(id), job.in(), DependencyKind.CONNECTS_TO, "",
        Evidence.declared(place, Secrets.evidence(job.schedule() + " " + command))));
    if (!job.program().isEmpty()) {
      unread.add(new Unread(place, UnreadKind.UNPARSED,
          job.name() + " runs something outside the database: " + Secrets.evidence(job.program())));
    }
    touched(id, job);
  }

  private void touched(AssetId id, KeptJob job) {
    for (var step : new SqlScript(Map.of()).run(job.sql())) {
      if (step instanceof SqlScript.Step.Run(_, var reading, var searchPath)) {
        reading.accesses().stream().filter(access -> !access.onlyIfKnown())
            .forEach(access -> facts.add(new Fact.Needs(new Target.Known(id),
                access.target(job.in(), searchPath), access.dependency(), "", Evidence.inferred(
                    Location.of(source, job.line()), Secrets.evidence(job.sql()), access.certainty()))));
        doubts(job, reading);
      }
    }
  }

  private void doubts(KeptJob job, Reading reading) {
    reading.doubts().forEach(
        doubt -> unread
            .add(new Unread(Location.of(source, job.line()), doubt.kind(), job.name() + ": " + doubt.reason())));
  }
}
