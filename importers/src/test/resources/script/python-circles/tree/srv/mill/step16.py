import psycopg2
psycopg2.connect(host='db-01', dbname='mill').cursor().execute('DELETE FROM stones')
