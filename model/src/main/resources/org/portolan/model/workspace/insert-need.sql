insert into need (fact, from_target, to_target, kind, name, evidence, place, line, place_column, text, confidence)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
