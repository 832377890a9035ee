package org.portolan.model.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A second opinion on 300 made-up crontab lines, in a zone whose clock never changes.
class SchedulesAgainstCronUtilsTest {
  private static final ZoneId UTC = ZoneId.of("UTC");

  @Test
  void bothNameTheSameNextRuns() {
    var random = new Random(20_261_120);
    var parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
    for (int i = 0; i < 300; i++) {
      var words = words(random);
      var from = ZonedDateTime.of(2026 + random.nextInt(6), 1 + random.nextInt(12), 1 + random.nextInt(28),
          random.nextInt(24), random.nextInt(60), 0, 0, UTC);
      var theirs = new ArrayList<ZonedDateTime>();
      var execution = ExecutionTime.forCron(parser.parse(words));
      execution.nextExecution(from.minusSeconds(1)).ifPresent(theirs::add);
      execution.nextExecution(theirs.getLast()).ifPresent(theirs::add);
      assertEquals(theirs, Schedules.nextRuns(Schedules.parse(words, UTC), from, 2), words + " from " + from);
    }
  }

  private static String words(Random random) {
    boolean byWeekday = random.nextBoolean();
    return String.join(" ", field(random, 0, 59), field(random, 0, 23), byWeekday ? "*" : field(random, 1, 28),
        field(random, 1, 12), byWeekday ? field(random, 0, 6) : "*");
  }

  private static String field(Random random, int low, int high) {
    int first = random.nextInt(low, high);
    int last = random.nextInt(first, high) + 1;
    return switch (random.nextInt(6)) {
      case 0, 1 -> "*";
      case 2 -> "*/" + random.nextInt(2, Math.max(3, (high - low) / 2));
      case 3 -> first + "-" + last;
      case 4 -> first + "," + last;
      default -> String.valueOf(first);
    };
  }
}
