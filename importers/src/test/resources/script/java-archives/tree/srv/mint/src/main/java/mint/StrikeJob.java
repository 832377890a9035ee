package mint;

import org.springframework.batch.core.Job;
import org.springframework.batch.core.Step;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.item.database.builder.JdbcPagingItemReaderBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class StrikeJob {
  @Bean
  public Job strike(Step press) {
    return new JobBuilder("strike", null).start(press).build();
  }

  @Bean
  public Step press(Polisher polisher) {
    return new StepBuilder("press", null).chunk(10).reader(reader()).processor(polisher).writer(writer()).build();
  }

  @Bean
  public Object reader() {
    return new JdbcPagingItemReaderBuilder().selectClause("select id").fromClause("from blanks").build();
  }

  @Bean
  public Object writer() {
    return new JdbcBatchItemWriterBuilder().sql("insert into coins(id) values (:id)").build();
  }
}
