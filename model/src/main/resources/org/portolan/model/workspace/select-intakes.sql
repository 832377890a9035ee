select number, imported_at, source, kind, origin, title, complete, removed from intake order by number
