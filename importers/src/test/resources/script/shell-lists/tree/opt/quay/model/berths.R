con <- dbConnect(PostgreSQL(), dbname = "quay", host = "db-01")
rows <- dbGetQuery(con, "SELECT length FROM berths")
