update dust_&1 set swept = sysdate;
connect clerk/secret@office
update letters set sent = sysdate;
host rm -f /tmp/dust.lst
start dust &1
