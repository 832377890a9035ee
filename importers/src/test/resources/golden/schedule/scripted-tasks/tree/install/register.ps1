$name = 'Export orders'
$action = New-ScheduledTaskAction -Execute 'powershell.exe' -Argument '-File C:\shop\export.ps1'
$trigger = New-ScheduledTaskTrigger -Daily -At 3:15am
Register-ScheduledTask -TaskName $name -Action $action -Trigger $trigger -User 'SHOP\svc'
Register-ScheduledTask -TaskName 'Weekly count' `
  -Action (New-ScheduledTaskAction -Execute 'C:\shop\count.exe') `
  -Trigger (New-ScheduledTaskTrigger -Weekly -DaysOfWeek Monday, Friday -At 6pm)
Register-ScheduledTask -TaskName 'Unknown' -Action $action -Trigger (Get-Trigger 'x')
