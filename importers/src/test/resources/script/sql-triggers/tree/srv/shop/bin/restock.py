#!/usr/bin/env python3
import psycopg2

db = psycopg2.connect(host="db-02", dbname="shop")
cursor = db.cursor()
cursor.execute("UPDATE stock SET n = n + recount() WHERE id = %s", (1,))
