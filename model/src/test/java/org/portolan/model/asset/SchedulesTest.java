package org.portolan.model.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchedulesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId UTC = ZoneId.of("UTC");

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      15 2 * * *            | 2027-03-01T00:00Z | 2027-03-01T02:15Z, 2027-03-02T02:15Z
      15 2 * * *            | 2027-03-01T02:15Z | 2027-03-01T02:15Z, 2027-03-02T02:15Z
      30 2 1 1,4,7,10 *     | 2027-01-02T00:00Z | 2027-04-01T02:30Z, 2027-07-01T02:30Z
      */15 8-9 * * 1-5      | 2027-01-01T09:40Z | 2027-01-01T09:45Z, 2027-01-04T08:00Z
      0 0 13 * fri          | 2027-01-11T00:00Z | 2027-01-13T00:00Z, 2027-01-15T00:00Z
      0 0 */2 * 7           | 2027-01-02T00:00Z | 2027-01-03T00:00Z, 2027-01-17T00:00Z
      5-55/10 * * * *       | 2027-01-01T00:50Z | 2027-01-01T00:55Z, 2027-01-01T01:05Z
      0 0 29 2 *            | 2027-01-01T00:00Z | 2028-02-29T00:00Z, 2032-02-29T00:00Z
      @weekly               | 2027-01-01T00:00Z | 2027-01-03T00:00Z, 2027-01-10T00:00Z
      *-02~03               | 2027-03-27T00:00Z | 2028-02-27T00:00Z, 2029-02-26T00:00Z
      Mon *-05~07/1         | 2027-03-27T00:00Z | 2027-05-31T00:00Z, 2028-05-29T00:00Z
      Mon..Fri *-*-* 08,18:30 | 2027-03-27T00:00Z | 2027-03-29T08:30Z, 2027-03-29T18:30Z
      quarterly             | 2027-03-27T00:00Z | 2027-04-01T00:00Z, 2027-07-01T00:00Z
      *:00/10               | 2027-03-27T00:01Z | 2027-03-27T00:10Z, 2027-03-27T00:20Z
      Sun 03:10; Wed 01:00  | 2027-03-27T00:00Z | 2027-03-28T03:10Z, 2027-03-31T01:00Z
      0 0 L * *             | 2027-02-01T00:00Z | 2027-02-28T00:00Z, 2027-03-31T00:00Z
      0 0 * * 5L            | 2027-02-01T00:00Z | 2027-02-26T00:00Z, 2027-03-26T00:00Z
      0 6 * * mon#1         | 2027-02-02T00:00Z | 2027-03-01T06:00Z, 2027-04-05T06:00Z
      0 30 10-12 ? * WED,FRI | 2027-01-01T11:00Z | 2027-01-01T11:30Z, 2027-01-01T12:30Z
      0 15 10 ? * 6#3       | 2027-01-01T00:00Z | 2027-01-15T10:15Z, 2027-02-19T10:15Z
      0 15 10 ? * 6L 2028-2030 | 2027-01-01T00:00Z | 2028-01-28T10:15Z, 2028-02-25T10:15Z
      0 0 12 1/5 * ?        | 2027-01-01T13:00Z | 2027-01-06T12:00Z, 2027-01-11T12:00Z
      0 0 3 LW * ?          | 2027-01-01T00:00Z | 2027-01-29T03:00Z, 2027-02-26T03:00Z
      0 0 3 15W * ?         | 2027-05-01T00:00Z | 2027-05-14T03:00Z, 2027-06-15T03:00Z
      0 0 3 1W * ?          | 2027-05-01T00:00Z | 2027-05-03T03:00Z, 2027-06-01T03:00Z
      0 0 3 L-2 * ?         | 2027-02-01T00:00Z | 2027-02-26T03:00Z, 2027-03-29T03:00Z
      0 0 6 ? * 2           | 2027-01-01T00:00Z | 2027-01-04T06:00Z, 2027-01-11T06:00Z
      0 0 6 * * 2           | 2027-01-01T00:00Z | 2027-01-05T06:00Z, 2027-01-12T06:00Z
      0 0 6 13 * FRI        | 2027-01-01T00:00Z | 2027-08-13T06:00Z, 2028-10-13T06:00Z
      */10 * * * * *        | 2027-01-01T00:00:05Z | 2027-01-01T00:00:10Z, 2027-01-01T00:00:20Z
      0 0 22-2 * * ?        | 2027-01-01T23:30Z | 2027-01-02T00:00Z, 2027-01-02T01:00Z
      cron(15 10 ? * 2-6 *) | 2027-01-01T11:00Z | 2027-01-04T10:15Z, 2027-01-05T10:15Z
      cron(0 8 1 * ? *)     | 2027-01-02T00:00Z | 2027-02-01T08:00Z, 2027-03-01T08:00Z
      every day at 9am      | 2027-01-01T10:00Z | 2027-01-02T09:00Z, 2027-01-03T09:00Z
      at 5am every day      | 2027-01-01T10:00Z | 2027-01-02T05:00Z, 2027-01-03T05:00Z
      every hour at minute 12 | 2027-01-01T10:00Z | 2027-01-01T10:12Z, 2027-01-01T11:12Z
      every mon,thu 23:30   | 2027-01-01T00:00Z | 2027-01-04T23:30Z, 2027-01-07T23:30Z
      every weekday at noon | 2027-01-01T13:00Z | 2027-01-04T12:00Z, 2027-01-05T12:00Z
      Mon *-*-* 12:00:00.000 | 2027-01-01T00:00Z | 2027-01-04T12:00Z, 2027-01-11T12:00Z
      FREQ=DAILY; BYHOUR=2; BYMINUTE=30; BYSECOND=0 | 2027-01-01T03:00Z | 2027-01-02T02:30Z, 2027-01-03T02:30Z
      freq=weekly;byday=mon,wed;byhour=5;byminute=0 | 2027-01-01T00:00Z | 2027-01-04T05:00Z, 2027-01-06T05:00Z
      FREQ=MONTHLY;BYDAY=-1FRI;BYHOUR=2;BYMINUTE=0 | 2027-02-01T00:00Z | 2027-02-26T02:00Z, 2027-03-26T02:00Z
      FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=23;BYMINUTE=0 | 2027-02-01T00:00Z | 2027-02-28T23:00Z, 2027-03-31T23:00Z
      FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1;BYHOUR=0;BYMINUTE=5 | 2027-01-02T00:00Z | 2027-07-01T00:05Z, 2028-01-01T00:05Z
      FREQ=HOURLY;BYMINUTE=10,40 | 2027-01-01T00:11Z | 2027-01-01T00:40Z, 2027-01-01T01:10Z
      2028/2-*-01           | 2027-03-27T00:00Z | 2028-01-01T00:00Z, 2028-02-01T00:00Z
      """)
  void runsAtTheMomentsThatTheManualsName(String words, String from, String runs) {
    var next = Schedules.nextRuns(Schedules.parse(words, UTC), ZonedDateTime.parse(from), 2);
    assertEquals(runs, String.join(", ", next.stream().map(run -> run.toOffsetDateTime().toString()).toList()));
  }

  @Test
  void aRecurrenceWhoseTimeComesFromItsFirstRunIsOnlyKnownByItsLength() {
    assertEquals(new Schedule.Interval("FREQ=MINUTELY;INTERVAL=15", Duration.ofMinutes(15)),
        Schedules.parse("FREQ=MINUTELY;INTERVAL=15", UTC));
    assertInstanceOf(Schedule.Unknown.class, Schedules.parse("FREQ=MONTHLY;BYMONTHDAY=1", UTC));
    assertInstanceOf(Schedule.Unknown.class, Schedules.parse("FREQ=DAILY;INTERVAL=2;BYHOUR=3;BYMINUTE=0", UTC));
    assertInstanceOf(Schedule.Unknown.class, Schedules.parse("FREQ=DAILY;BYSETPOS=1;BYHOUR=3;BYMINUTE=0", UTC));
  }

  @Test
  void aTimeThatTheClockSkipsRunsAtTheEndOfTheGap() {
    assertEquals(List.of("2027-03-27T02:30+01:00", "2027-03-28T03:00+02:00", "2027-03-29T02:30+02:00"),
        runs("30 2 * * *", "2027-03-27T00:00+01:00", 3));
  }

  @Test
  void aTimeThatTheClockShowsTwiceRunsOnceTheFirstTime() {
    assertEquals(List.of("2027-10-30T02:30+02:00", "2027-10-31T02:30+02:00", "2027-11-01T02:30+01:00"),
        runs("30 2 * * *", "2027-10-30T00:00+02:00", 3));
  }

  @Test
  void aJobThatRunsEveryHalfHourGoesByTheRealClockInBothNights() {
    assertEquals(List.of("2027-03-28T01:30+01:00", "2027-03-28T03:00+02:00"),
        runs("*/30 * * * *", "2027-03-28T01:10+01:00", 2));
    assertEquals(
        List.of("2027-10-31T02:00+02:00", "2027-10-31T02:30+02:00", "2027-10-31T02:00+01:00",
            "2027-10-31T02:30+01:00", "2027-10-31T03:00+01:00"),
        runs("*/30 * * * *", "2027-10-31T02:00+02:00", 5));
  }

  @Test
  void aSystemdTimerLeavesOutTheTimeThatTheClockSkips() {
    assertEquals(List.of("2027-03-27T02:30+01:00", "2027-03-29T02:30+02:00"),
        runs("*-*-* 02:30", "2027-03-27T00:00+01:00", 2));
    assertEquals(List.of("2027-10-31T02:30+02:00", "2027-10-31T03:30+01:00"),
        runs("*-*-* *:30", "2027-10-31T02:10+02:00", 2));
  }

  @Test
  void runsComeInOrderAndNeverTwiceThroughBothChangesOfTheClock() {
    for (var words : List.of("*/7 * * * *", "0,30 2,3 * * *", "30 * * * *", "59 1 * * *", "0 */2 * * *", "*-*-* 02:15",
        "*:0/20", "Sun 02:30; Sun 03:00")) {
      var runs =
          Schedules.nextRuns(Schedules.parse(words, BERLIN), ZonedDateTime.parse("2027-03-20T00:00+01:00"), 4_000);
      for (int i = 1; i < runs.size(); i++) {
        assertTrue(runs.get(i - 1).isBefore(runs.get(i)), words + " at " + runs.get(i));
      }
    }
  }

  @Test
  void aCalendarExpressionKeepsItsOwnZone() {
    var schedule = Schedules.parse("*-*-* 02:30 Europe/Berlin", UTC);
    assertEquals("[2027-01-01T02:30+01:00[Europe/Berlin]]",
        Schedules.nextRuns(schedule, ZonedDateTime.parse("2027-01-01T00:00Z"), 1).toString());
  }

  @Test
  void aWindowHoldsItsStartAndNotItsEnd() {
    var schedule = Schedules.parse("0 * * * *", UTC);
    var from = ZonedDateTime.parse("2027-01-01T00:00Z");
    assertEquals(3, Schedules.runsBetween(schedule, from, from.plusHours(3)).size());
    assertEquals(List.of(), Schedules.runsBetween(schedule, from.plusMinutes(1), from.plusMinutes(60)));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      * * * * *             | every minute                                    | PT1M
      */15 * * * *          | every 15 minutes                                | PT15M
      2,17,32,47 * * * *    | every 15 minutes from :02                       | PT15M
      08 * * * *            | hourly at :08                                   | PT1H
      21 */6 * * *          | daily at 00:21, 06:21, 12:21 and 18:21          | PT6H
      0 */2 * * *           | every 2 hours at :00                            | PT2H
      15 2 * * *            | daily at 02:15                                  | PT24H
      0 6 * * 1-5           | weekdays at 06:00                               | PT72H
      04 7 * * 6            | Saturdays at 07:04                              | PT168H
      */10 8-17 * * 1-5     | weekdays, every 10 minutes in the hours 8–17    | PT62H10M
      6 0 1 * *             | monthly: the 1st at 00:06                       | PT744H
      30 2 1 1,4,7,10 *     | quarterly: 1 Jan, Apr, Jul, Oct at 02:30        | PT2208H
      0 4 1 1,7 *           | half-yearly: 1 Jan, Jul at 04:00                | PT4416H
      3 0 1 1 *             | yearly: 1 Jan at 00:03                          | PT8784H
      0 0 13 * 5            | Fridays and also the 13th at 00:00              | PT168H
      @daily                | daily at 00:00                                  | PT24H
      *-*~01 22:00          | monthly: the last day at 22:00                  | PT744H
      every 7 days          | every 7 days                                    | PT168H
      @every 1h30m          | every 90 minutes                                | PT1H30M
      EVERY 1 DAY           | every day                                       | PT24H
      every month           | about every 30 days                             | PT730H30M
      """)
  void isSaidAsPeopleSayItAndKnowsHowLongItMayTakeUntilItRunsAgain(String words, String spoken, String period) {
    var schedule = Schedules.parse(words, UTC);
    assertEquals(spoken + " " + period, Schedules.spoken(schedule) + " " + Schedules.period(schedule).orElseThrow());
  }

  @Test
  void whatRunsAtTheStartOfTheHostHasNoPeriod() {
    var schedule = Schedules.parse("@reboot", UTC);
    assertEquals(new Schedule.Boot("@reboot"), schedule);
    assertEquals("when the host starts", Schedules.spoken(schedule));
    assertEquals(Optional.<Duration>empty(), Schedules.period(schedule));
    assertEquals(List.of(), Schedules.nextRuns(schedule, ZonedDateTime.parse("2027-01-01T00:00Z"), 5));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0 0 30 2 *     | names a date that does not exist
      61 * * * *     | not written in a way that is known here
      0 0 * * 8      | not written in a way that is known here
      0 22-2 * * *   | not written in a way that is known here
      */0 * * * *    | not written in a way that is known here
      when it rains  | not written in a way that is known here
      ''             | no time is given
      """)
  void wordsThatNameNoTimeAreUnknownWithTheReason(String words, String reason) {
    assertEquals(new Schedule.Unknown(words, reason), Schedules.parse(words, UTC));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      H 2 * * *            | PT24H
      H H(0-7) * * 1-5     | PT72H
      H/15 * * * *         | PT15M
      H H 1,15 * *         | PT408H
      0~59 3 * * *         | PT24H
      ~ ~ * * 0            | PT168H
      rate(5 minutes)      | PT5M
      rate(1 hour)         | PT1H
      every PT10M          | PT10M
      P1DT12H              | PT36H
      500ms                | PT0.5S
      """)
  void aSchedulerThatChoosesTheMomentItselfLeavesOnlyTheIntervalKnown(String words, Duration every) {
    assertEquals(new Schedule.Interval(words, every), Schedules.parse(words, UTC));
  }

  private static List<String> runs(String words, String from, int limit) {
    return Schedules.nextRuns(Schedules.parse(words, BERLIN), ZonedDateTime.parse(from), limit).stream()
        .map(run -> run.toOffsetDateTime().toString()).toList();
  }
}
