#!/usr/bin/env bash
# zip.sh APPLICATION VERSION TARGET: the application folder as it is, to be unpacked anywhere.
set -euo pipefail
cd "$(dirname "$0")/../.."
. installer/common/steps.sh
target=$3 name=ventanilla-$2-linux-portable
rm -rf "${target:?}/$name"
cp -a "$1" "$target/$name"
cp installer/common/LEEME-portable.txt "$target/$name/LEEME.txt"
one_moment "$target/$name"
(cd "$target" && rm -f "$name.zip" && find "$name" | LC_ALL=C sort | zip -q -y -9 "$name.zip" -@)
rm -rf "${target:?}/$name"
