package org.portolan.model.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.portolan.model.intake.Engine.POSTGRESQL;
import static org.portolan.model.inventory.Told.database;
import static org.portolan.model.inventory.Told.resolved;
import static org.portolan.model.inventory.Told.server;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.Confidence;
import org.portolan.model.asset.Dependency;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.asset.Evidence;
import org.portolan.model.problem.Location;

class ExplanationTest {
  private static Dependency of(List<Evidence> pieces) {
    return new Dependency(new AssetId("script/web1/a"), new AssetId("db/shop/t"), DependencyKind.READS, "", pieces);
  }

  private static List<Evidence> pieces(Random random, int count) {
    var pieces = new ArrayList<Evidence>();
    for (int i = 0; i < count; i++) {
      pieces.add(
          Evidence.inferred(Location.of("f" + random.nextInt(9), i + 1), "line", (1 + random.nextInt(99)) / 100.0));
    }
    return pieces;
  }

  @Test
  void confidenceIsTheSameInWhateverOrderTheEvidenceCame() {
    var random = new Random(7);
    for (int round = 0; round < 500; round++) {
      var pieces = pieces(random, 1 + random.nextInt(8));
      var expected = of(pieces).confidence();
      Collections.shuffle(pieces, random);
      assertEquals(expected, of(pieces).confidence());
    }
  }

  @Test
  void takingAPieceAwayIsAsIfItHadNeverBeenThere() {
    var random = new Random(8);
    for (int round = 0; round < 500; round++) {
      var pieces = pieces(random, 2 + random.nextInt(6));
      var gone = pieces.get(random.nextInt(pieces.size()));
      var left = new ArrayList<>(pieces);
      left.remove(gone);
      assertEquals(Optional.of(of(left)), of(pieces).without(gone));
      assertEquals(true, of(pieces).confidence().compareTo(of(left).confidence()) >= 0);
    }
  }

  @Test
  void theOnlyPieceTakesTheDependencyWithIt() {
    var only = Evidence.inferred(Location.of("f", 1), "line", 0.4);
    assertEquals(Optional.empty(), of(List.of(only)).without(only));
  }

  @Test
  void eachPieceSaysItsSourceItsDayAndWhatAGuessTookAway() {
    var inventory = resolved(database("shop", POSTGRESQL, "db1", 5432).table("sales", "orders"),
        server("web1").reads(POSTGRESQL, "db1", "shop", "", "orders").reads(POSTGRESQL, "db1", "shop", "sales",
            "orders"));
    var reads = inventory.dependencies().stream().filter(one -> one.kind() == DependencyKind.READS).findFirst()
        .orElseThrow();
    var why = Explanation.of(inventory, reads);
    assertEquals(List.of("declared in web1:etc/crontab:2, imported 2026-03-01: 0.80, which is its own 1.00 times 0.80,"
        + " because a name was taken for this asset by a guess",
        "declared in web1:etc/crontab:3, imported 2026-03-01: 1.00"), why.words());
    assertEquals("1 − (1 − 0.80) × (1 − 1.00) = 1.00", why.formula());
    assertEquals(List.of(Optional.of(Confidence.of(1)), Optional.of(Confidence.of(0.8))), why.without());
  }
}
