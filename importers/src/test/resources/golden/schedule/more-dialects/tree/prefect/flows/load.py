from prefect import flow
import psycopg2
@flow
def load_orders(kind='x'):
    c = psycopg2.connect(host='pg8', dbname='dwh'); c.cursor().execute('insert into fact.orders select 1')
@flow
def load_small():
    c = psycopg2.connect(host='pg8', dbname='dwh'); c.cursor().execute('insert into fact.small select 1')
