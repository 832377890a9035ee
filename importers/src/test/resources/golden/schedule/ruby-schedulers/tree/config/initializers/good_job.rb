Rails.application.configure do
  config.good_job.enable_cron = true
  config.good_job.cron = {
    # status: { cron: "*/5 * * * *", class: "StatusJob" },
    meetings: { class: 'CheckMeetingsJob', cron: '0 42 16 * * *' },
    purge: { cron: "every day at 3am", class: "PurgeJob", args: [42, "x"] },
    board: {
      cron: "*/7 * * * *",
      class: "BoardJob",
      kwargs: { force: true },
    },
  }
end
