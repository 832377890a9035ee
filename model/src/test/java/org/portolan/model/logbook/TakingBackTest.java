package org.portolan.model.logbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.AssetId;
import org.portolan.model.asset.AssetKind;
import org.portolan.model.asset.DependencyKind;
import org.portolan.model.logbook.Entry.Answered;
import org.portolan.model.logbook.Entry.Attested;

class TakingBackTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T07:00:00Z");
  private static final AssetId A = new AssetId("job/web1/a");
  private static final AssetId B = new AssetId("db/shop");

  private static Instant after(int minutes) {
    return MORNING.plusSeconds(60L * minutes);
  }

  private static Logbook and(Logbook logbook, Entry entry) {
    var entries = new ArrayList<>(logbook.entries());
    entries.add(entry);
    return new Logbook(entries);
  }

  @Test
  void whatWasSaidFirstIsWithdrawn() {
    var answer = new Answered(MORNING, "S. Brandt", "U-1", "north only");
    var undone = and(and(Logbook.EMPTY, answer), TakingBack.of(answer, Logbook.EMPTY, after(1)));
    assertEquals(Optional.empty(), WhatWasSaid.in(undone).answer("U-1"));
  }

  @Test
  void whatStoodBeforeStandsAgain() {
    var first = new Answered(MORNING, "S. Brandt", "U-1", "north only");
    var before = and(and(Logbook.EMPTY, first), new Answered(MORNING, "K. Ahmed", "U-2", "something else"));
    var second = new Answered(after(1), "K. Ahmed", "U-1", "south too");
    var undone = and(and(before, second), TakingBack.of(second, before, after(2)));
    assertEquals(Optional.of("north only"), WhatWasSaid.in(undone).answer("U-1").map(Answered::words));
    assertEquals(Optional.of("S. Brandt"), WhatWasSaid.in(undone).answer("U-1").map(Answered::by));
  }

  @Test
  void whatStandsAgainWasSaidWhenItWasSaid() {
    var first = new Answered(MORNING, "S. Brandt", "U-1", "north only");
    var before = and(Logbook.EMPTY, first);
    var second = new Answered(after(30), "K. Ahmed", "U-1", "south too");
    var undone = and(and(before, second), TakingBack.of(second, before, after(60)));
    assertEquals(Optional.of(MORNING), WhatWasSaid.in(undone).answer("U-1").map(Answered::said));
    assertEquals(first.at(), TakingBack.again(TakingBack.again(first, after(60)), after(90)).said());
  }

  @Test
  void aWordThatWasTakenBackStandsAgainWithItsList() {
    var said = new Attested(MORNING, "R. Haddad", "shop", "in the meeting", List.of("job/web1/a"));
    var before = and(Logbook.EMPTY, said);
    var withdrawn = new Entry.AttestationWithdrawn(after(1), "K. Brandt", "shop");
    var undone = and(and(before, withdrawn), TakingBack.of(withdrawn, before, after(2)));
    assertEquals(Map.of("shop", (Attested) TakingBack.again(said, after(2))), WhatWasSaid.in(undone).attestations());
  }

  @Test
  void whatWasAddedByHandIsTakenOutAgain() {
    assertEquals(new Entry.AssetWithdrawn(after(1), "S. Brandt", A), TakingBack.of(
        new Entry.AssetTold(MORNING, "S. Brandt", A, AssetKind.SCHEDULED_JOB, "a", "web1", ""), Logbook.EMPTY,
        after(1)));
    assertEquals(new Entry.DependencyWithdrawn(after(1), "S. Brandt", A, B, DependencyKind.READS), TakingBack.of(
        new Entry.DependencyTold(MORNING, "S. Brandt", A, B, DependencyKind.READS, ""), Logbook.EMPTY, after(1)));
  }
}
