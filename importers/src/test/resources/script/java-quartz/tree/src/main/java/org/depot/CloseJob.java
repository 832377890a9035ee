package org.depot;

import java.time.Duration;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.quartz.CronTriggerFactoryBean;
import org.springframework.scheduling.quartz.JobDetailFactoryBean;

@Configuration
public class CloseJob implements Job {
  @Value("${depot.close.cron:0 30 1 * * ?}")
  String closing;

  @Autowired CloseService service;

  @Override
  public void execute(JobExecutionContext context) {
    service.close();
  }

  @Bean(name = "closing")
  public JobDetailFactoryBean detail() {
    JobDetailFactoryBean detail = new JobDetailFactoryBean();
    detail.setJobClass(CloseJob.class);
    return detail;
  }

  @Bean
  public CronTriggerFactoryBean trigger(@Qualifier("closing") JobDetail job) {
    CronTriggerFactoryBean trigger = new CronTriggerFactoryBean();
    trigger.setJobDetail(job);
    trigger.setCronExpression(closing);
    return trigger;
  }
}
