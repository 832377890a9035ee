sqlcmd -S db-05 -d Shop -b -i "%~dp0sql\close.sql"
sqlcmd -S db-05 -d Shop -b -Q "EXEC [dbo].[Archive Orders] @Days = 30"
sqlcmd -S db-05 -d Shop -b -Q "EXECUTE Refresh"
