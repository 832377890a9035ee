package mint;

import org.springframework.batch.core.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.context.annotation.Bean;

public class MeltJob {
  @Bean
  public Job melt() {
    return new JobBuilder("melt", null).build();
  }

  @Bean
  public Object melted() {
    return new JdbcBatchItemWriterBuilder().sql("delete from coins_never").build();
  }
}
