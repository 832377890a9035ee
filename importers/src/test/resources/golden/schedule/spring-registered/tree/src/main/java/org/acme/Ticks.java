package org.acme;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
@Component
public class Ticks {
  @Scheduled(cron = Times.NIGHTLY) public void nightly() {}
  @Scheduled(fixedRate = 5, timeUnit = TimeUnit.MINUTES) void fast() {}
  @Scheduled(fixedDelay = 60 * 1000, initialDelay = 5_000L) void minute() {}
  @Scheduled(fixedDelayString = "${ticks.poll:PT30S}") void poll() {}
  @Scheduled(cron = "@daily") void macro() {}
  @Scheduled(cron = "${ticks.never:-}") void never() {}
}
