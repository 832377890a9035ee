#!/bin/ksh
isql -Umill -P$PW -SSYB01 -Dgrain -b <<!
print 'Empties SACKS'
truncate table SACKS
go
insert into SACKS select * from archive..OLD_SACKS
go
!
echo "delete from HUSKS
go" | sqsh -S SYB01 -U mill -D grain
