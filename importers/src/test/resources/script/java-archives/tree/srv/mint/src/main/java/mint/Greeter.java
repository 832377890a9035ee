package mint;

import org.springframework.boot.CommandLineRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
public class Greeter implements CommandLineRunner {
  private final JdbcTemplate jdbc;

  public Greeter(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  public void run(String... args) {
    jdbc.update("insert into mint_starts(at) values (now())");
  }
}
