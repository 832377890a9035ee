package org.portolan.model.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Asset;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.Ids;
import org.portolan.model.intake.Fact;
import org.portolan.model.intake.ImportReport;
import org.portolan.model.intake.ReadPlace;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.intake.Trait;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

class EarlierProfilesTest {
  private static final Instant FIRST = Instant.parse("2026-11-10T08:00:00Z");
  private static final Instant SECOND = Instant.parse("2026-11-17T08:00:00Z");

  private static AssetId table(String name) {
    return Ids.relation("shop", "sales", name);
  }

  private static Intake catalog() {
    var facts = Stream.of("orders", "customers", "archive")
        .<Fact>map(name -> new Fact.Found(
            Asset.of(table(name), AssetKind.TABLE, name).in("shop", "sales")))
        .toList();
    return new Intake(1, FIRST, new ImportReport(new Source("shop", SourceKind.DATABASE, "jdbc:x", "shop"), facts,
        List.of(), List.of(), true));
  }

  private static Intake profile(long number, Instant at, long rows, List<String> tables, List<String> locked) {
    return new Intake(number, at, new ImportReport(
        new Source("shop profile", SourceKind.PROFILE, "jdbc:x", "Rows of shop, counted"),
        tables.stream().<Fact>map(name -> new Fact.Counted(table(name), List.of(), Trait.ROWS, rows, rows)).toList(),
        tables.stream().map(name -> new ReadPlace("shop:sales." + name, "profile")).toList(),
        locked.stream().map(name -> new Unread(Location.of("shop:sales." + name), UnreadKind.ABSENT, "It is locked"))
            .toList(),
        true));
  }

  private static List<String> known(Intake... profiles) {
    var inventory = Resolution.of(Stream.concat(Stream.of(catalog()), Stream.of(profiles)).toList());
    return Stream
        .concat(inventory.profiles().values().stream().map(one -> one.table() + " " + one.rows() + " " + one.at()),
            inventory.unread().stream().map(one -> one.place() + " " + one.reason()))
        .toList();
  }

  @Test
  void aTableThatIsCountedAgainAloneLeavesTheOthersAsTheyWere() {
    assertEquals(List.of("db/shop/sales.customers 10 " + FIRST, "db/shop/sales.orders 20 " + SECOND,
        "shop:sales.archive It is locked"),
        known(profile(2, FIRST, 10, List.of("orders", "customers"), List.of("archive")),
            profile(3, SECOND, 20, List.of("orders"), List.of())));
  }

  @Test
  void whatWasLockedAndIsCountedNowIsNoUnknownAnyMore() {
    assertEquals(List.of("db/shop/sales.archive 20 " + SECOND, "db/shop/sales.orders 10 " + FIRST),
        known(profile(2, FIRST, 10, List.of("orders"), List.of("archive")),
            profile(3, SECOND, 20, List.of("archive"), List.of())));
  }

  @Test
  void whatIsLockedNowKeepsWhatWasCountedBeforeAndSaysSo() {
    assertEquals(List.of("db/shop/sales.customers 20 " + SECOND, "db/shop/sales.orders 10 " + FIRST,
        "shop:sales.orders It is locked"),
        known(profile(2, FIRST, 10, List.of("orders"), List.of()),
            profile(3, SECOND, 20, List.of("customers"), List.of("orders"))));
  }
}
