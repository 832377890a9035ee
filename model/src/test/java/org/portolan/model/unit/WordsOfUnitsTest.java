package org.portolan.model.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsOfUnitsTest {
  @Test
  void lengthsOfTimeAreReadInTheWordsOfPeople() {
    assertEquals(Optional.of(Duration.ofHours(8)), TimeWords.parse("8 h"));
    assertEquals(Optional.of(Duration.ofMinutes(90)), TimeWords.parse("1h30min"));
    assertEquals(Optional.of(Duration.ofMinutes(90)), TimeWords.parse("1.5 hours"));
    assertEquals(Optional.of(Duration.ofDays(9)), TimeWords.parse("1 week 2 days"));
    for (var no : List.of("", "8", "h", "8 parsecs", "-1 h", "1 h and 2 min", "9999999 weeks")) {
      assertEquals(Optional.empty(), TimeWords.parse(no), no);
    }
  }

  @Test
  void aLengthOfTimeReadsBackAsItself() {
    var random = new Random(3);
    for (int round = 0; round < 10_000; round++) {
      var length =
          Duration.ofSeconds(random.nextInt(1_000_000), random.nextInt(3) == 0 ? random.nextInt(1000) * 1000L : 0);
      assertEquals(Optional.of(length), TimeWords.parse(TimeWords.of(length)), TimeWords.of(length));
    }
    assertEquals(List.of("72 h", "4 d", "30 min", "0 min"),
        Stream.of(4_320, 5_760, 30, 0).map(Duration::ofMinutes).map(TimeWords::of).toList());
  }

  @Test
  void severalMomentsSayEachDayAndYearOnce() {
    var first = ZonedDateTime.of(2026, 12, 31, 22, 5, 0, 0, ZoneOffset.UTC);
    assertEquals("31 Dec 2026 22:05, 23:05, 1 Jan 2027 00:05, 2 Jan 00:05", Spoken.moments(
        List.of(first, first.plusHours(1), first.plusHours(2), first.plusHours(26))));
    assertEquals("", Spoken.moments(List.of()));
  }

  @Test
  void daysOfTheCalendarReadBackAsThemselves() {
    for (var period : List.of(Period.ofDays(14), Period.ofMonths(3), Period.ofYears(2))) {
      assertEquals(Optional.of(period), TimeWords.parsePeriod(TimeWords.of(period)));
    }
    assertEquals(Optional.empty(), TimeWords.parsePeriod("soon"));
  }

  @Test
  void anAmountOfDataReadsBackAsItselfInItsShortestSpelling() {
    var random = new Random(3);
    for (int round = 0; round < 10_000; round++) {
      var size = new ByteCount(random.nextLong(Long.MAX_VALUE) >> random.nextInt(63));
      assertEquals(Optional.of(size), SizeWords.parse(SizeWords.of(size)), SizeWords.of(size));
    }
    assertEquals(List.of("214 GB", "1.5 TB", "200 GiB", "0 B", "999 B"),
        List.of(214_000_000_000L, 1_500_000_000_000L, 214_748_364_800L, 0L, 999L).stream()
            .map(bytes -> SizeWords.of(new ByteCount(bytes))).toList());
    for (var no : List.of("", "large", "1.5 B", "-1 GB", "99999999999 EB", "1 GX")) {
      assertEquals(Optional.empty(), SizeWords.parse(no), no);
    }
  }
}
