package org.portolan.model.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.problem.Location;

class DependencyTest {
  private static final Location LINE = Location.of("opt/shop/bin/night.pl", 12);

  @Test
  void theSameLineThatIsComeToOnTwoWaysProvesNoMoreThanTheBetterOfThem() {
    var once = reads(Evidence.inferred(LINE, "DELETE FROM carts", 0.4));
    var twice =
        reads(Evidence.inferred(LINE, "DELETE FROM carts", 0.3), Evidence.inferred(LINE, "DELETE FROM carts", 0.4));
    assertEquals(once, twice);
    assertEquals(0.4, twice.confidence().value(), 1e-9);
  }

  @Test
  void twoLinesProveMoreThanOne() {
    var other = Location.of("opt/shop/bin/night.pl", 13);
    var both =
        reads(Evidence.inferred(LINE, "DELETE FROM carts", 0.5), Evidence.inferred(other, "DELETE FROM carts", 0.5));
    assertEquals(0.75, both.confidence().value(), 1e-9);
  }

  private static Dependency reads(Evidence... evidence) {
    return new Dependency(new AssetId("script/app-01/opt/shop/bin/night.pl"), new AssetId("db/shop/carts"),
        DependencyKind.WRITES, "", List.of(evidence));
  }
}
