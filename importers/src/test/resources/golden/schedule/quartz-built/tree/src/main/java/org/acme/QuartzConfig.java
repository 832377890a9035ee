package org.acme;
import static org.quartz.CronScheduleBuilder.*;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import org.quartz.*;
import org.springframework.context.annotation.*;
import org.springframework.scheduling.quartz.*;
@Configuration
public class QuartzConfig {
  @Bean Trigger close(JobDetail closeDetail) {
    return TriggerBuilder.newTrigger().forJob(closeDetail).withIdentity("close").withSchedule(dailyAtHourAndMinute(2, 30)).build();
  }
  @Bean Trigger week(JobDetail weekDetail) {
    return TriggerBuilder.newTrigger().forJob(weekDetail).withIdentity("week", "reports")
        .withSchedule(CronScheduleBuilder.weeklyOnDayAndHourAndMinute(DateBuilder.MONDAY, 6, 0)).build();
  }
  @Bean Trigger poll(JobDetail pollDetail) {
    return TriggerBuilder.newTrigger().forJob(pollDetail).withIdentity("poll")
        .withSchedule(simpleSchedule().withIntervalInMinutes(10).repeatForever()).build();
  }
  @Bean CronTriggerFactoryBean quotesTrigger(JobDetail quotesDetail) {
    CronTriggerFactoryBean t = new CronTriggerFactoryBean();
    t.setName("quotes");
    t.setJobDetail(quotesDetail);
    t.setCronExpression("0 0/30 8-18 ? * MON-FRI");
    return t;
  }
}
