package org.portolan.model.quality;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.portolan.model.asset.AssetId;
import org.portolan.model.problem.Severity;
import org.portolan.model.unit.Spoken;

/// Something in the rows of a table that is cleaned up before the first test migration, or accepted by name.
///
/// @param what    one word that stays the same over profiles: `no-email`, `orphan`
/// @param words   what these rows do: `are no e-mail address`
/// @param of      the rows that were looked at
/// @param sampled whether there are more, which nobody has looked at
public record Flaw(AssetId table, List<String> columns, String what, String words, long count, long of,
    boolean sampled, Severity severity) implements Comparable<Flaw> {
  /// What adds noticeable time.
  public static final double MUCH = 0.05;

  private static final Comparator<Flaw> ORDER = Comparator.comparing(Flaw::severity)
      .thenComparing(Comparator.comparingDouble(Flaw::share).reversed()).thenComparing(Flaw::subject);

  public Flaw {
    columns = List.copyOf(columns);
  }

  public double share() {
    return of == 0 ? 0 : (double) count / of;
  }

  /// `db/shop/sales.customers.email/no-email`: stable over profiles, so that what was accepted stays accepted.
  public String subject() {
    return table + "." + String.join("+", columns) + "/" + what;
  }

  /// `customers.email: 3 of 100 rows are no e-mail address (3 %)`.
  public String summary() {
    return name(table) + "." + String.join(", ", columns) + ": " + Spoken.count(count) + " of "
        + Spoken.count(of) + (sampled ? " rows looked at " : " rows ") + words + " (" + percent(share()) + ")";
  }

  /// The table as people call it: `sales.customers`.
  public static String name(AssetId table) {
    return table.value().replaceFirst("^db/[^/]*/", "");
  }

  /// `12 %`, `0.3 %`, `under 0.1 %`.
  public static String percent(double share) {
    double percent = share * 100;
    var number = percent < 0.1 ? "under 0.1" : percent < 10 && Math.abs(percent - Math.rint(percent)) >= 0.05
        ? String.format(Locale.ROOT, "%.1f", percent)
        : Long.toString(Math.round(percent));
    return number + "\u00a0%";
  }

  @Override
  public int compareTo(Flaw other) {
    return ORDER.compare(this, other);
  }
}
