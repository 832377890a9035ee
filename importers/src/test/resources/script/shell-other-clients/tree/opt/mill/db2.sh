#!/bin/ksh
. ~mill/sqllib/db2profile
db2 connect to GRAIN user mill using $PW
db2 -x "select count(*) from scales" > /tmp/n
db2 import from /data/in.del of del modified by coldel\; replace into silos
db2 "export to /data/out.del of del select * from harvests where day > current date - 1 day"
db2 -tvf /opt/mill/sql/weigh.sql
db2 connect reset
db2 terminate
