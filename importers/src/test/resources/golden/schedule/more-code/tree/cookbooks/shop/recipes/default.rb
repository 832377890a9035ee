cron 'nightly' do
  minute '0'
  hour '2'
  user 'app'
  command '/opt/shop/nightly'
end
cron_d 'poll' do
  predefined_value '@hourly'
  command '/opt/shop/poll'
end
cron 'gone' do
  action :delete
end
