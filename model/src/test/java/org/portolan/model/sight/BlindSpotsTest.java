package org.portolan.model.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.model.asset.Attribute;
import org.portolan.model.basis.Contexts;
import org.portolan.model.basis.Sketch;
import org.portolan.model.manifest.Window;

class BlindSpotsTest {
  private static final String FROM = "2026-10-19T00:00:00Z";
  private static final String UNTIL = "2026-11-18T00:00:00Z";

  private static Sketch job(String schedule) {
    return Sketch.of("job/web1/q runs script/web1/opt/q.sh", "script/web1/opt/q.sh writes db/shop/finance.ledger",
        "db/shop").with("job/web1/q", Attribute.SCHEDULE, schedule);
  }

  private static JobSight only(Sketch sketch) {
    return BlindSpots.of(sketch.basis()).jobs().getFirst();
  }

  private static Sketch night(Sketch sketch, String from, String to) {
    var window = new Window(LocalDateTime.parse(from), LocalDateTime.parse(to), Sketch.PARIS);
    return sketch.context(context -> Contexts.with(context, window));
  }

  private static List<String> local(List<ZonedDateTime> runs) {
    return runs.stream().map(run -> run.toOffsetDateTime().toString()).toList();
  }

  @Test
  void aQuarterlyJobIsBlindInThirtyDaysAndItsNextFourRunsAreListed() {
    var seen = only(job("0 3 1 */3 *").watched("db/shop", FROM, UNTIL));
    assertEquals("blind: watched for 30 days, to 2026-11-18", seen.sight().spoken());
    assertEquals(List.of("2027-01-01T03:00+01:00", "2027-04-01T03:00+02:00", "2027-07-01T03:00+02:00",
        "2027-10-01T03:00+02:00"), local(seen.next()));
  }

  @Test
  void aMonthlyJobWhoseDayLiesInTheWindowIsNot() {
    assertEquals("one run in what was watched for 30 days, to 2026-11-18",
        only(job("0 3 1 * *").watched("db/shop", FROM, UNTIL)).sight().spoken());
  }

  @Test
  void aJobAtAnIntervalRanAtLeastOnceInEachAndItsTimesAreTheLatestOnes() {
    var often = only(night(job("every 12 hours").watched("db/shop", FROM, UNTIL), "2027-01-23T22:00",
        "2027-01-24T11:00"));
    assertEquals("59 runs in what was watched for 30 days, to 2026-11-18", often.sight().spoken());
    assertEquals(List.of("2027-01-24T10:00+01:00"), local(often.inWindow()));
    assertEquals("2027-01-24T23:00+01:00 true", often.firstAfter().orElseThrow().toOffsetDateTime() + " "
        + often.exercised());
    assertEquals("blind: watched for 30 days, to 2026-11-18",
        only(job("every 40 days").watched("db/shop", FROM, UNTIL)).sight().spoken());
  }

  @Test
  void whereNobodyWatchedNobodyIsCalledBlind() {
    assertEquals("never watched", only(job("0 3 1 * *")).sight().spoken());
  }

  @Test
  void aListOfOneMomentShowsNoJobThatComesAndGoes() {
    assertEquals("blind: looked at one moment only",
        only(job("0 3 * * *").watched("db/shop", FROM, FROM, false)).sight().spoken());
  }

  @Test
  void whoeverWatchesTheHostWatchesTheJob() {
    var onHost = Sketch.of("job/web1/alone", "host/web1").with("job/web1/alone", Attribute.SCHEDULE, "0 3 * * *")
        .watched("host/web1", FROM, UNTIL);
    assertEquals("30 runs in what was watched for 30 days, to 2026-11-18", only(onHost).sight().spoken());
  }

  @Test
  void whatFiresInTheNightIsListedAndWhatTheWatchSeesIsNotForced() {
    var seen = only(night(job("30 2 * * *"), "2027-01-23T22:00", "2027-01-24T06:00"));
    assertEquals(List.of("2027-01-24T02:30+01:00"), local(seen.inWindow()));
    assertEquals("2027-01-25T02:30+01:00 true Optional.empty", seen.firstAfter().orElseThrow().toOffsetDateTime() + " "
        + seen.exercised() + " " + seen.forceOn());
  }

