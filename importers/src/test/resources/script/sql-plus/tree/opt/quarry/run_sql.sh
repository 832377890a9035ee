#!/bin/bash
cd /opt/quarry/sql
sqlplus quarry/$(cat /opt/quarry/.key) << EOF >> /var/log/quarry.log
set echo on timing on
set serveroutput on size 100000

@$1 $2

exit
EOF
