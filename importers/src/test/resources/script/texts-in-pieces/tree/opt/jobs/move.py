import psycopg2

setting = 'target=dbname=stock host=db7'
connection = psycopg2.connect(setting.split('=', 1)[1])
connection.cursor().execute('DELETE FROM moves')
