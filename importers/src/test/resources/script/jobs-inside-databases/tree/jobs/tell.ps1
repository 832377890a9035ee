Invoke-Sqlcmd -ServerInstance "DW01" -Database "Sales" -Query "INSERT INTO dbo.told (at) VALUES (getdate())"
