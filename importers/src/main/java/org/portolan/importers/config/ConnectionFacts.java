package org.portolan.importers.config;

import java.util.HashSet;
import java.util.List;
import org.portolan.importers.connection.Placeholder;
import org.portolan.importers.text.Secrets;
import org.portolan.importers.text.TextFile;
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
record ConnectionFacts(TextFile file, String host, Findings findings) {
  /// What only shows what the program could do is no evidence of what it does.
  private static final double IN_TESTS = 0.4;
  private static final double ENDPOINT = 0.8;

  /// Whether anything was found.
  boolean tell(AssetId from, List<Setting> settings) {
    boolean any = false;
    var databases = new HashSet<String>();
    for (var found : DatabaseSettings.in(settings)) {
      var connection = found.connection();
      databases.add(connection.host() + ":" + connection.port());
      if (Placeholder.in(connection.host()) || Placeholder.in(connection.database())) {
        findings.unread(file.at(found.line()), UnreadKind.DYNAMIC,
            "Which database it connects to is set elsewhere: " + Secrets.evidence(file.line(found.line())));
      } else {
        needs(from, connection.seenFrom(host), found.line(), found.confidence());
        any = true;
      }
    }
    for (var found : EndpointSettings.in(settings, host)) {
      var address = found.endpoint().address();
      if (!Placeholder.in(address) && !databases.contains(address)) {
        needs(from, found.endpoint(), found.line(), ENDPOINT);
        any = true;
      }
    }
    return any;
  }

  void needs(AssetId from, Target to, int line, double confidence) {
    boolean test = file.path().matches("(?:.*/)?(?:tests?|spec|specs|fixtures|examples?|samples?|docs?)/.*");
    findings.add(new Fact.Needs(new Target.Known(from), to, DependencyKind.CONNECTS_TO, "",
        new Evidence(EvidenceKind.DECLARED, file.at(line), Secrets.evidence(file.line(line)),
            Confidence.of(test ? Math.min(IN_TESTS, confidence) : confidence))));
  }
}
