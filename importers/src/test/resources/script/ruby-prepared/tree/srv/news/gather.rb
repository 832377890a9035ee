require 'pg'

conn = PG.connect(dbname: 'news', host: 'db-05')

conn.prepare('keep', 'insert into articles (title, source) values ($1, $2)')
conn.prepare('seen', 'select count(*) from articles where title = $1')
conn.prepare('never', 'delete from subscribers')
conn.prepare('touched', 'update sources set fetched_at = now() where id = $1')

conn.exec('SELECT id, url FROM sources') do |rows|
  rows.each do |row|
    known = conn.exec_prepared('seen', [row['url']])
    conn.exec_prepared('keep', [row['url'], row['id']]) if known.getvalue(0, 0).to_i < 1
    conn.exec_prepared('touched', [row['id']])
  end
end

conn.exec_prepared(ARGV[0], [])
conn.close
