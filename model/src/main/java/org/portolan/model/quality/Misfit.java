package org.portolan.model.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Attribute;
import org.portolan.model.asset.Column;
import org.portolan.model.basis.Basis;
import org.portolan.model.intake.Engine;
import org.portolan.model.intake.Trait;
import org.portolan.model.inventory.TableProfile;
import org.portolan.model.manifest.Disposition;
import org.portolan.model.unit.Spoken;

/// Values of a column that the column they go to does not take.
///
/// @param what  one word that stays the same over profiles: `too-long`
/// @param words the whole of it, for people
public record Misfit(AssetId table, String column, String what, String words) implements Comparable<Misfit> {
  private static final Comparator<Misfit> ORDER = Comparator.comparing(Misfit::subject);

  /// All that is known beforehand, where the destination's catalog was imported.
  public static List<Misfit> of(Basis basis) {
    if (basis.inventory().profiles().isEmpty()) {
      return List.of();
    }
    var destinations = new DestinationTables(basis.inventory());
    return basis.inventory().profiles().values().stream().flatMap(profile -> misfits(basis, destinations, profile))
        .sorted().toList();
  }

  private static Stream<Misfit> misfits(Basis basis, DestinationTables destinations, TableProfile profile) {
    var table = basis.inventory().asset(profile.table());
    var to = basis.coverage().itemOf(profile.table()).flatMap(
        item -> item.disposition() instanceof Disposition.Move(var where, _, _, _) && !where.isBlank()
            ? Optional.of(where) : Optional.<String>empty());
    return table.stream().flatMap(from -> to.flatMap(where -> destinations.find(from, where)).stream()
        .flatMap(found -> new Comparing(profile, from, found).misfits().stream()));
  }

  /// `db/shop/sales.customers.email/too-long`
  public String subject() {
    return table + "." + column + "/" + what;
  }

  @Override
  public int compareTo(Misfit other) {
    return ORDER.compare(this, other);
  }

  /// One table beside the one it goes to.
  private record Comparing(TableProfile profile, Asset from, DestinationTables.Found to) {

    List<Misfit> misfits() {
      Map<String, Column> there = new HashMap<>();
      to.table().columns().forEach(column -> there.put(column.name().toLowerCase(Locale.ROOT), column));
      var misfits = new ArrayList<Misfit>();
      for (var column : from.columns()) {
        Optional.ofNullable(there.get(column.name().toLowerCase(Locale.ROOT)))
            .ifPresentOrElse(other -> compare(column.name(), other, misfits), () -> misfits.add(
                misfit(column.name(), "no-column",
                    "there is no column of that name in " + Flaw.name(to.table().id()))));
      }
      return misfits;
    }

    private void compare(String column, Column other, List<Misfit> misfits) {
      var taker = TakingType.of(other.type());
      rows(column, Trait.NULL, !other.nullable(), "null", "are null, and it takes none", misfits);
      rows(column, Trait.EMPTY, !other.nullable() && engine() == Engine.ORACLE, "empty",
          "are empty, which is null there, and it takes none", misfits);
      taker.characters().filter(room -> profile.count(column, Trait.LONGEST) > room)
          .ifPresent(room -> misfits.add(misfit(column, "too-long", "the longest text has "
              + Spoken.count(profile.count(column, Trait.LONGEST)) + " characters, and " + other.type() + " takes "
              + Spoken.count(room))));
      taker.digits().filter(room -> profile.count(column, Trait.DIGITS) > room)
          .ifPresent(room -> misfits.add(misfit(column, "too-great", "the greatest number has "
              + profile.count(column, Trait.DIGITS) + " digits before the point, and " + other.type() + " takes "
              + room)));
      rows(column, Trait.BEYOND_SMALLINT, taker.bytes() <= 2, "too-great", "are beyond " + other.type(), misfits);
      rows(column, Trait.BEYOND_INTEGER, taker.bytes() == 4, "too-great", "are beyond " + other.type(), misfits);
      rows(column, Trait.NEGATIVE, taker.unsigned(), "negative", "are negative, and it takes none", misfits);
      rows(column, Trait.ZERO_DATE, taker.moment() && engine() != Engine.MARIADB, "zero-date",
          "hold a date of zeros, which " + other.type() + " does not take", misfits);
      rows(column, Trait.NO_DATE, taker.moment(), "no-date", "are no date", misfits);
      rows(column, Trait.NO_NUMBER, taker.number(), "no-number", "are no number", misfits);
      rows(column, Trait.NOT_ASCII, taker.text() && !unicode(), "encoding",
          "hold characters beyond ASCII, and its encoding is " + encoding(), misfits);
    }

    private void rows(String column, Trait trait, boolean minds, String what, String words, List<Misfit> misfits) {
      long count = profile.count(column, trait);
      if (minds && count > 0) {
        misfits.add(misfit(column, what, Spoken.count(count) + " of " + Spoken.count(profile.looked())
            + (profile.sampled() ? " rows looked at " : " rows ") + words));
      }
    }

    private Misfit misfit(String column, String what, String words) {
      return new Misfit(from.id(), column, what, Flaw.name(from.id()) + "." + column + " does not fit "
          + to.database().name() + ": " + words);
    }

    private Engine engine() {
      return to.database().attribute(Attribute.ENGINE).flatMap(word -> Stream.of(Engine.values())
          .filter(one -> one.word().equals(word)).findFirst()).orElse(Engine.UNKNOWN);
    }

    private String encoding() {
      return to.database().attribute(Attribute.ENCODING).orElse("");
    }

    private boolean unicode() {
      return encoding().isEmpty() || encoding().matches("(?i).*(utf|unicode|al32|ucs|gb18030).*");
    }
  }
}
