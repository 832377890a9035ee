class NightJobsTest {
  @Scheduled(cron = "0 0 1 * * *")
  void never() {}
}
