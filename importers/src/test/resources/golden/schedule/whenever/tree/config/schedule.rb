set :output, "log/cron.log"
job_type :shop, "cd :path && bin/shop :task"

every 1.day, at: '4:30 am' do
  runner "Report.nightly"
end

every :hour do
  rake "stock:sync"
  command "/usr/bin/backup --quick"
end

every '0 0 27-31 * *' do
  shop "close"
end

every :sunday, at: ['12pm', '18:00'], roles: [:app] do
  command "echo sunday"
end

every 2.hours do
  rake "two"
end

every :reboot do
  command "/opt/shop/start"
end

every 1.day, at: ENV['AT'] do
  rake "unknown_time"
end

# every 1.day do
#   rake "commented"
# end
