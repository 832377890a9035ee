using Hangfire;
using Quartz;
namespace Acme.Jobs;
public static class Startup
{
    public static void Register(IServiceCollection services)
    {
        RecurringJob.AddOrUpdate<DayService>("close-day", s => s.Close(), Cron.Daily(3, 30));
        RecurringJob.AddOrUpdate("sync", () => Sync.Run(), "0 */2 * * *", new RecurringJobOptions { TimeZone = TimeZoneInfo.Utc });
        services.AddQuartz(q =>
        {
            q.AddTrigger(t => t.ForJob("ledger").WithIdentity("ledger").WithCronSchedule("0 0 2 ? * MON-FRI"));
        });
    }
}
