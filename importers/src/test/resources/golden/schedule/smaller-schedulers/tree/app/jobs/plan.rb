Delayed::Job.enqueue(Sync.new, cron: '15 */6 * * 1-5')
