package org.portolan.model.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.portolan.model.intake.Engine.POSTGRESQL;
import static org.portolan.model.inventory.Told.database;
import static org.portolan.model.inventory.Told.resolved;
import static org.portolan.model.inventory.Told.server;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.intake.UnreadKind;

class UnknownTest {
  private static final String REASON = "The statement is built at run time";

  private static List<String> ids(Told... imports) {
    return resolved(imports).unknowns().stream().map(Unknown::id).toList();
  }

  @Test
  void anUnknownKeepsItsIdWhenALineIsInsertedAboveIt() {
    var before = ids(server("web1").unread(UnreadKind.DYNAMIC, "opt/x.pl", 7, REASON));
    assertEquals(before, ids(server("web1").unread(UnreadKind.DYNAMIC, "opt/x.pl", 9, REASON)));
    assertNotEquals(before, ids(server("web1").unread(UnreadKind.DYNAMIC, "opt/x.pl", 7, REASON + ": $t")));
  }

  @Test
  void unknownsThatAreAlikeAreToldApartInTheOrderOfTheirLines() {
    var two = ids(server("web1").unread(UnreadKind.DYNAMIC, "opt/x.pl", 9, REASON)
        .unread(UnreadKind.DYNAMIC, "opt/x.pl", 7, REASON));
    assertEquals(List.of(two.getFirst(), two.getFirst() + "~2"), two);
  }

  @Test
  void theSamePlaceOfTwoServersIsTwoUnknowns() {
    var both = resolved(server("web1").unread(UnreadKind.FORBIDDEN, "etc/shadow"),
        server("web2").unread(UnreadKind.FORBIDDEN, "etc/shadow")).unknowns();
    assertEquals(List.of("web1", "web2"), both.stream().map(Unknown::source).toList());
    assertEquals(2, both.stream().map(Unknown::id).distinct().count());
  }

  @Test
  void aWindowIsThatOfTheDatabaseThatTheWatcherMeans() {
    var inventory = resolved(database("shop", POSTGRESQL, "db1", 5432), server("db1").watched(POSTGRESQL, "localhost",
        "shop", "2026-10-01T00:00:00Z", "2026-10-29T00:00:00Z"));
    assertEquals(List.of("db/shop 28"), inventory.windows().stream()
        .map(window -> window.asset() + " " + window.length().toDays()).toList());
  }

  @Test
  void whatWasWatchedIsAnAssetEvenWhenNothingElseNamesIt() {
    var inventory = resolved(
        server("web1").watched(POSTGRESQL, "db9", "other", "2026-10-01T00:00:00Z", "2026-10-29T00:00:00Z"));
    assertEquals(List.of(true),
        inventory.windows().stream().map(window -> inventory.asset(window.asset()).isPresent()).toList());
  }
}
