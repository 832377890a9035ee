package org.portolan.model.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.Trait;
import org.portolan.model.inventory.Inventory;
import org.portolan.model.inventory.TableProfile;
import org.portolan.model.problem.Severity;

/// Tells what of a profile is a flaw, and how grave it is: what breaks a key of the destination is high, more than five
/// percent of the rows medium, everything else low.
final class Flaws {
  /// Fewer of a column's values in the other table than this only show that the two do not belong together.
  private static final double BELONGS = 0.9;

  private final Set<String> declared = new HashSet<>();

  Flaws(Inventory inventory) {
    inventory.dependencies().stream().filter(one -> one.kind() == DependencyKind.FOREIGN_KEY)
        .forEach(one -> declared.add(arrow(one)));
  }

  private static String arrow(Dependency one) {
    return one.from() + " " + one.to();
  }

  List<Flaw> of(TableProfile profile) {
    return Stream.concat(
        profile.counted().stream().filter(one -> one.trait().isFlaw() && one.count() > 0)
            .map(one -> flaw(profile, one)),
        profile.matched().stream().filter(one -> one.found() < one.of()).flatMap(one -> orphans(profile, one)))
        .sorted().toList();
  }

  private static Flaw flaw(TableProfile profile, Fact.Counted one) {
    double share = one.of() == 0 ? 0 : (double) one.count() / one.of();
    return new Flaw(profile.table(), one.columns(), one.trait().word(), words(one.trait()), one.count(), one.of(),
        one.of() < profile.rows() && profile.sampled(), severity(one.trait() == Trait.DUPLICATE, share));
  }

  private Stream<Flaw> orphans(TableProfile profile, Fact.Matched one) {
    boolean key = declared.contains(one.table() + " " + one.other());
    long missing = one.of() - one.found();
    if (!key && one.found() < BELONGS * one.of()) {
      return Stream.empty();
    }
    return Stream.of(new Flaw(profile.table(), one.columns(), "orphan",
        "refer to no row of " + Flaw.name(one.other()), missing, one.of(), profile.sampled(),
        severity(true, (double) missing / one.of())));
  }

  private static Severity severity(boolean breaksKey, double share) {
    return breaksKey ? Severity.HIGH : share > Flaw.MUCH ? Severity.MEDIUM : Severity.LOW;
  }

  private static String words(Trait trait) {
    return switch (trait) {
      case STAND_IN -> "hold a word that stands for nothing";
      case PADDED -> "begin or end with blanks";
      case CONTROL -> "hold control characters";
      case REPLACED -> "have lost characters in an earlier conversion";
      case MISREAD -> "were once read in the wrong encoding";
      case NO_EMAIL -> "are no e-mail address";
      case NO_NUMBER -> "are no number";
      case NO_DATE -> "are no date";
      case OTHER_NOTATION -> "write the date otherwise than most";
      case ZERO_DATE -> "hold a date of zeros";
      case FAR_DATE -> "lie before 1800 or after 2199";
      case DUPLICATE -> "repeat another row";
      case ROWS, NULL, EMPTY, NOT_ASCII, NEGATIVE, BEYOND_SMALLINT, BEYOND_INTEGER, LONGEST, DIGITS -> trait.word();
    };
  }
}
