package org.portolan.importers.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.portolan.model.intake.Unread;
import org.portolan.model.intake.UnreadKind;
import org.portolan.model.problem.Location;

class DefectTest {
  private final List<String> told = new ArrayList<>();

  @Test
  void aMistakeOfOursIsToldWithItsPlaceAndEndsNothingElse() {
    Defect.contain(() -> told.add("".substring(1)), told::add);
    assertEquals(1, told.size());
    assertTrue(told.getFirst().endsWith("StringIndexOutOfBoundsException in DefectTest.java, line 20"),
        told::toString);
    assertTrue(Defect.isTold(new Unread(Location.of("job"), UnreadKind.UNPARSED, told.getFirst())));
  }

  @Test
  void whatNestsTooDeepIsTold() {
    Defect.contain(() -> told.add(deeper(1)), told::add);
    assertEquals(1, told.size());
    assertTrue(told.getFirst().contains("StackOverflowError"), told::toString);
  }

  private static String deeper(long depth) {
    return depth > 0 ? deeper(depth + 1) + depth : "";
  }

  @Test
  void cancellingIsNoMistake() {
    assertThrows(CancellationException.class, () -> Defect.contain(() -> {
      throw new CancellationException();
    }, told::add));
    assertEquals(List.of(), told);
  }
}
