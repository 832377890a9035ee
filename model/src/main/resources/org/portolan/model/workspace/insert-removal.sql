insert into intake (number, imported_at, source, kind, origin, title, complete, removed)
values (?, ?, ?, ?, ?, ?, false, true)
