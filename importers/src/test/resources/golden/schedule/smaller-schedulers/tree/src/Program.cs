builder.Services.AddNCronJob(o => o.AddJob<PollJob>(j => j.WithCronExpression("*/5 * * * *")));
