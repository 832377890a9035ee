package org.portolan.importers.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IntervalWordsTest {
  @Test
  void aSpanAfterTheLastRunIsHowOftenItRuns() {
    Map.of("SYSDATE + 1/24", "every 1 hour", "sysdate+30/1440", "every 30 minutes", "SYSDATE + 5/(24*60)",
        "every 5 minutes", "SYSDATE + 1/24/60*10", "every 10 minutes", "sysdate + 7", "every 7 days",
        "SYSTIMESTAMP + INTERVAL '15' MINUTE", "every 15 minutes", "ADD_MONTHS(SYSDATE, 1)", "every 1 month")
        .forEach((expression, words) -> assertEquals(words, IntervalWords.of(expression), expression));
  }

  @Test
  void aMomentOfTheDayTheWeekOrTheMonthIsSaidInFiveFields() {
    Map.of("TRUNC(SYSDATE)+1", "0 0 * * *", "TRUNC(SYSDATE + 1) + 3.5/24", "30 3 * * *",
        "trunc(sysdate,'HH24') + 1/24 + 5/1440", "5 * * * *", "NEXT_DAY(TRUNC(SYSDATE), 'SUNDAY') + 1/24",
        "0 1 * * 0", "TRUNC(NEXT_DAY(SYSDATE,'Friday')) + 22/24", "0 22 * * 5",
        "LAST_DAY(TRUNC(SYSDATE)) + 1 + 2/24", "0 2 1 * *", "TRUNC(LAST_DAY(SYSDATE)) + 23/24", "0 23 L * *",
        "TRUNC(ADD_MONTHS(SYSDATE,1),'MM') + 4 + 6/24", "0 6 5 * *", "ADD_MONTHS(TRUNC(SYSDATE,'MONTH'),1)",
        "0 0 1 * *", "TRUNC(SYSDATE,'IW') + 7 + 1/24", "0 1 * * 1")
        .forEach((expression, words) -> assertEquals(words, IntervalWords.of(expression), expression));
  }

  @Test
  void whatHasNoPlainWordsStaysAsItIs() {
    for (var expression : new String[]{"FREQ=DAILY; BYHOUR=2", "next_close(SYSDATE)", "SYSDATE + interval_days()",
        "TRUNC(SYSDATE,'Q') + 92", "NEXT_DAY(SYSDATE,'LUNES')", "CASE WHEN 1=1 THEN SYSDATE END", "SYSDATE - 1",
        "SYSDATE + 1/0", "TRUNC(SYSDATE", ""}) {
      assertEquals(expression, IntervalWords.of(expression));
    }
  }
}
