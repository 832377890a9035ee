package shop;

import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;

class NightJobs {
  private static final String WEEKLY = "0 0 6 * * MON";
  private static final long MINUTE = 60 * 1000L;

  /** @Scheduled(cron = "not code") */
  @Scheduled(cron = "0 30 2 * * *", zone = "Europe/Vienna")
  void closeDay() {}

  @Scheduled(cron = WEEKLY)
  @Transactional
  public void digest() {}

  @Scheduled(cron = "${shop.stock.cron}")
  void stock() {}

  @Scheduled(cron = "${shop.prune.cron:0 0 4 1 * ?}")
  void prune() {}

  @Scheduled(cron = "${shop.unset.cron}")
  void unset() {}

  @Scheduled(cron = "${shop.off.cron}")
  void off() {}

  @Scheduled(fixedRate = 5 * MINUTE)
  void rate() {}

  @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.HOURS, initialDelay = 1)
  void delay() {}

  @Scheduled(fixedDelayString = "${shop.delay}")
  void delayed() {}

  @Scheduled(cron = "0 0 3 ? * 6#3")
  void thirdSaturday() {}

  @Scheduled(cron = "0 0 0 13 * FRI")
  void both() {}
}
