module Clockwork
  every(1.day, 'midnight.job', at: '00:00')
  every(10.minutes, 'frequent.job') { Frequent.run }
end
