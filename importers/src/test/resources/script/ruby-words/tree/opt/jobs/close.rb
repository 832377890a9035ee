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
