package org.portolan.model.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Attribute;
import org.portolan.model.basis.Sketch;

class TriangulationTest {
  private static final String FROM = "2026-10-19T00:00:00Z";
  private static final String UNTIL = "2026-11-18T00:00:00Z";

  private static List<String> told(List<Gap> gaps) {
    return gaps.stream().map(gap -> gap.who() + " " + gap.what() + " " + gap.proof() + ": " + gap.reason()).toList();
  }

  private static Triangulation of(Sketch sketch) {
    return Triangulation.of(sketch.basis());
  }

  private static Sketch jobs() {
    return Sketch.of("job/web1/nightly runs script/web1/opt/n.sh", "script/web1/opt/n.sh reads db/shop/sales.orders",
        "job/web1/quarter writes db/shop/finance.ledger", "db/shop")
        .with("job/web1/nightly", Attribute.SCHEDULE, "15 2 * * *")
        .with("job/web1/quarter", Attribute.SCHEDULE, "0 3 1 */3 *");
  }

  @Test
  void whereNobodyWatchedNothingFollowsFromWhatWasNotSeen() {
    var nothing = of(jobs());
    assertEquals(List.of(), nothing.writtenNeverSeen());
    assertEquals("{db/shop=2}", nothing.notWatched().toString());
  }

  @Test
  void whatShouldHaveShownIsToldApartFromWhatCouldNot() {
    assertEquals(List.of(
        "job/web1/nightly db/shop WOULD_HAVE_SHOWN: db/shop was watched for 30 days, to 2026-11-18, in which the job was"
            + " to run 30 times, and it was not seen",
        "job/web1/quarter db/shop COULD_NOT_SHOW: db/shop was watched for 30 days, to 2026-11-18, and the job did not"
            + " run in that time"),
        told(of(jobs().watched("db/shop", FROM, UNTIL)).writtenNeverSeen()));
  }

  @Test
  void whatWasSeenOfAJobIsSeenOfItsScripts() {
    var sketch = jobs().watched("db/shop", FROM, UNTIL)
        .draw("job/web1/nightly connects-to db/shop 0.9 observed nightly_ro connects from 10.0.0.7");
    assertEquals(List.of("job/web1/quarter"),
        of(sketch).writtenNeverSeen().stream().map(gap -> gap.who().value()).toList());
    assertEquals(List.of(), of(sketch).seenNotWritten().stream()
        .filter(gap -> gap.who().value().equals("job/web1/quarter")).toList());
  }

  @Test
  void whatWasSeenAndIsWrittenNowhereIsListed() {
    var sketch = jobs().draw("client/10.20.7.42 reads db/shop/stock.level 0.9 observed SELECT sku FROM stock.level");
    assertEquals(List.of("client/10.20.7.42 db/shop/stock.level SEEN: It was seen, and nothing that was read says that"
        + " it reads it"), told(of(sketch).seenNotWritten()));
  }

  @Test
  void aRoleThatMayAndWasNotSeenIsListedOncePerDatabase() {
    var sketch = Sketch
        .of("db/shop/sales.orders granted-to role/shop/bi", "db/shop/sales.lines granted-to role/shop/bi",
            "db/shop/sales.lines granted-to role/shop/staff", "role/shop/staff granted-to role/shop/anna",
            "db/shop/sales.lines granted-to role/shop/public", "db/shop",
            "client/10.20.7.42 reads db/shop/sales.lines 0.9 observed anna connects from 10.20.7.42")
        .watched("db/shop", FROM, UNTIL);
    assertEquals(List.of("role/shop/bi db/shop WOULD_HAVE_SHOWN: It may use 2 things there, which was watched for 30"
        + " days, to 2026-11-18, and was not seen"), told(of(sketch).grantedNeverSeen()));
  }

  @Test
  void windowsThatOverlapCountOnce() {
    var watch = Watch.of(jobs().watched("db/shop", FROM, UNTIL).watched("db/shop", "2026-11-01T00:00:00Z",
        "2026-11-20T00:00:00Z").inventory().windows());
    assertEquals("watched for 32 days, to 2026-11-20", watch.spoken());
  }
}
