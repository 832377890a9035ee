[CmdletBinding()]
Param (
    [Parameter(Mandatory = $false)]
    [string]$Server = 'nowhere',
    [string]$Database = 'Depot',
    [string]$Into = '[dbo].[never_used]'
)

Import-Module dbatools
$target = Connect-DbaInstance -SqlInstance $Server -Database $Database -ErrorAction Stop
Write-Host "Insert into dbo.shown_only"

$disks = Get-DbaDiskSpace -Unit MB
$disks | Where-Object { $_.Free -gt 0 } | Select-Object @{l='name';e={$_.Name}}, `
        @{l='free';e={$_.Free.Megabyte}} |
    Write-DbaDbTableData -SqlInstance $target -Database $Database -Table $Into -EnableException

$known = @"
select name
from dbo.known_disks
where gone = 0
"@
$target | Invoke-DbaQuery -Database $Database -Query $known
Read-SqlTableData -ServerInstance $Server -DatabaseName $Database -SchemaName 'dbo' -TableName 'limits'

$bulk = New-Object System.Data.SqlClient.SqlBulkCopy($connection)
$bulk.DestinationTableName = "dbo.raw_sizes"
$bulk.WriteToServer($disks)

foreach ($one in $others) {
    $rows | Write-SqlTableData -ServerInstance $Server -DatabaseName $Database -TableName $one
}
