#!/usr/bin/env bash
# Builds what is installed on Linux: an application folder with its own Java, a .deb and a portable .zip.
# Usage: installer/build.sh [--no-maven]    (the second uses the target/app that is there)
set -euo pipefail
cd "$(dirname "$0")/.."
. installer/common/steps.sh

need unzip unzip
need zip zip
need objcopy binutils
need dpkg-deb dpkg
need rsvg-convert librsvg2-bin
need xvfb-run xvfb
need xauth xauth

if [ "${1:-}" != --no-maven ]; then
    rm -rf target/app
    mvn -q -B -ntp -DskipTests -Pinstaller package
fi
version=$(version_of_pom)
jdk=$(jdk_of_maven)
out=target/installer
rm -rf "$out"
mkdir -p "$out"

javafx_modules "$jdk" linux "$out/javafx"
runtime "$jdk" "$out/javafx" "$out/runtime"
application "$jdk" "$out/runtime" "$out" "${version%%-*}" --icon "$(icon 512 "$out")"
own_starter "$out/ventanilla" installer/linux/starter.sh
papers "$out/ventanilla"
one_moment "$out/ventanilla"
teach_start "$out/ventanilla" "$out/teaching.log"
installer/linux/deb.sh "$out/ventanilla" "$version" "$out"
installer/linux/zip.sh "$out/ventanilla" "$version" "$out"
told "$out"
