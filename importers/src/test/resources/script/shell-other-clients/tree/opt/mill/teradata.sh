#!/bin/sh
bteq <<EOF >/var/log/mill.log 2>&1
.LOGON td01/mill,\$tdwallet(mill);
.SET WIDTH 200;
DATABASE flour;
SEL CURRENT_TIMESTAMP;
DEL FROM bags ALL;
.IF ERRORCODE <> 0 THEN .QUIT 8;
INSERT INTO bags SEL * FROM stage.bags_in;
.RUN FILE=/opt/mill/sql/weigh.sql
LOGOFF;
EOF
