package org.portolan.importers.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobTimesTest {
  @Test
  void numbersOfSqlServerAgentAreSaidInWordsWhereverTheyComeFrom() {
    assertEquals("30 2 * * 5L", schedule("32", "6", "16", "1", "23000"));
    assertEquals("0 6 * * 1#2", schedule("32", "2", "2", "1", "60000"));
    assertEquals("on demand", schedule("0", "", "", "", ""));
    assertEquals("SQL Server Agent schedule of type 8, interval 2", schedule("8", "2", "0", "3", "0"));
  }

  @Test
  void aJobOfAnotherDatabaseKeepsItsOwnWords() {
    assertEquals("FREQ=DAILY",
        SurroundingsReader.worded(new Row(Map.of("schedule", 0), List.of("FREQ=DAILY"))).text("schedule"));
  }

  private static String schedule(String type, String interval, String relative, String factor, String time) {
    var places = Map.of("schedule", 0, "freq_type", 1, "freq_interval", 2, "freq_relative_interval", 3,
        "freq_recurrence_factor", 4, "active_start_time", 5);
    return SurroundingsReader
        .worded(new Row(places, List.of("its name", type, interval, relative, factor, time))).text("schedule");
  }
}
