config :shop, Shop.Scheduler,
  jobs: [
    {"0 2 * * *", {Shop.Night, :run, []}},
    poll: [schedule: "*/5 * * * *", task: {Shop.Poll, :run, []}]
  ]
config :shop, Oban, plugins: [{Oban.Plugins.Cron, crontab: [{"0 9 * * MON", Shop.Monday}]}]
