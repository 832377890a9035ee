package org.acme;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
@Component
public class Spel {
  @Scheduled(cron = "#{@jobProperties.cron}") public void fromBean() {}
  @Scheduled(fixedDelayString = "#{T(java.util.concurrent.TimeUnit).MINUTES.toMillis(5)}") public void spelled() {}
}
