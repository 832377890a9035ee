@echo off
rem Starts Portolan on Java 25 or newer: the one of JAVA_HOME, the one on the PATH, or one in the usual folders.
rem PORTOLAN_OPTS may hold options for the JVM, such as -Xmx4g.
setlocal EnableExtensions DisableDelayedExpansion
set "WANTED=25"
set "FOUND="
for %%I in ("%~dp0..") do set "PORTOLAN=%%~fI"

if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined FOUND for /f "delims=" %%J in ('where java 2^>nul') do call :consider "%%~dpJ.."
if not defined FOUND for %%R in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks" "%USERPROFILE%\scoop\apps") do (
  if exist "%%~R" for /d %%D in ("%%~R\*") do call :consider "%%~fD"
)

if not defined FOUND (
  echo Portolan needs Java %WANTED% or newer, and none was found. 1>&2
  echo   Looked at JAVA_HOME, the PATH and the usual folders such as "%ProgramFiles%\Java". 1>&2
  echo   Install one, for example from https://adoptium.net, or set JAVA_HOME to where it is. 1>&2
  exit /b 2
)

rem A command has ended before the optimising compiler pays for itself; the window lives long.
set "PACE=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xms64m -XX:NewSize=32m -XX:+UseCompactObjectHeaders -XX:-UsePerfData"
if "%~1"=="" set "PACE="
if "%~1"=="open" set "PACE="
if "%~1"=="run-sample" set "PACE="

rem JavaFX lies on the module path, everything else on the class path.
"%FOUND%\bin\java.exe" --module-path "%PORTOLAN%\lib\javafx" --add-modules javafx.controls,javafx.swing --enable-native-access=javafx.graphics,ALL-UNNAMED --add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED %PACE% %PORTOLAN_OPTS% -classpath "%PORTOLAN%\lib\*" org.portolan.app.Main %*
exit /b %ERRORLEVEL%

rem Takes a Java home when it is new enough, by the file `release` that every JDK has.
:consider
if defined FOUND exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "tokens=2 delims==" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=." %%M in ("%%~V") do if %%M GEQ %WANTED% set "FOUND=%~f1"
exit /b 0
