require 'rufus-scheduler'
scheduler = Rufus::Scheduler.new
scheduler.cron '5 0 * * *', name: 'schedule' do
  Rollup.call
end
scheduler.every '3h' do
  Ping.call
end
scheduler.join
