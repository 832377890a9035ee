require 'pg'

DB = PG.connect(dbname: 'shop')

# a row of << goes into the first of them, piece by piece
sql = +'DELETE FROM '
sql << 'old_' << 'carts' << ' WHERE true'
DB.exec(sql)

# what is taken out of a list is taken once
names = %w[first_step second_step]
step = [names.shift].first
DB.exec("UPDATE #{step} SET done = true")

# a pattern is no text
case 'orders_2024'
when /^orders/ then DB.exec('TRUNCATE orders_2024')
when /^users/ then DB.exec('TRUNCATE users_2024')
end

# each of a long list is gone through, and what is not known of it is said
tables = %w[t01 t02 t03 t04 t05 t06 t07 t08 t09 t10 t11 t12 t13 t14 t15 t16 t17 t18 t19 t20 t21 t22 t23 t24 t25
            t26 t27 t28 t29 t30 t31 t32 t33 t34 t35 t36 t37 t38 t39 t40 last_of_all]
tables.each { |table| DB.exec("ANALYZE #{table}") if table == 'last_of_all' }
DB.exec('DELETE FROM seen') if tables.include?('seen')
require "#{ENV['PLUGIN']}/close"
DB.exec('DELETE FROM daily_report'.sub('a', 'A'))
