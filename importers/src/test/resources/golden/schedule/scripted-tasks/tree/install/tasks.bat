@echo off
rem schtasks /create /tn Old /tr C:\old.exe /sc daily /st 01:00
schtasks /create /tn "Shop\Close the day" /tr "C:\shop\close.cmd /all" /sc daily /st 23:45 /ru SYSTEM /f
SCHTASKS /Create /SC MINUTE /MO 15 /TN Poll /TR C:\shop\poll.exe
schtasks /create /tn Weekly /tr C:\shop\week.exe ^
  /sc weekly /d MON,FRI /st 06:30
schtasks /create /tn Stock /tr C:\shop\stock.exe /sc %HOW% /st %WHEN%
schtasks /delete /tn Gone /f
