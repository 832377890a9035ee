insert into found (fact, id, kind, name, host, database_name, schema_name, column_rows, attribute_rows, place_rows)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
