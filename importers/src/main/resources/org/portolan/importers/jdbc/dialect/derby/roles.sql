-- reads: sys.sysroles
select roleid as "name", cast(null as varchar(4)) as "login" from sys.sysroles where isdef = 'Y'
