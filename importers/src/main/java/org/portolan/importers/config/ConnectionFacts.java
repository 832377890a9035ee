package org.portolan.importers.config;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.portolan.importers.connection.NamedSource;
import org.portolan.importers.connection.Placeholder;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.tree.Findings;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.asset.EvidenceKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Target;
import org.portolan.model.intake.UnreadKind;

/// Tells what some settings connect to, on behalf of the configuration or service they belong to.
public final class ConnectionFacts {
  private static final double ENDPOINT = 0.8;
  private static final double STRING = 0.95;

  private final String seenFrom;
  private final NamedSources sources;
  private final Findings findings;
  private final Set<Fact> told = new HashSet<>();
  private boolean connected;
  private boolean unknown;

  /// @param seenFrom whose names and whose `localhost` the settings mean
  public ConnectionFacts(String seenFrom, NamedSources sources, Findings findings) {
    this.seenFrom = seenFrom;
    this.sources = sources;
    this.findings = findings;
  }

  /// Whether anything was found that it connects to.
  ///
  /// @param settings of one document, with what is known filled in
  public boolean tell(AssetId from, List<Setting> settings) {
    connected = false;
    var databases = new HashSet<String>();
    var explained = new HashSet<Setting>();
    var read = DatabaseSettings.in(settings);
    for (var found : read.found()) {
      var connection = found.connection();
      databases.add(connection.host() + ":" + connection.port());
      explained.add(found.by());
      if (connection.hasPlaceholder()) {
        unknown(found.by(), UnreadKind.DYNAMIC, "Which database it connects to is set elsewhere: ");
      } else {
        needs(from, connection.seenFrom(seenFrom), found.by(), found.confidence());
      }
    }
    read.open()
        .forEach(open -> unknown(open, UnreadKind.DYNAMIC, "Which database it connects to is set elsewhere: "));
    read.hints()
        .forEach(hint -> unknown(hint, UnreadKind.DYNAMIC, "On which server this database is, is set elsewhere: "));
    settings.forEach(setting -> named(from, setting));
    for (var found : EndpointSettings.in(settings, seenFrom)) {
      if (!databases.contains(found.endpoint().address()) && !explained.contains(found.by())) {
        needs(from, found.endpoint(), found.by(), ENDPOINT);
      }
    }
    return connected;
  }

  /// Whether something is connected to of which it is not said what it is.
  public boolean leavesOpen() {
    return unknown;
  }

  private void named(AssetId from, Setting setting) {
    if (setting.key().matches("(?:.*_)?dsn|data_source_name")) {
      // Only a name that is described somewhere is known to be one.
      sources.meaning(new NamedSource(NamedSource.Kind.ODBC, setting.value()))
          .ifPresent(connection -> needs(from, connection.seenFrom(seenFrom), setting, STRING));
    }
    NamedSource.in(setting.value()).ifPresent(source -> sources.meaning(source).ifPresentOrElse(
        connection -> needs(from, connection.seenFrom(seenFrom), setting, STRING),
        () -> unknown(setting, Placeholder.in(source.name()) ? UnreadKind.DYNAMIC : UnreadKind.ABSENT,
            "What " + source.name() + " means is described in a file that was not collected: ")));
  }

  private void unknown(Setting by, UnreadKind kind, String reason) {
    unknown = true;
    findings.unread(by.place(), kind, reason + Secrets.evidence(by.text()));
  }

  public void needs(AssetId from, Target to, Setting by, double confidence) {
    connected = true;
    var fact = new Fact.Needs(new Target.Known(from), to, DependencyKind.CONNECTS_TO, "",
        new Evidence(EvidenceKind.DECLARED, by.place(), Secrets.evidence(by.text()), Confidence.of(confidence)));
    if (told.add(fact)) {
      findings.add(fact);
    }
  }
}
