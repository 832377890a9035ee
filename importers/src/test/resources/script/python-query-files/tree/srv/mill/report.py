import records

database = records.Database("postgresql://mill@db-1/mill")
print(database.query_file("report.sql").export("csv"))
