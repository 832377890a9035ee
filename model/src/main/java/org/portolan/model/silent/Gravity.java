package org.portolan.model.silent;

import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Confidence;
import org.portolan.model.problem.Severity;

/// How much breaks if a silent dependency is real.
///
/// | severity | when |
/// |---|---|
/// | critical | it writes, and runs so seldom that nobody would see it fail (R-56) |
/// | high | it acts by itself (job, service, report, client, link), writes, runs seldom, names what stops, or crosses waves (R-55) |
/// | medium | a person's tool that was only seen to read; a view, script, configuration or table that waits until somebody uses it; what moves and leaves its need behind |
/// | low | it is switched off, or all that is known is that its target is missing (R-57) |
///
/// Below a confidence of 0.5 it counts one step less: it is listed, and waits for a second source.
final class Gravity {
  private static final Confidence SURE_ENOUGH = Confidence.of(0.5);

  private Gravity() {}

  static Severity of(Accused accused) {
    var severity = ifReal(accused);
    boolean doubtful = accused.confidence().compareTo(SURE_ENOUGH) < 0;
    return doubtful ? Severity.values()[Math.min(severity.ordinal() + 1, Severity.LOW.ordinal())] : severity;
  }

  private static Severity ifReal(Accused accused) {
    boolean onlyMissing = accused.rules().size() == 1 && accused.breaks(57);
    if (accused.disabled() || onlyMissing) {
      return Severity.LOW;
    }
    return switch (accused.direction()) {
      case ACROSS -> Severity.HIGH;
      case OUT -> Severity.MEDIUM;
      case IN -> {
        if (accused.breaks(56) && accused.writes()) {
          yield Severity.CRITICAL;
        }
        boolean grave = accused.actsByItself() && !accused.dependant().has(Attribute.BY_HAND) || accused.writes()
            || accused.breaks(56) || accused.breaks(52);
        yield grave ? Severity.HIGH : Severity.MEDIUM;
      }
    };
  }
}
