package shop;

import org.springframework.scheduling.annotation.Scheduled;

public class Night {
  private final KotlinThing thing;
  public Night(KotlinThing thing) { this.thing = thing; }

  @Scheduled(cron = "0 0 3 * * *")
  public void run() {
    thing.doIt();
  }
}
