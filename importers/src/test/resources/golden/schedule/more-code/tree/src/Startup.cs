public class Startup {
  void Jobs() {
    RecurringJob.AddOrUpdate<IClose>(x => x.Run(), Cron.Daily(4, 30));
    RecurringJob.AddOrUpdate("orders", () => s.Orders(), Configuration["Orders:Cron"]);
  }
  [FunctionName("CleanCarts")]
  public void Clean([TimerTrigger("0 30 9 * * 1-5")] TimerInfo t) {}
  [Function("Stock")]
  public void Stock([TimerTrigger("%StockSchedule%")] TimerInfo t) {}
}
