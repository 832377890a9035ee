using Hangfire;
public class Startup {
  public void Configure() {
    RecurringJob.AddOrUpdate("close", () => Console.WriteLine("x"), Cron.Daily(3, 30));
    RecurringJob.AddOrUpdate<ISync>("sync", x => x.Run(), Cron.Hourly);
    RecurringJob.AddOrUpdate<IReport>("weekly", x => x.Send(), Cron.Weekly(DayOfWeek.Monday, 6));
    app.ApplicationServices.UseScheduler(s => { s.Schedule<Archive>().DailyAtHour(3); });
  }
}
