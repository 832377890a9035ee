$a = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument '-File C:\jobs\x.ps1'
$t1 = New-ScheduledTaskTrigger -Daily -At 3am
$t2 = New-ScheduledTaskTrigger -Weekly -DaysOfWeek Monday,Friday -At '14:30'
Register-ScheduledTask -TaskName 'Nightly' -Action $a -Trigger $t1,$t2 -User 'SYSTEM'
