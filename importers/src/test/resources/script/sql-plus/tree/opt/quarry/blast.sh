#!/bin/ksh
N=$(sqlplus -s / <<EOF
set heading off feedback off pagesize 0
select count(*) from charges;
exit
EOF
)
echo "$N charges"
