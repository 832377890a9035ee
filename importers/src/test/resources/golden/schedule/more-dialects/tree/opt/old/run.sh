#!/bin/sh
sqlplus -s scott/tiger@ERP <<X
insert into hist.log select * from hr.emp;
X
