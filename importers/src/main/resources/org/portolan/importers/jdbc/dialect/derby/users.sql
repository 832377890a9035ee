-- reads: sys.sysusers
select username as "name", 'true' as "login" from sys.sysusers
