-- reads: sys.databases
select db_name() as "database",
       suser_sname() as "login",
       quotename(user_name()) as "grantee",
       case when is_srvrolemember('sysadmin') = 1 then 'true' else 'false' end as "superuser",
       cast(serverproperty('ProductVersion') as nvarchar(128)) as "version",
       cast(serverproperty('Edition') as nvarchar(128)) as "edition",
       cast(connectionproperty('local_net_address') as varchar(48)) as "address",
       cast(connectionproperty('local_tcp_port') as varchar(10)) as "port",
       schema_name() as "search-path",
       d.collation_name as "collation",
       cast(serverproperty('Collation') as nvarchar(128)) as "server-collation",
       d.compatibility_level as "compatibility-level",
       d.recovery_model_desc as "recovery-model",
       case when d.is_read_committed_snapshot_on = 1 then 'true' end as "read-committed-snapshot",
       case when d.is_cdc_enabled = 1 then 'true' end as "change-data-capture",
       case when d.is_encrypted = 1 then 'true' end as "encrypted",
       suser_sname(d.owner_sid) as "owner",
       datename(tzoffset, sysdatetimeoffset()) as "zone"
from sys.databases d
where d.database_id = db_id()
