every 1.day, at: '2:30 am' do
  rake 'loans:close_day'
end

every :hour do
  runner 'Loan.remind_late'
end
