@echo off
schtasks /Create /F /RU "SYSTEM" /SC WEEKLY /D FRI /ST 23:45 ^
  /TN "Zip" /TR "\"C:\Program Files\7-Zip\7z.exe\" a D:\z.7z D:\data"
