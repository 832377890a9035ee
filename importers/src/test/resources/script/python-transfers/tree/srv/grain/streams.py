import petl
import psycopg2

connection = psycopg2.connect("host=db-1 dbname=grain")
bags = petl.fromdb(connection, "SELECT * FROM bags")
petl.todb(petl.convert(bags, "weight", int), connection, "bags_by_weight")
bags.appenddb(connection, "bags_ever", schema="lake")
