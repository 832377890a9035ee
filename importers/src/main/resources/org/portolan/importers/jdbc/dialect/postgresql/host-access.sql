-- reads: pg_hba_file_rules
-- when: select exists (select 1 from pg_proc where proname = 'pg_hba_file_rules')
-- grant: GRANT EXECUTE ON FUNCTION pg_hba_file_rules() TO {role}; GRANT SELECT ON pg_hba_file_rules TO {role};
-- Who may connect from where, as far as the rules name this database.
select string_agg(concat_ws(' ', h.type, array_to_string(h.database, ','), array_to_string(h.user_name, ','), h.address, h.netmask, h.auth_method),
                  '; ' order by h.line_number) as "host-access"
from pg_hba_file_rules h
where h.error is null and h.database && array['all', 'sameuser', 'samerole', 'samegroup', current_database()::text]
