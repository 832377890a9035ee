package shop;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronTrigger;

class Mixed {
  @Scheduled(cron = "0 15 3 * * *")
  void close() {}

  void start(TaskScheduler scheduler) {
    scheduler.schedule(this::close, new CronTrigger("0 45 4 * * *"));
  }
}
