@echo off
rem sqlcmd -S never -Q "DELETE FROM never"
set SERVER=db-05
set DB=Shop
echo DELETE FROM said
sqlcmd -S %SERVER% -d %DB% -b -Q "UPDATE dbo.Orders SET Closed = 1 WHERE Day < GETDATE()"
sqlcmd -S %SERVER% -d %DB% -i "%~dp0sql\totals.sql" ^
  -o C:\logs\totals.txt
bcp Shop.dbo.Customers out C:\out\customers.csv -S %SERVER% -T -c
if errorlevel 1 exit /b 1
call %~dp0archive.cmd
powershell.exe -NoProfile -ExecutionPolicy Bypass -File C:\jobs\report.ps1 -Days 3
