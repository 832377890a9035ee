# Collects what a migration plan has to know about this Windows host: scheduled tasks, services, connections, names.
#
#   powershell -ExecutionPolicy Bypass -File collect.ps1            lists, then writes portolan-HOST-TIME.zip here
#   powershell -ExecutionPolicy Bypass -File collect.ps1 -ListOnly  only lists
#   powershell -ExecutionPolicy Bypass -File collect.ps1 -Folder D:\shop,E:\jobs   takes their text files, too
#
# It reads only, and sends nothing anywhere. Passwords, keys and tokens are masked before anything is written to disk. What
# may not be read is listed in the archive (portolan/not-read.txt); an administrator's shell sees more.
#
# Written from Microsoft's documentation and not yet tried on Windows. Needs Windows PowerShell 5.1 or newer.

param([switch] $ListOnly, [string[]] $Folder = @())

Set-StrictMode -Version 2
$ErrorActionPreference = 'Continue'
$MostBytes = 1000000
$Mask = '********'
$Utf8 = New-Object System.Text.UTF8Encoding $false

# Hides too much rather than too little; a variable that only names a secret ($env:DB_PASS, %DB_PASS%) stays.
$Secret = '(?:pass(?:word|wort|wd|phrase)?|pwd|secret|token|credentials?|(?:api|access|secret|private|account|auth)[_.-]?key)'
$Value = '("[^"]*"?|''[^'']*''?|[^\s;,&<>"'']+)'
$Rules = @(
  "(?i)(?<=://[^\s/:@""']*:)[^\s""'<>]+(?=@)",
  "(?i)(?<=$Secret[\w.-]{0,40}[""'\]]{0,2}\s{0,5}(?:=>|:=|==|=|:)\s{0,5})$Value",
  "(?i)(?<=<[\w:.-]{0,40}$Secret[\w.-]{0,20}>)[^<]+(?=<)",
  "(?i)(?<=(?:^|\s)[-/]{1,2}(?:[a-z]+-)?$Secret\s+)$Value",
  "(?i)(?<=key=""[^""]*$Secret[^""]*""\s+value="")[^""]*",
  "(?i)(?<=\b(?:sqlcmd|osql|isql|bcp)\b.*\s-P\s*)\S+",
  "(?i)(?<=\b(?:mysql|mariadb)\w*\b.*\s-p)\S+",
  "(?i)(?<=\b(?:sqlplus|sqlldr|expdp|impdp|exp|imp)\s+(?:-\S+\s+)*[^\s/]+/)[^\s@]+",
  "(?i)(?<=\b(?:bearer|basic)\s+)\S{8,}",
  "(?i)(?<=\bnet\s+use\s+.*\\\\\S+\s+)(?![/-])\S+",
  "AKIA[0-9A-Z]{12,}|gh[pousr]_\w{20,}|glpat-[\w-]{16,}|eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*"
)

function Hide([string] $text) {
  $text = [regex]::Replace($text, '(?s)-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)', '[a private key was left out]')
  foreach ($rule in $Rules) {
    $text = [regex]::Replace($text, $rule, { param($m) if ($m.Value -match '^["'']?(\$env:\w+|\$\w+|%\w+%|\$\{\w+\})["'']?$') { $m.Value } else { $Mask } })
  }
  return $text
}

$Wanted = @(
  "$env:windir\System32\drivers\etc\hosts",
  "$env:windir\System32\inetsrv\config\applicationHost.config",
  "$env:SystemDrive\inetpub\*\web.config", "$env:SystemDrive\inetpub\*\*\web.config",
  "$env:ProgramData\MySQL\*\my.ini", "$env:ProgramFiles\PostgreSQL\*\data\postgresql.conf", "$env:ProgramFiles\PostgreSQL\*\data\pg_hba.conf",
  "$env:SystemDrive\app\*\product\*\*\network\admin\*.ora", "$env:ProgramData\ssh\sshd_config"
)

function Paths {
  foreach ($pattern in $Wanted) {
    Get-ChildItem -Path $pattern -File -ErrorAction SilentlyContinue | ForEach-Object { $_.FullName }
  }
  foreach ($one in $Folder) {
    # Without -FollowSymlink, links are not followed.
    Get-ChildItem -Path $one -File -Recurse -ErrorAction SilentlyContinue |
      Where-Object { $_.FullName -notmatch '\\(\.git|node_modules)\\' } | ForEach-Object { $_.FullName }
  }
}

Write-Host 'Going to collect, masked:'
Paths | Select-Object -First 400 | ForEach-Object { Write-Host "  $_" }
Write-Host '  scheduled tasks (schtasks /xml), services, sockets (netstat), processes, ODBC data sources, shares, and the scripts that tasks run'
if ($ListOnly) { exit 0 }

$Stage = Join-Path ([IO.Path]::GetTempPath()) ('portolan.' + [guid]::NewGuid().ToString('N'))
New-Item -ItemType Directory -Path (Join-Path $Stage 'portolan') | Out-Null

