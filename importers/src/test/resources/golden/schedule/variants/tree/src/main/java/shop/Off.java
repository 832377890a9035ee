package shop;

import org.springframework.scheduling.annotation.Scheduled;

class Off {
  @Scheduled(cron = Scheduled.CRON_DISABLED)
  void never() {}
}
