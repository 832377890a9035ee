package org.portolan.importers.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentTimesTest {
  @Test
  void aSpanOfTheDayEndsWhenItSays() {
    assertEquals("*/15 8-17 * * *; 0 18 * * *", daily("4", "15", "80000", "180000"));
    assertEquals("*/15 8-18 * * *", daily("4", "15", "80000", "184500"));
    assertEquals("30 8-17 * * *", daily("8", "1", "83000", "180000"));
    assertEquals("0 8,12,16,20 * * *", daily("8", "4", "80000", "200000"));
  }

  @Test
  void aSpanMayGoOverMidnight() {
    assertEquals("*/30 0-4,22-23 * * *; 0 5 * * *", daily("4", "30", "220000", "50000"));
    assertEquals("0 0-5,22-23 * * *", daily("8", "1", "220000", "50000"));
  }

  @Test
  void allDayIsASpanWithoutEnds() {
    assertEquals("every 15 minutes", daily("4", "15", "0", "235959"));
    assertEquals("every 2 hours", daily("8", "2", "0", ""));
  }

  @Test
  void aWeekWithoutDaysIsNoTime() {
    assertEquals("SQL Server Agent schedule of type 8, interval 0", words(Map.of("freq_type", "8")));
  }

  private static String daily(String type, String step, String from, String until) {
    return words(Map.of("freq_type", "4", "freq_interval", "1", "freq_subday_type", type, "freq_subday_interval", step,
        "active_start_time", from, "active_end_time", until));
  }

  private static String words(Map<String, String> said) {
    var columns = new HashMap<>(said);
    return AgentTimes.words(column -> columns.getOrDefault(column, ""));
  }
}
