# Builds what is installed on Windows: an application folder with its own Java, an .msi and a portable .zip.
# Needs a JDK 25, Maven, WiX Toolset 3.14 (candle.exe and light.exe on the PATH) and ImageMagick (magick.exe).
# Has not been run yet. With -DryRun it only says what it would call.
param([switch]$NoMaven, [switch]$DryRun)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

function Call([string]$program, [string[]]$arguments) {
    if ($DryRun) { Write-Output "$program $($arguments -join ' ')"; return }
    & $program @arguments
    if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE" }
}

if (-not $NoMaven) {
    Remove-Item -Recurse -Force target\app -ErrorAction SilentlyContinue
    Call 'mvn' @('-q', '-B', '-ntp', '-DskipTests', '-Pinstaller', 'package')
}
$pom = [xml](Get-Content -Encoding UTF8 pom.xml)
$version = $pom.project.version -replace '-.*', ''
$moment = [DateTime]::Parse($pom.project.properties.'project.build.outputTimestamp').ToUniversalTime()
$jdk = ([xml](Get-Content target\jdks.xml)).toolchains.toolchain |
    Where-Object { $_.provides.version -like '25*' } | Select-Object -First 1 | ForEach-Object { $_.configuration.jdkHome }
if (-not $jdk) { throw 'No JDK 25 was found: install one, for example Eclipse Temurin 25' }
$homepage = (Get-Content -Encoding UTF8 installer\common\publisher.txt | Where-Object { $_ -like 'homepage=*' }) -replace '^homepage=', ''
$out = 'target\installer'
Remove-Item -Recurse -Force $out -ErrorAction SilentlyContinue
New-Item -ItemType Directory -Force "$out\javafx\jars", "$out\input" | Out-Null

# JavaFX as Maven brings it, made into what jlink links in
Copy-Item target\app\lib\javafx-*-win.jar "$out\javafx\jars"
foreach ($jar in Get-ChildItem "$out\javafx\jars\*.jar") {
    $module = $jar.Name -replace '^javafx-([a-z]+)-.*', 'javafx.$1'
    $work = "$out\javafx\work-$module"
    New-Item -ItemType Directory -Force "$work\classes", "$work\lib" | Out-Null
    Copy-Item $jar "$work\classes.zip"
    Expand-Archive "$work\classes.zip" "$work\classes"
    Move-Item "$work\classes\*.dll" "$work\lib"
    Call "$jdk\bin\jmod.exe" @('create', '--class-path', "$work\classes", '--libs', "$work\lib",
        '--module-path', "$out\javafx\jars", "$out\javafx\$module.jmod")
    Remove-Item -Recurse -Force $work
}
Remove-Item -Recurse -Force "$out\javafx\jars"
$modules = (Get-Content installer\common\modules.txt) -join ','
Call "$jdk\bin\jlink.exe" @('--module-path', "$out\javafx", '--add-modules', $modules,
    '@installer/common/jlink.txt', '--output', "$out\runtime")

# the application folder
Get-ChildItem target\app\lib\*.jar -Exclude 'javafx-*' | Copy-Item -Destination "$out\input"
# a signed jar is left out of the start-up cache; nothing here asks who signed it
Add-Type -AssemblyName 'System.IO.Compression'
Add-Type -AssemblyName 'System.IO.Compression.FileSystem'
foreach ($jar in Get-ChildItem "$out\input\bcprov-*.jar") {
    $zip = [IO.Compression.ZipFile]::Open($jar.FullName, [IO.Compression.ZipArchiveMode]::Update)
    $signatures = @($zip.Entries | Where-Object { $_.FullName -match '^META-INF/[^/]*\.(SF|RSA|DSA)$' })
    foreach ($entry in $signatures) { $entry.Delete() }
    $zip.Dispose()
}
Call 'magick' @('-background', 'none', 'assets\icon\ventanilla.svg', '-define', 'icon:auto-resize=256,64,48,32,16',
    "$out\ventanilla.ico")
Call 'magick' @('-background', 'none', 'assets\icon\document.svg', '-define', 'icon:auto-resize=256,64,48,32,16',
    "$out\document.ico")
$options = Get-Content 'installer\common\java-options.txt', 'installer\common\java-options-packaged.txt' |
    ForEach-Object { '--java-options', $_ }
Call "$jdk\bin\jpackage.exe" (@('@installer/common/jpackage.txt', '--input', "$out\input", '--runtime-image',
    "$out\runtime", '--dest', $out, '--app-version', $version, '--icon', "$out\ventanilla.ico",
    '--add-launcher', 'ventanilla-consola=installer\windows\console.properties') + $options +
    @('--java-options', '-Dventanilla.app=$ROOTDIR'))
New-Item -ItemType Directory -Force "$out\ventanilla\licences" | Out-Null
Copy-Item 'LICENSE', 'NOTICE', 'target\ventanilla-sbom.json' "$out\ventanilla"
Copy-Item src\main\resources\mx\ventanilla\app\licences\* "$out\ventanilla\licences"
Get-ChildItem -Recurse "$out\ventanilla" | ForEach-Object { $_.LastWriteTimeUtc = $moment }

# the start-up cache
$clinic = Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid())
New-Item -ItemType Directory $clinic | Out-Null
Set-Content -Encoding ascii "$clinic\password" 'practica-segura'
Call "$out\ventanilla\ventanilla-consola.exe" @('practice', 'create', '--data', "$clinic\data")
$cache = (Resolve-Path "$out\ventanilla\app").Path + '\ventanilla.aot'
$env:JAVA_TOOL_OPTIONS = "-XX:AOTCacheOutput=$cache"
Call "$out\ventanilla\ventanilla-consola.exe" @('rehearse', '--data', "$clinic\data", '--user', 'laura',
    '--password-file', "$clinic\password")
$env:JAVA_TOOL_OPTIONS = $null
foreach ($starter in 'ventanilla', 'ventanilla-consola') {
    Add-Content "$out\ventanilla\app\$starter.cfg" 'java-options=-XX:AOTCache=$APPDIR\ventanilla.aot'
    Get-Content 'installer\common\java-options-taught.txt' |
        ForEach-Object { Add-Content "$out\ventanilla\app\$starter.cfg" "java-options=$_" }
}
Remove-Item -Recurse -Force $clinic
Get-ChildItem -Recurse "$out\ventanilla" | ForEach-Object { $_.LastWriteTimeUtc = $moment }

# what is handed on
Call "$jdk\bin\jpackage.exe" @('@installer/windows/jpackage-msi.txt', '--app-image', "$out\ventanilla", '--dest', $out,
    '--app-version', $version, '--about-url', $homepage)
Copy-Item installer\common\LEEME-portable.txt "$out\ventanilla\LEEME.txt"
Call 'tar' @('-a', '-c', '-f', "$out\ventanilla-$version-windows-portable.zip", '-C', $out, 'ventanilla')
Get-ChildItem -Recurse -File "$out\ventanilla" -Name | Sort-Object | Set-Content "$out\files.txt"
Get-ChildItem "$out\*.msi", "$out\*.zip", $cache | Format-Table 'Name', 'Length'
