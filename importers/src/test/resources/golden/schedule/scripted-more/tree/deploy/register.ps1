$action = New-ScheduledTaskAction -Execute 'pwsh.exe' -Argument '-File C:\jobs\night.ps1'
$trigger = New-ScheduledTaskTrigger -Daily -At 3:30AM
$params = @{
  TaskName = 'Night'
  Action   = $action
  Trigger  = $trigger
  User     = 'CORP\svc'
}
Register-ScheduledTask @params -Force
schtasks /create /tn "Ops\Second" /tr "C:\ops\second.cmd" /sc monthly /mo SECOND /d SUN /st 02:00 /ru SYSTEM /f
$t = New-JobTrigger -Weekly -DaysOfWeek Monday -At "10:00 PM"
Register-ScheduledJob -Name Weekly -FilePath C:\jobs\weekly.ps1 -Trigger $t
