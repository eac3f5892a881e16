@echo off
rem Starts Ventanilla with the JDK 25 that is found first.
setlocal EnableExtensions DisableDelayedExpansion
set "BIN=%~dp0"
for %%I in ("%BIN%..") do set "APP=%%~fI"
set "JAVA="

if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if defined JAVA goto :start
for /f "delims=" %%J in ('where java.exe 2^>nul') do if not defined JAVA call :try "%%J"
if defined JAVA goto :start
for %%K in ("HKLM\SOFTWARE\JavaSoft\JDK\25" "HKLM\SOFTWARE\Eclipse Adoptium\JDK") do call :registry %%K
if defined JAVA goto :start
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%LOCALAPPDATA%\Programs\Eclipse Adoptium" "%USERPROFILE%\.jdks") do call :folder %%R
if defined JAVA goto :start

echo Ventanilla necesita Java 25: instale un JDK 25 (por ejemplo Eclipse Temurin 25, https://adoptium.net) o indique su carpeta en JAVA_HOME. 1>&2
exit /b 1

:start
"%JAVA%" "@%BIN%java-options.txt" %VENTANILLA_JAVA_OPTIONS% "-Dventanilla.app=%APP%" -cp "%APP%\lib\*" mx.ventanilla.Launcher %*
exit /b %ERRORLEVEL%

:registry
for /f "tokens=2,*" %%A in ('reg query %1 /s 2^>nul ^| findstr /i /r /c:"JavaHome" /c:" Path "') do if not defined JAVA call :try "%%B\bin\java.exe"
exit /b 0

:folder
for /d %%D in ("%~1\*25*") do if not defined JAVA call :try "%%D\bin\java.exe"
exit /b 0

:try
if not exist "%~1" exit /b 0
"%~1" -version 2>&1 | findstr /r /c:"version .25[.+-]" /c:"version .25.$" /c:"version .25. " >nul
if not errorlevel 1 set "JAVA=%~1"
exit /b 0
