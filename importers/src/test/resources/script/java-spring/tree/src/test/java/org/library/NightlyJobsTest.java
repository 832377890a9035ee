package org.library;

class NightlyJobsTest {
  void closes() {
    new org.springframework.jdbc.core.JdbcTemplate().update("DELETE FROM only_in_a_test");
  }
}
