-- reads: global_variables
select @@global.sql_mode as `sql-mode`,
       @@global.character_set_server as `server-encoding`,
       @@global.collation_server as `server-collation`,
       @@global.max_connections as `max-connections`,
       @@global.max_allowed_packet as `max-allowed-packet`,
       @@global.tx_isolation as `transaction-isolation`,
       @@global.default_storage_engine as `default-storage-engine`,
       @@global.innodb_page_size as `page-size`,
       @@global.explicit_defaults_for_timestamp as `explicit-defaults-for-timestamp`,
       @@global.log_bin as `binary-log`,
       @@global.binlog_format as `binary-log-format`,
       @@global.performance_schema as `performance-schema`,
       if(@@global.have_ssl = 'YES', 'on', 'off') as tls
