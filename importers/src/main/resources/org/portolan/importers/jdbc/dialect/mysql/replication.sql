-- reads: performance_schema.replication_connection_configuration
-- grant: GRANT SELECT ON performance_schema.* TO {role};
select concat('channel ', if(c.channel_name = '', 'default', c.channel_name)) as name, 'replication' as wrapper, 'mariadb' as engine,
       'from' as replicates, c.host as host, c.port as port, '' as `database`, c.user as `user`
from performance_schema.replication_connection_configuration c
where c.host <> ''
