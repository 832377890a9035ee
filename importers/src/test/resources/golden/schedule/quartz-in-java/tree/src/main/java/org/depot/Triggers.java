package org.depot;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.quartz.JobDetailFactoryBean;
import org.springframework.scheduling.quartz.SimpleTriggerFactoryBean;

class Triggers {
  static final int OFTEN = 45000;

  @Bean
  JobDetailFactoryBean sweeping() {
    JobDetailFactoryBean detail = new JobDetailFactoryBean();
    detail.setJobClass(SweepJob.class);
    return detail;
  }

  @Bean
  SimpleTriggerFactoryBean sweeps() {
    SimpleTriggerFactoryBean trigger = new SimpleTriggerFactoryBean();
    trigger.setRepeatInterval(Duration.ofMinutes(15).toMillis());
    return trigger;
  }

  @Bean
  SimpleTriggerFactoryBean sweepsOftener() {
    SimpleTriggerFactoryBean trigger = new SimpleTriggerFactoryBean();
    trigger.setRepeatInterval(OFTEN);
    return trigger;
  }
}
