every :sunday, at: '12pm' do runner "Report.weekly" end
every(1.day, at: '5:00 am') { rake 'stock:count' }
