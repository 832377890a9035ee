require 'rake'
Crono.perform(TestJob).every 1.day, at: '15:30'
Crono.perform(CleanJob).every 1.week, on: :monday, at: { hour: 15, min: 30 }
Crono.perform(HourlyJob, 'a').every 1.hour, at: {min: 15}
Crono.perform(TwoJob).every 2.hours
