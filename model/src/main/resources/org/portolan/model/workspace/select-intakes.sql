select number, imported_at, source, kind, origin, title, complete from intake order by number
