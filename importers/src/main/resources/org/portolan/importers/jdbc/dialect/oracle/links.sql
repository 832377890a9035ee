-- reads: all_db_links
select l.db_link as "name", 'oracle' as "engine", l.username as "user", l.owner as "owner",
       coalesce(regexp_substr(l.host, 'HOST *= *([^) ]+)', 1, 1, 'i', 1),
                case when regexp_like(l.host, '^(//)?[[:alnum:]_.-]+(:[0-9]+)?/.+$') then regexp_substr(l.host, '^(//)?([[:alnum:]_.-]+)', 1, 1, 'i', 2) end) as "host",
       coalesce(regexp_substr(l.host, 'PORT *= *([0-9]+)', 1, 1, 'i', 1), regexp_substr(l.host, ':([0-9]+)/', 1, 1, 'i', 1)) as "port",
       coalesce(regexp_substr(l.host, '(SERVICE_NAME|SID) *= *([^) ]+)', 1, 1, 'i', 2), regexp_substr(l.host, '[^/]+$')) as "database"
from all_db_links l
