-- reads: pg_settings
-- What the place it moves to has to match, and what limits it here. Columns that older servers do not have are read as JSON.
select max(case when s.name = 'max_connections' then s.setting end) as "max-connections",
       max(case when s.name = 'shared_buffers' then pg_size_pretty(s.setting::bigint * 8192) end) as "shared-buffers",
       max(case when s.name = 'wal_level' then s.setting end) as "wal-level",
       max(case when s.name = 'max_locks_per_transaction' then s.setting end) as "max-locks-per-transaction",
       max(case when s.name = 'standard_conforming_strings' then s.setting end) as "standard-conforming-strings",
       max(case when s.name = 'DateStyle' then s.reset_val end) as "date-style",
       max(case when s.name = 'IntervalStyle' then s.reset_val end) as "interval-style",
       max(case when s.name = 'default_transaction_isolation' then s.reset_val end) as "transaction-isolation",
       max(case when s.name = 'default_text_search_config' then s.reset_val end) as "text-search",
       max(case when s.name = 'bytea_output' then s.reset_val end) as "bytea-output",
       max(case when s.name = 'password_encryption' then s.setting end) as "password-encryption",
       max(case when s.name = 'ssl' then s.setting end) as tls,
       max(case when s.name = 'shared_preload_libraries' then nullif(s.setting, '') end) as "preloaded-libraries",
       max(case when s.name = 'block_size' and s.setting <> '8192' then s.setting end) as "block-size",
       max(nullif(to_jsonb(d) ->> 'datlocprovider', 'c')) as "locale-provider",
       max(coalesce(to_jsonb(d) ->> 'daticulocale', to_jsonb(d) ->> 'datlocale')) as "icu-locale",
       max(to_jsonb(d) ->> 'datcollversion') as "collation-version",
       max(nullif(d.datconnlimit, -1)) as "connection-limit",
       (select string_agg(coalesce(r.rolname, 'PUBLIC'), ', ' order by coalesce(r.rolname::text, 'PUBLIC') collate "C")
        from pg_database o, aclexplode(coalesce(o.datacl, acldefault('d', o.datdba))) a
        left join pg_roles r on r.oid = a.grantee
        where o.datname = current_database() and a.privilege_type = 'CONNECT') as "may-connect",
       (select string_agg(setting, ', ' order by setting)
        from pg_db_role_setting rs, unnest(rs.setconfig) setting
        where rs.setrole = 0 and rs.setdatabase = (select oid from pg_database where datname = current_database())) as "own-settings"
from pg_settings s, pg_database d
where d.datname = current_database()
group by d.oid
