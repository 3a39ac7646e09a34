@echo off
rem Runs CommunityKit's command line from source.
setlocal
set "CK_REPOSITORY=%~dp0"
set "DOTNET_NOLOGO=1"
where dotnet >nul 2>nul || (echo ck needs the .NET 10 SDK: https://dotnet.microsoft.com/download/dotnet/10.0 1>&2 & exit /b 1)
dotnet build "%~dp0src\CommunityKit.Cli\CommunityKit.Cli.csproj" -c Release -v quiet -nologo -clp:NoSummary || exit /b 1
dotnet exec "%~dp0artifacts\bin\CommunityKit.Cli\release\ck.dll" %*
exit /b %ERRORLEVEL%
