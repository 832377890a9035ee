package org.portolan.model.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.model.basis.Sketch;
import org.portolan.model.logbook.Entry;
import org.portolan.model.manifest.UnknownRule;
import org.portolan.model.manifest.Waiver;

class UnknownsTest {
  private static final Instant MORNING = Instant.parse("2026-11-20T07:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

  private static Sketch sketch() {
    return Sketch.of("job/web1/nightly runs script/web1/opt/x.pl").unread("opt/x.pl", 7, "built at run time")
        .unread("usr/lib/perl5/a.pm", 3, "not text").unread("usr/lib/perl5/b.pm", 4, "not text");
  }

  private static List<String> states(Sketch sketch) {
    return Unknowns.of(sketch.basis()).all().stream()
        .map(one -> one.unknown().unread().place() + " " + one.spoken()).toList();
  }

  private static String id(Sketch sketch, String place) {
    return Unknowns.of(sketch.basis()).all().stream()
        .filter(one -> one.unknown().unread().place().source().equals(place)).findFirst().orElseThrow().id();
  }

  private static UnknownRule rule(String places, Optional<LocalDate> until) {
    return new UnknownRule(places, "", "", "K. Brandt", DAY, "belongs to the operating system", until);
  }

  @Test
  void whatNobodySettledIsOpen() {
    assertEquals(List.of("opt/x.pl:7 open", "usr/lib/perl5/a.pm:3 open", "usr/lib/perl5/b.pm:4 open"),
        states(sketch()));
  }

  @Test
  void anAnswerSettlesItUntilItIsWithdrawn() {
    var id = id(sketch(), "opt/x.pl");
    var answered = sketch().said(new Entry.Answered(MORNING, "S. Brandt", id, "stock_north only"));
    assertEquals("opt/x.pl:7 answered by S. Brandt, 2026-11-20: stock_north only", states(answered).getFirst());
    assertEquals("opt/x.pl:7 open",
        states(answered.said(new Entry.AnswerWithdrawn(MORNING.plusSeconds(1), "S. Brandt", id))).getFirst());
  }

  @Test
  void anAnswerToAPlaceFromAnOlderLogbookStillCounts() {
    var answered = sketch().said(new Entry.Answered(MORNING, "S. Brandt", "opt/x.pl:7", "stock_north only"));
    assertEquals("opt/x.pl:7 answered by S. Brandt, 2026-11-20: stock_north only", states(answered).getFirst());
  }

  @Test
  void aWaiverHoldsToItsLastDayAndThenTheUnknownComesBack() {
    var id = id(sketch(), "opt/x.pl");
    var until = Sketch.NOW.toLocalDate();
    var waived = sketch().waive(new Waiver(id, "P. Ferreira", DAY, "three runs wrote one table", Optional.of(until)));
    assertEquals("opt/x.pl:7 waived by P. Ferreira, 2026-11-18, until 2026-11-20: three runs wrote one table",
        states(waived).getFirst());
    var over = sketch()
        .waive(new Waiver(id, "P. Ferreira", DAY, "three runs", Optional.of(until.minusDays(1))));
    assertEquals("opt/x.pl:7 open again: the waiver of P. Ferreira ended on 2026-11-19", states(over).getFirst());
  }

  @Test
  void anUnknownWhoseReasonChangedIsAnotherOne() {
    var id = id(sketch(), "opt/x.pl");
    var changed = Sketch.of("script/web1/opt/x.pl").unread("opt/x.pl", 7, "built at run time: $other")
        .waive(new Waiver(id, "P. Ferreira", DAY, "three runs", Optional.empty()));
    assertEquals(List.of("opt/x.pl:7 open"), states(changed));
  }

  @Test
  void aRuleSettlesAllThatItCoversAndWhatIsFoundLater() {
    var ruled = sketch().rule(rule("/usr/lib/**", Optional.empty())).unread("usr/lib/later.pm", 1, "too large");
    assertEquals(List.of("opt/x.pl"), Unknowns.of(ruled.basis()).open().stream()
        .map(one -> one.unknown().unread().place().source()).toList());
    assertEquals(3, Unknowns.of(ruled.basis()).waived());
  }

  @Test
  void aRuleWhoseLastDayIsOverSettlesNothing() {
    var over = sketch().rule(rule("/usr/lib/**", Optional.of(LocalDate.of(2026, 11, 19))));
    assertEquals(3, Unknowns.of(over.basis()).open().size());
  }

  @Test
  void aRuleMayBeAboutReasons() {
    var ruled = sketch().rule(new UnknownRule("", "not *", "", "K. Brandt", DAY, "libraries", Optional.empty()));
    assertEquals(1, Unknowns.of(ruled.basis()).open().size());
  }
}
