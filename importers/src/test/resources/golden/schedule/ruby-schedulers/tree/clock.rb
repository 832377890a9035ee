require 'clockwork'
module Clockwork
  every(1.day, 'midnight.close', at: '00:00', tz: 'UTC') { Close.run }
  every(10.minutes, 'often') { Poll.run }
end
