package org.portolan.importers.observed;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Says in words which time a record covers.
final class Windows {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

  private Windows() {}

  /// `PostgreSQL log, 1 Feb 2026 00:00 to 1 Mar 2026 00:00`
  static String title(ObservedKind kind, Ledger ledger) {
    if (!ledger.jobs().isEmpty()) {
      return kind.spoken();
    }
    var zone = ledger.viewpoint().zone();
    var from = ledger.from().map(moment -> MOMENT.format(moment.atZone(zone)));
    var to = ledger.to().map(moment -> MOMENT.format(moment.atZone(zone)));
    if (from.isEmpty() || to.isEmpty()) {
      return kind.spoken() + ", of a time that it does not tell";
    }
    boolean moment = ledger.form().filter(form -> form == Form.MOMENT).isPresent();
    return kind.spoken() + ", " + (moment ? to.get() : from.get() + " to " + to.get()) + " " + zone;
  }
}
