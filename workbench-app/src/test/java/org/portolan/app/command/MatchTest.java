package org.portolan.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.portolan.app.command.Match.Part;

class MatchTest {

  @Test
  void theBeginningBeatsAWordsBeginningBeatsTheRest() {
    var names = List.of("fortnightly", "sales.nightly_totals", "nightly-reprice", "nightly-export", "orders");
    assertEquals(List.of("nightly-export", "nightly-reprice", "sales.nightly_totals", "fortnightly"),
        Match.best(names, Function.identity(), "NIGHTLY"));
  }

  @Test
  void everyWordMustOccurInAnyOrder() {
    var names = List.of("Show on map", "Show all findings", "Open a map");
    assertEquals(List.of("Show on map"), Match.best(names, Function.identity(), "map show"));
  }

  @Test
  void nothingTypedMatchesEverything() {
    assertEquals(List.of("a", "b"), Match.best(List.of("b", "a"), Function.identity(), " "));
  }

  @Test
  void whatWasAskedForIsMarked() {
    assertEquals(List.of(new Part("sales.", false), new Part("nightly", true), new Part("_totals", false)),
        Match.parts("sales.nightly_totals", "nightly"));
  }
}
