package org.portolan.model.readiness;

import java.util.Comparator;
import java.util.List;
import org.portolan.model.method.RuleId;
import org.portolan.model.problem.Location;
import org.portolan.model.problem.Severity;

/// Something that is missing or does not agree.
///
/// @param subject what it is about: an item's or asset's id, or a part of the context such as `window`
/// @param summary what, one sentence
/// @param why     why it matters, one sentence
/// @param places  where it was seen; may be empty
public record Finding(RuleId rule, Severity severity, String subject, String summary, String why,
    List<Location> places, Remedy remedy) implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
      .thenComparing(Finding::rule).thenComparing(Finding::subject).thenComparing(Finding::summary);

  public Finding {
    places = List.copyOf(places);
  }

  /// Stable name for waivers: `R-12/finance`.
  public String id() {
    return rule + "/" + subject;
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }

  /// What mends it, and where in the workbench that is done.
  ///
  /// @param verb   the button: `Name deputy`
  /// @param field  the part of the manifest to go to: `deputy`, `window`, `scope.volume`
  public record Remedy(String verb, Where where, String field) {}

  /// The place of the workbench that holds the remedy.
  public enum Where {
    DISCOVER,
    MAP,
    MANIFEST,
    PLAN,
    CUTOVER,
    MESSAGES
  }
}
