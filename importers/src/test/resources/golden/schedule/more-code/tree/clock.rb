every 1.week, 'weekly.close', at: 'Monday 04:00' do Close.run end
