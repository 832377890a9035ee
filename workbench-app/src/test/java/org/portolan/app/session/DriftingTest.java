package org.portolan.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.model.intake.Source;
import org.portolan.model.intake.SourceKind;
import org.portolan.model.workspace.IntakeHeader;
import org.portolan.model.workspace.IntakeHeader.Event;

/// With which snapshot the newest one is compared by itself.
class DriftingTest {
  @Test
  void whereNoSourceWasReadTwiceThereIsNothingToCompare() {
    assertEquals(Optional.empty(), before(""));
    assertEquals(Optional.empty(), before("a b c"));
  }

  @Test
  void aSourceThatIsReadAgainIsComparedWithWhatWasKnownBefore() {
    assertEquals(Optional.of(2L), before("a b a"));
    assertEquals(Optional.of(3L), before("a b a a"));
  }

  @Test
  void allThatWasReadAgainInOneRoundIsComparedWithWhatWasKnownBeforeIt() {
    assertEquals(Optional.of(3L), before("a b c a b c"));
    assertEquals(Optional.of(6L), before("a b c a b c b c a"));
  }

  @Test
  void sourcesThatWereAddedBetweenAreNoDriftOfTheRound() {
    assertEquals(Optional.of(3L), before("a b c a b"));
  }

  @Test
  void aSourceThatIsRemovedIsComparedWithWhatWasKnownBefore() {
    assertEquals(Optional.of(3L), before("a b c -b"));
    assertEquals(Optional.of(3L), before("a b c -b a"));
  }

  private static Optional<Long> before(String names) {
    var imports = new ArrayList<IntakeHeader>();
    for (var name : names.isEmpty() ? List.<String>of() : List.of(names.split(" "))) {
      imports.add(new IntakeHeader(imports.size() + 1, Instant.EPOCH.plusSeconds(imports.size()),
          new Source(name.replace("-", ""), SourceKind.FILES, "/" + name, name),
          name.startsWith("-") ? Event.REMOVED : Event.READ));
    }
    return Drifting.usual(imports).map(IntakeHeader::number);
  }
}
