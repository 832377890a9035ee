package org.depot;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Nightly {
  private final JdbcTemplate jdbc;

  public Nightly(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Scheduled(cron = "0 0 2 * * *")
  public void run() {
    jdbc.update("delete from pallets where empty");
  }
}
