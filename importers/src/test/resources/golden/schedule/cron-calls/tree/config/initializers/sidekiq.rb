Sidekiq::Cron::Job.create(name: 'Digest - every morning', cron: '0 7 * * *', class: 'DigestWorker')
config.good_job.cron = {
  prune: { cron: "15 3 * * *", class: "PruneJob" }
}
