Crono.perform(TestJob).every 2.days, at: {hour: 15, min: 30}
