@echo off
set here=%~dp0
set script=archive.sql
set file= %here%%script%
set days=%1
sqlcmd -S db-08 -d Depot -E -i %file% -v days=%days%
