@echo off
setlocal EnableExtensions DisableDelayedExpansion
chcp 65001 >nul
rem 医療機器基本計画のKPIの計算。初回と、プログラムの変更後は、先にビルドする。
set "KPI_HOME=%~dp0"
set "KPI_HOME=%KPI_HOME:~0,-1%"
set "KPI_JAR=%KPI_HOME%\target\kpi.jar"

set "KPI_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "KPI_JAVA=%JAVA_HOME%\bin\java.exe"
"%KPI_JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo kpi: Java がありません。Java 17 以上をインストールしてください。>&2
  exit /b 70
)

set "KPI_STALE="
if not exist "%KPI_JAR%" set "KPI_STALE=1"
if not defined KPI_STALE (
  powershell -NoProfile -Command "$jar = (Get-Item -LiteralPath $env:KPI_JAR).LastWriteTimeUtc; $src = @(Get-Item -LiteralPath (Join-Path $env:KPI_HOME 'pom.xml')) + @(Get-ChildItem -LiteralPath (Join-Path $env:KPI_HOME 'src\main') -Recurse); if ($src | Where-Object { $_.LastWriteTimeUtc -gt $jar }) { exit 1 }"
  if errorlevel 1 set "KPI_STALE=1"
)
if not defined KPI_STALE goto run

where mvn >nul 2>&1
if errorlevel 1 (
  echo kpi: Maven がありません。インストールするか、ビルド済みの target フォルダーを置いてください。>&2
  exit /b 70
)
if not exist "%KPI_HOME%\target" mkdir "%KPI_HOME%\target"
rem 二つの実行が同時にビルドしないようにする。
mkdir "%KPI_HOME%\target\.kpi-build" >nul 2>&1
if errorlevel 1 (
  echo kpi: 別の実行がビルドしています。終わってからもう一度実行してください（実行中のものがなければ target\.kpi-build を削除してください）。>&2
  exit /b 70
)
echo kpi: プログラムをビルドしています。数分かかることがあります。>&2
pushd "%KPI_HOME%"
call mvn -q -B -Dstyle.color=never -DskipTests -Dspotless.check.skip package 1>&2
set "KPI_BUILD=%ERRORLEVEL%"
popd
rmdir "%KPI_HOME%\target\.kpi-build" >nul 2>&1
if not "%KPI_BUILD%"=="0" (
  echo kpi: ビルドに失敗しました。上の表示をプログラムの担当者に知らせてください。>&2
  exit /b 70
)
powershell -NoProfile -Command "(Get-Item -LiteralPath $env:KPI_JAR).LastWriteTimeUtc = [DateTime]::UtcNow"

:run
"%KPI_JAVA%" -Dfile.encoding=UTF-8 "-Dkpi.home=%KPI_HOME%" %KPI_JAVA_OPTS% -jar "%KPI_JAR%" %*
set "KPI_EXIT=%ERRORLEVEL%"
rem フォルダーをこのファイルに重ねて離したときは、読み終わるまで画面を閉じない。
if not "%~1"=="" if exist "%~1\dataset.yaml" pause
exit /b %KPI_EXIT%
