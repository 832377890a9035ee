insert into unread (entry, place, line, place_column, kind, reason, remedy) values (?, ?, ?, ?, ?, ?, ?)
