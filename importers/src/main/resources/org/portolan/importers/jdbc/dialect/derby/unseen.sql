-- reads: sys.systables
select 'sys.systables' as "catalog",
       'Derby has no jobs, and its routines are Java methods: what these touch was not seen' as "reason", '' as "remedy", 'absent' as "kind"
from sysibm.sysdummy1
where exists (select 1 from sys.sysaliases where aliastype in ('P', 'F') and systemalias = false)
