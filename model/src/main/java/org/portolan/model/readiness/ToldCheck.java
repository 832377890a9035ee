package org.portolan.model.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.portolan.model.manifest.Context.AudienceKind;
import org.portolan.model.message.Message;
import org.portolan.model.message.Messages;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Severity;
import org.portolan.model.readiness.Finding.Where;

/// everybody hears in time, and finds in the message what they need.
final class ToldCheck implements Check {
  private static final Reason REASON =
      Reason.of(47, "Whoever hears too late, or not whom to ask, finds out by a screen that does not open.");

  @Override
  public RuleId rule() {
    return REASON.rule();
  }

  @Override
  public Stream<Finding> findings(Facts facts) {
    var findings = new ArrayList<Finding>();
    for (var kind : AudienceKind.values()) {
      nobodyTells(facts, kind, findings);
    }
    facts.context().audiences().stream().filter(audience -> audience.owner().isBlank())
        .forEach(audience -> findings.add(REASON.finding(Severity.MEDIUM, audience.name(),
            "Nobody is named to write to " + audience.name(), "Name somebody", Where.MESSAGES, "owner")));
    Messages.gaps(facts.basis(), facts.communication()).stream()
        .map(gap -> REASON.finding(Severity.MEDIUM, gap.audience() + "/" + gap.field(),
            "Messages to " + gap.audience() + " do not say " + gap.missing(), "Say it", Where.MESSAGES, gap.field()))
        .distinct().forEach(findings::add);
    facts.communication().messages().stream().filter(message -> tooLate(facts, message))
        .forEach(message -> findings.add(REASON.finding(Severity.HIGH, message.audience() + "/" + message.number(),
            message.number() + " to " + message.audience() + " can no longer be in time",
            "Move the window, or tell them now",
            Where.MESSAGES, "window")));
    return findings.stream();
  }

  private static void nobodyTells(Facts facts, AudienceKind kind, List<Finding> findings) {
    if (facts.context().audiences().stream().noneMatch(audience -> audience.kind() == kind)) {
      var who = kind.name().toLowerCase(Locale.ROOT);
      findings.add(REASON.finding(kind == AudienceKind.USERS ? Severity.HIGH : Severity.MEDIUM, who,
          "No audience of " + who + " is named, so nobody tells them", "Add an audience", Where.MESSAGES, "audiences"));
    }
  }

  /// Only the notices: whether they were sent is not known here, but that it is too late is.
  private static boolean tooLate(Facts facts, Message message) {
    boolean notice =
        message.moment() == Message.Moment.FIRST_NOTICE || message.moment() == Message.Moment.SECOND_NOTICE;
    boolean ahead =
        facts.context().window().filter(window -> window.begins().isAfter(facts.basis().asOf())).isPresent();
    return notice && ahead && message.latest().filter(latest -> latest.isBefore(facts.basis().asOf())).isPresent();
  }
}