function NotRead([string] $what, [string] $why) {
  [IO.File]::AppendAllText((Join-Path $Stage 'portolan\not-read.txt'), "$what`t$why`n", $Utf8)
}

function Keep([string] $relative, [string] $text) {
  $target = Join-Path $Stage $relative
  New-Item -ItemType Directory -Path (Split-Path $target) -Force | Out-Null
  [IO.File]::WriteAllText($target, (Hide $text), $Utf8)
}

# C:\jobs\x.ps1 becomes c/jobs/x.ps1
function Take([string] $path) {
  if ($path -match '\.(key|pem|pfx|p12|jks|ppk|kdbx)$') { return }
  try {
    $file = Get-Item -LiteralPath $path -ErrorAction Stop
    if ($file.Attributes -band [IO.FileAttributes]::ReparsePoint) { return }
    if ($file.Length -gt $MostBytes) { NotRead $path "larger than $MostBytes bytes"; return }
    $bytes = [IO.File]::ReadAllBytes($path)
    $head = $bytes[0..([Math]::Min(4095, [Math]::Max(0, $bytes.Length - 1)))]
    $wide = $bytes.Length -ge 2 -and $bytes[0] -eq 0xFF -and $bytes[1] -eq 0xFE
    if (-not $wide -and ($head -contains 0)) { return }
    $encoding = if ($wide) { [Text.Encoding]::Unicode } else { [Text.Encoding]::UTF8 }
    Keep (($path -replace '^([A-Za-z]):', '$1')) ($encoding.GetString($bytes).TrimStart([char]0xFEFF))
  } catch {
    NotRead $path $_.Exception.Message
  }
}

function Run([string] $name, [scriptblock] $what) {
  try {
    $text = (& $what | Out-String -Width 4000)
    Keep "portolan\$name" ("# captured_at " + (Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ') + "`n" + $text)
  } catch {
    NotRead $name $_.Exception.Message
  }
}

Paths | Sort-Object -Unique | ForEach-Object { Take $_ }
Keep 'etc\hostname' $env:COMPUTERNAME

# Each task as the XML that it is stored as, and the scripts that its actions name.
try {
  foreach ($task in Get-ScheduledTask -ErrorAction Stop) {
    try {
      $xml = Export-ScheduledTask -TaskName $task.TaskName -TaskPath $task.TaskPath -ErrorAction Stop
      Keep ("Windows\System32\Tasks" + $task.TaskPath + ($task.TaskName -replace '[<>:"|?*]', '_') + '.xml') $xml
      [regex]::Matches($xml, '[A-Za-z]:\\[^"<>|*?\r\n]+?\.(?:ps1|bat|cmd|vbs|py|pl|sql|ini|config|json)\b') |
        ForEach-Object { $_.Value } | Sort-Object -Unique | ForEach-Object { Take $_ }
    } catch {
      NotRead ($task.TaskPath + $task.TaskName) $_.Exception.Message
    }
  }
} catch {
  Run 'tasks.xml' { schtasks /query /xml ONE }
}
Run 'services.txt' { Get-CimInstance Win32_Service | Select-Object Name, State, StartMode, StartName, PathName | ConvertTo-Csv -NoTypeInformation }
Run 'netstat.txt' { netstat -ano -p TCP }
Run 'processes.txt' { Get-CimInstance Win32_Process | Select-Object ProcessId, ParentProcessId, Name, CommandLine | ConvertTo-Csv -NoTypeInformation }
Run 'odbc.txt' { Get-OdbcDsn -ErrorAction SilentlyContinue | ForEach-Object { "[$($_.Name)]"; "Driver=$($_.DriverName)"; $_.Attribute.GetEnumerator() | ForEach-Object { "$($_.Key)=$($_.Value)" } } }
Run 'shares.txt' { Get-CimInstance Win32_Share | Select-Object Name, Path | ConvertTo-Csv -NoTypeInformation }
Run 'mapped.txt' { Get-CimInstance Win32_MappedLogicalDisk | Select-Object DeviceID, ProviderName | ConvertTo-Csv -NoTypeInformation }
Run 'addresses.txt' { ipconfig /all }
Run 'timezone.txt' { (Get-TimeZone).Id }
Run 'system.txt' { Get-CimInstance Win32_OperatingSystem | Select-Object Caption, Version, OSArchitecture, TotalVisibleMemorySize | ConvertTo-Csv -NoTypeInformation }

$Archive = Join-Path (Get-Location) ("portolan-{0}-{1}.zip" -f $env:COMPUTERNAME, (Get-Date -Format 'yyyyMMdd-HHmmss'))
Compress-Archive -Path (Join-Path $Stage '*') -DestinationPath $Archive
Remove-Item -LiteralPath $Stage -Recurse -Force
Write-Output $Archive
