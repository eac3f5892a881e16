#!/usr/bin/env bash
# deb.sh APPLICATION VERSION TARGET: the application folder as a Debian package. No script runs at installation: menus,
# file types and icons are brought up to date by the triggers of the packages that own them.
set -euo pipefail
cd "$(dirname "$0")/../.."
. installer/common/steps.sh
application=$1 version=${2/-SNAPSHOT/\~snapshot} target=$3
root=$target/deb
rm -rf "$root"
mkdir -p "$root"/{DEBIAN,opt,usr/bin} "$root"/usr/share/{applications,mime/packages,doc/ventanilla}
cp -a "$application" "$root/opt/ventanilla"
ln -s /opt/ventanilla/bin/ventanilla "$root/usr/bin/ventanilla"
cp installer/linux/ventanilla.desktop "$root/usr/share/applications"
cp installer/linux/ventanilla.xml "$root/usr/share/mime/packages"
cp installer/linux/copyright "$root/usr/share/doc/ventanilla/copyright"
printf 'ventanilla (%s) stable; urgency=medium\n\n  * %s\n\n -- %s  %s\n' "$version" "$(publisher homepage)" \
    "$(publisher maintainer)" "$(date -u -R -d "@$(moment)")" | gzip -9n > "$root/usr/share/doc/ventanilla/changelog.gz"
for size in 16 22 24 32 48 64 128 256 512; do
    folder=$root/usr/share/icons/hicolor/${size}x$size
    mkdir -p "$folder"/{apps,mimetypes}
    rsvg-convert -w $size -h $size assets/icon/ventanilla.svg -o "$folder/apps/ventanilla.png"
    rsvg-convert -w $size -h $size assets/icon/document.svg -o "$folder/mimetypes/ventanilla-document.png"
done
mkdir -p "$root"/usr/share/icons/hicolor/scalable/{apps,mimetypes}
cp assets/icon/ventanilla.svg "$root/usr/share/icons/hicolor/scalable/apps"
cp assets/icon/document.svg "$root/usr/share/icons/hicolor/scalable/mimetypes/ventanilla-document.svg"
find "$root" -type d -exec chmod 755 {} +
find "$root" -type f ! -perm -u+x -exec chmod 644 {} +
sed -e "s/@VERSION@/$version/" -e "s/@SIZE@/$(du -sk --apparent-size "$root" | cut -f1)/" \
    -e "s/@ARCHITECTURE@/$(dpkg --print-architecture)/" -e "s|@MAINTAINER@|$(publisher maintainer)|" \
    -e "s|@HOMEPAGE@|$(publisher homepage)|" installer/linux/control > "$root/DEBIAN/control"
(cd "$root" && find opt usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
one_moment "$root"
SOURCE_DATE_EPOCH=$(moment) dpkg-deb --root-owner-group -Zxz -b "$root" \
    "$target/ventanilla_${version}_$(dpkg --print-architecture).deb" > /dev/null
rm -rf "$root"
