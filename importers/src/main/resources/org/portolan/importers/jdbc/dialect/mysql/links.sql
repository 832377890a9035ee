-- reads: mysql.servers
-- grant: GRANT SELECT ON mysql.servers TO {role};
select server_name as name, wrapper as wrapper,
       case lower(wrapper) when 'mysql' then 'mariadb' when 'mariadb' then 'mariadb' when 'postgresql' then 'postgresql' when 'oracle' then 'oracle' else 'unknown' end as engine,
       host as host, port as port, db as `database`, username as `user`
from mysql.servers
