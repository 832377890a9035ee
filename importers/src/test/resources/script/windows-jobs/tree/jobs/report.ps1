param([int]$Days = 1)
# Invoke-Sqlcmd -Query "DELETE FROM never"
. "$PSScriptRoot\common.ps1"
$table = "dbo.Visits"
$query = @"
SELECT Page, COUNT(*)
FROM $table
GROUP BY Page
"@
Write-Host "DELETE FROM said"
Invoke-Sqlcmd -ServerInstance "db-07" -Database "Web" -Query $query
$connection = New-Object System.Data.SqlClient.SqlConnection("Server=db-08;Database=Ledger;Integrated Security=true")
$command = $connection.CreateCommand()
$command.CommandText = "UPDATE dbo.Posting SET Sent = 1"
