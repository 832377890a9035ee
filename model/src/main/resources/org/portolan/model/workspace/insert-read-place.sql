insert into read_place (entry, place, importer) values (?, ?, ?)
