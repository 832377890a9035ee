function Get-Log { Write-Output "SELECT * FROM said" }
