package org.portolan.model.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.AssetId;
import org.portolan.model.basis.Sketch;
import org.portolan.model.logbook.Entry;
import org.portolan.model.manifest.ItemId;

class AttestationTest {
  private static final ItemId SHOP = new ItemId("shop");

  private static Sketch sketch(String... more) {
    return Sketch.of("job/web1/nightly reads db/shop/sales.orders", "db/shop/sales.orders_v reads db/shop/sales.orders")
        .move("shop", "db/shop").said(new Entry.Attested(Instant.EPOCH, "T. Lindqvist", "shop", "",
            List.of("job/web1/nightly reads")));
  }

  private static String only(Sketch sketch) {
    var all = Attestation.of(sketch.basis());
    assertEquals(1, all.size());
    return "new " + all.getFirst().appeared() + " gone " + all.getFirst().gone();
  }

  @Test
  void theListIsWhatDependsOnAnItemFromOutside() {
    assertEquals(List.of("job/web1/nightly reads"), Attestation.dependants(sketch().basis(), SHOP));
  }

  @Test
  void itHoldsWhileNothingNewDependsOnTheItem() {
    assertEquals("new [] gone []", only(sketch()));
    assertEquals(false, Attestation.of(sketch().basis()).getFirst().lapsed());
  }

  @Test
  void itLapsesWhenSomethingNewAppearsAndNamesIt() {
    var sketch = sketch().draw("job/web1/weekly reads db/shop/sales.orders")
        .draw("job/web1/nightly writes db/shop/sales.orders");
    assertEquals("new [job/web1/nightly writes, job/web1/weekly reads] gone []", only(sketch));
  }

  @Test
  void whatIsGoneMakesNothingLapse() {
    var sketch = Sketch.of("db/shop/sales.orders").move("shop", "db/shop")
        .said(new Entry.Attested(Instant.EPOCH, "T", "shop", "", List.of("job/web1/nightly reads")));
    assertEquals("new [] gone [job/web1/nightly reads]", only(sketch));
    assertEquals(false, Attestation.of(sketch.basis()).getFirst().lapsed());
  }

  @Test
  void aWithdrawnWordIsNone() {
    assertEquals(List.of(), Attestation
        .of(sketch().said(new Entry.AttestationWithdrawn(Instant.EPOCH.plusSeconds(1), "T", "shop")).basis()));
    assertEquals(true, sketch().inventory().assets().containsKey(new AssetId("job/web1/nightly")));
  }
}
