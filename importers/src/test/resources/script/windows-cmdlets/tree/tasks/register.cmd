schtasks /create /tn "Measure" /sc daily /st 03:10 /tr "powershell.exe -NoProfile -File C:\scripts\measure.ps1 -Server db-08 -Into dbo.sizes"
schtasks /create /tn "Archive" /sc weekly /d SUN /st 04:00 /tr "C:\scripts\archive.bat 30"
