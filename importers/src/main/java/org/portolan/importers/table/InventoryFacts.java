package org.portolan.importers.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.portolan.importers.connection.Engines;
import org.portolan.importers.text.Secrets;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;

/// Turns the rows of an inventory into facts. What a list says was true when somebody wrote it: 0.7.
final class InventoryFacts {
  private static final double WRITTEN_DOWN = 0.7;

  private final List<InventoryRow> rows;
  private final List<Fact> facts = new ArrayList<>();
  private final List<Unread> unread = new ArrayList<>();
  private final Map<String, AssetId> applications = new HashMap<>();
  private final Set<String> hosts = new HashSet<>();

  InventoryFacts(List<InventoryRow> rows) {
    this.rows = rows;
  }

  List<Fact> facts() {
    for (var row : rows) {
      row.all(Meaning.APPLICATION).forEach(name -> applications.putIfAbsent(lower(name), row.application(name)));
      hosts.addAll(row.hosts());
    }
    rows.forEach(this::row);
    return facts;
  }

  List<Unread> unread() {
    return unread;
  }

  private void row(InventoryRow row) {
    row.hosts().forEach(host -> host(row, host));
    row.all(Meaning.APPLICATION).forEach(name -> application(row, name));
    job(row);
    var subject = subject(row);
    if (subject.isEmpty()) {
      boolean onlyDatabase = row.says(Meaning.DATABASE) && row.says(Meaning.DATABASE_HOST);
      unread.add(new Unread(row.place(), UnreadKind.UNPARSED,
          onlyDatabase ? "The row names a database and nothing that uses it"
              : "The row names neither a host nor an application nor a job: " + Secrets.evidence(row.text())));
      return;
    }
    database(row, subject.get());
    row.all(Meaning.DEPENDS_ON).forEach(name -> dependsOn(row, subject.get(), name));
    row.all(Meaning.URL)
        .forEach(url -> endpoint(url).ifPresentOrElse(to -> need(row, subject.get(), to, DependencyKind.CONNECTS_TO),
            () -> unread.add(new Unread(row.place(), UnreadKind.UNPARSED, "No URL: " + url))));
  }

  /// What the row is about.
  private Optional<AssetId> subject(InventoryRow row) {
    if (row.says(Meaning.JOB)) {
      return Optional.of(jobId(row));
    }
    return row.says(Meaning.APPLICATION) ? Optional.of(row.application(row.all(Meaning.APPLICATION).getFirst()))
        : row.says(Meaning.HOST) && !row.hosts().isEmpty() ? Optional.of(Ids.host(row.hosts().getFirst()))
            : Optional.empty();
  }

  private void host(InventoryRow row, String name) {
    var asset = Asset.of(Ids.host(name), AssetKind.HOST, name).onHost(name).seenAt(row.place());
    asset = with(asset, "os", row.get(Meaning.OPERATING_SYSTEM));
    asset = with(asset, "environment", row.get(Meaning.ENVIRONMENT));
    facts.add(new Fact.Found(row.says(Meaning.APPLICATION) || row.says(Meaning.JOB) ? asset : people(asset, row)));
    // Of several hosts nobody knows which has which address.
    for (var address : row.hosts().size() == 1 ? row.all(Meaning.ADDRESS) : List.<String>of()) {
      var bare = address.replaceFirst("/\\d{1,3}$", "");
      if (bare.matches("[0-9a-fA-F.:]{3,45}")) {
        facts.add(new Fact.Alias("", name, bare, row.place()));
      } else {
        unread.add(new Unread(row.place(), UnreadKind.UNPARSED, "No IP address: " + address));
      }
    }
  }

  private void application(InventoryRow row, String name) {
    var asset = Asset.of(row.application(name), AssetKind.SERVICE, name).onHost(row.host()).seenAt(row.place());
    facts.add(new Fact.Found(
        with(row.says(Meaning.JOB) ? asset : people(asset, row), "environment", row.get(Meaning.ENVIRONMENT))));
    row.hosts().forEach(host -> need(row, asset.id(), new Target.Host("", host), DependencyKind.RUNS_ON));
  }

