namespace :loans do
  desc 'Close the day, not: DELETE FROM described'
  task close_day: %i[environment totals] do
    puts 'SELECT * FROM said_only'
    Loan.overdue.includes(:member, book: :publisher).find_each do |loan|
      loan.fine += 10
      loan.save!
    end
    Reservation.where('expires_at < ?', Time.now).delete_all
    # Member.delete_all
  end

  task totals: :environment do
    sql = "INSERT INTO daily_totals (day, loans)"
    sql << " SELECT current_date, count(*) FROM loans"
    sql += " WHERE returned_at IS NULL" if ENV['OPEN']
    ActiveRecord::Base.connection.execute(sql)
  end

  task :never_run do
    Secret.delete_all
  end
end
