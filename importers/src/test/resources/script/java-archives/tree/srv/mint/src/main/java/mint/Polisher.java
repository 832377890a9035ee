package mint;

import org.springframework.batch.item.ItemProcessor;
import org.springframework.jdbc.core.JdbcTemplate;

public class Polisher implements ItemProcessor<Object, Object> {
  private final JdbcTemplate jdbc;

  public Polisher(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public Object process(Object coin) {
    return jdbc.queryForList("select grade from polishes");
  }
}