  private void job(InventoryRow row) {
    if (row.says(Meaning.JOB)) {
      var asset =
          Asset.of(jobId(row), AssetKind.SCHEDULED_JOB, row.get(Meaning.JOB)).onHost(row.host()).seenAt(row.place());
      facts.add(new Fact.Found(people(with(asset, Attribute.SCHEDULE, row.get(Meaning.SCHEDULE)), row)));
      row.all(Meaning.APPLICATION)
          .forEach(name -> need(row, asset.id(), new Target.Known(row.application(name)), DependencyKind.RUNS));
    }
  }

  private static AssetId jobId(InventoryRow row) {
    return Ids.job(row.host().isEmpty() ? "applications" : row.host(), "inventory", row.get(Meaning.JOB));
  }

  private static Asset people(Asset asset, InventoryRow row) {
    return with(with(with(asset, Attribute.OWNER, row.get(Meaning.OWNER)), "deputy", row.get(Meaning.DEPUTY)),
        Attribute.COMMENT, row.get(Meaning.COMMENT));
  }

  private static Asset with(Asset asset, String attribute, String value) {
    return value.isEmpty() ? asset : asset.with(attribute, value);
  }

  private void database(InventoryRow row, AssetId subject) {
    var engine = row.says(Meaning.ENGINE)
        ? Engines.named(row.get(Meaning.ENGINE).split("[ /,]")[0]).orElse(Engine.UNKNOWN) : Engine.UNKNOWN;
    // A server and a database and nobody who uses it: the one runs on the other.
    boolean alone = !row.says(Meaning.APPLICATION) && !row.says(Meaning.JOB);
    var host = row.says(Meaning.DATABASE_HOST) || !alone ? row.get(Meaning.DATABASE_HOST) : row.host();
    var port = row.get(Meaning.PORT).matches("\\d{1,5}") ? Integer.parseInt(row.get(Meaning.PORT)) : 0;
    var names = row.all(Meaning.DATABASE);
    if (names.isEmpty() && row.says(Meaning.DATABASE_HOST)) {
      names.add("");
    }
    // Without a server of its own, the database may be anywhere.
    names.forEach(
        name -> need(row, subject, new Target.Database(engine, host.isEmpty() ? "" : row.host(), host, port, name),
            DependencyKind.CONNECTS_TO));
  }

  private void dependsOn(InventoryRow row, AssetId subject, String name) {
    var known = Optional.ofNullable(applications.get(lower(name)));
    if (known.isPresent()) {
      need(row, subject, new Target.Known(known.get()), DependencyKind.CALLS);
    } else if (hosts.contains(lower(name)) || name.matches("\\d{1,3}(?:\\.\\d{1,3}){3}")) {
      need(row, subject, new Target.Host("", lower(name)), DependencyKind.CONNECTS_TO);
    } else if (endpoint(name).isPresent()) {
      need(row, subject, endpoint(name).get(), DependencyKind.CONNECTS_TO);
    } else {
      unread.add(new Unread(row.place(), UnreadKind.ABSENT, "Depends on “" + name + "”, which no row describes"));
    }
  }

  private static Optional<Target> endpoint(String url) {
    var found = Pattern.compile("^([a-z][a-z0-9+.-]{1,10})://([^\\s?#]+)").matcher(url);
    return found.find() ? Optional.of(new Target.Endpoint(found.group(1), found.group(2))) : Optional.empty();
  }

  private void need(InventoryRow row, AssetId from, Target to, DependencyKind kind) {
    facts.add(new Fact.Needs(new Target.Known(from), to, kind, "",
        new Evidence(EvidenceKind.DECLARED, row.place(), Secrets.evidence(row.text()), Confidence.of(WRITTEN_DOWN))));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