  @Test
  void whatDoesNotRunBeforeTheWatchEndsIsForcedOnADayThatIsNamed() {
    var weekly = only(night(job("0 4 * * 5"), "2027-01-23T22:00", "2027-01-24T06:00"));
    assertEquals("2027-01-29T04:00+01:00 false Optional[2027-01-23]",
        weekly.firstAfter().orElseThrow().toOffsetDateTime() + " " + weekly.exercised() + " " + weekly.forceOn());
  }

  @Test
  void aTimeThatTheNightSkipsRunsAtTheEndOfTheGap() {
    var seen = only(night(job("30 2 * * *"), "2027-03-27T22:00", "2027-03-28T06:00"));
    assertEquals(List.of("2027-03-28T03:00+02:00"), local(seen.inWindow()));
  }

  @Test
  void aTimeThatTheNightHasTwiceRunsOnceAndWhatRunsByTheClockTwice() {
    var once = only(night(job("30 2 * * *"), "2027-10-30T22:00", "2027-10-31T06:00"));
    assertEquals(List.of("2027-10-31T02:30+02:00"), local(once.inWindow()));
    var byTheClock = only(night(job("*/30 2 * * *"), "2027-10-30T22:00", "2027-10-31T06:00"));
    assertEquals(List.of("2027-10-31T02:00+02:00", "2027-10-31T02:30+02:00", "2027-10-31T02:00+01:00",
        "2027-10-31T02:30+01:00"), local(byTheClock.inWindow()));
  }

  @Test
  void aJobGoesByTheClockOfItsOwnZone() {
    var tokyo = job("30 2 * * *").with("job/web1/q", Attribute.ZONE, "Asia/Tokyo");
    var seen = only(night(tokyo, "2027-01-23T18:00", "2027-01-23T23:00"));
    assertEquals(List.of("2027-01-24T02:30+09:00"), local(seen.inWindow()));
    assertEquals(ZoneId.of("Asia/Tokyo"), seen.inWindow().getFirst().getZone());
  }

  @Test
  void theNextJobThatReadsTheOutputNotices() {
    var sketch = night(job("0 2 * * *").draw("db/shop/finance.sums_v reads db/shop/finance.ledger")
        .draw("job/bi/report reads db/shop/finance.sums_v").with("job/bi/report", Attribute.SCHEDULE, "0 8 * * 1"),
        "2027-01-23T22:00", "2027-01-24T06:00");
    var notice = BlindSpots.of(sketch.basis()).jobs().stream()
        .filter(job -> job.job().value().equals("job/web1/q")).findFirst().orElseThrow().notice();
    // Fails on Monday 25 January at 02:00; the report looks that morning at eight.
    assertEquals("job/bi/report reads finance.ledger after PT6H",
        notice.how() + " after " + notice.after().orElseThrow());
  }

  @Test
  void aServiceNoticesAtOnceAndAMailSometime() {
    var service = only(job("0 2 * * *").draw("service/web1/shop reads db/shop/finance.ledger")).notice();
    assertEquals("service/web1/shop reads finance.ledger while it serves PT0S",
        service.how() + " " + service.after().orElseThrow());
    var mail =
        only(job("0 2 * * *").draw("script/web1/opt/q.sh connects-to endpoint/mailto/ops@shop.example")).notice();
    assertEquals("whoever waits for the mail to ops@shop.example Optional.empty", mail.how() + " " + mail.after());
  }

  @Test
  void whereNothingReadsTheOutputNobodyIsKnown() {
    assertEquals("nobody known", only(job("0 2 * * *")).notice().how());
  }

  @Test
  void aJobThatIsSwitchedOffHasNoBlindSpot() {
    var off = job("0 2 * * *").with("job/web1/q", Attribute.DISABLED, "true");
    assertEquals(List.of(), BlindSpots.of(off.basis()).jobs());
  }

  @Test
  void oneJobIsCountedAsOne() {
    assertEquals("1 runs nobody knows when · no cutover window yet",
        BlindSpots.of(job("whenever it likes").watched("db/shop", FROM, UNTIL).basis()).spoken());
  }
}
