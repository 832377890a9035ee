package org.acme;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.*;
import org.springframework.scheduling.support.CronTrigger;
@Configuration
@EnableScheduling
public class SchedulerConfig implements SchedulingConfigurer {
  private final JobService jobs;
  private final JobProperties props;
  SchedulerConfig(JobService jobs, JobProperties props) { this.jobs = jobs; this.props = props; }
  @Override
  public void configureTasks(ScheduledTaskRegistrar registrar) {
    registrar.addCronTask(jobs::purge, "0 15 3 * * *");
    registrar.addFixedRateTask(new IntervalTask(jobs::ping, Duration.ofMinutes(5)));
    registrar.addCronTask(new CronTask(() -> jobs.week(), new CronTrigger("0 0 6 * * MON")));
    registrar.addTriggerTask(jobs::dynamic, ctx -> new CronTrigger(props.getCron()).nextExecution(ctx));
  }
}
