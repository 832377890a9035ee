package bank;

import org.quartz.*;

public class Clock {
  public static void main(String[] args) throws SchedulerException {
    JobDetail tick = JobBuilder.newJob(Tick.class).withIdentity("tick").build();
    Timers.add(tick);
  }
}
