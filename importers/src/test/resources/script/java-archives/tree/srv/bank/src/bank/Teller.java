package bank;

import java.util.Properties;
import org.springframework.jdbc.core.JdbcTemplate;

public class Teller {
  private JdbcTemplate template;
  private Properties statements;

  public void count() {
    template.update(statements.getProperty("teller.count"));
  }
}
