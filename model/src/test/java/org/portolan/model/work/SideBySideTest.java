package org.portolan.model.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
  @Test
  void whatIsMadeComesInTheOrderOfThePieces() {
    var pieces = IntStream.range(0, 1_000).boxed().toList();
    assertEquals(pieces.stream().map(n -> n * n).toList(), SideBySide.each(pieces, n -> n * n));
    assertEquals(List.of(), SideBySide.each(List.<Integer>of(), n -> n * n));
  }

  @Test
  void aLongPieceHoldsUpNoneOfTheOthers() throws Exception {
    var others = new CountDownLatch(99);
    try (var two = new ForkJoinPool(2)) {
      var made = two.submit(() -> SideBySide.each(IntStream.range(0, 100).boxed().toList(), n -> {
        if (n > 0) {
          others.countDown();
          return true;
        }
        return await(others);
      })).get();
      assertEquals(List.of(), IntStream.range(0, 100).filter(n -> !made.get(n)).boxed().toList());
    }
  }

  private static boolean await(CountDownLatch others) {
    try {
      return others.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void whoCancelsIsHeardByWhoeverWaits() {
    assertThrows(CancellationException.class, () -> SideBySide.each(List.of(1, 2, 3), n -> {
      throw new CancellationException("enough of " + n);
    }));
    assertThrows(IllegalStateException.class, () -> SideBySide.begin(() -> {
      throw new IllegalStateException("broken");
    }).join());
  }
}
