#!/usr/bin/env bash
# check.sh PACKAGE [OLDER]: installs the package on this computer as a person would, works with it on a screen that nobody
# sees, upgrades it over OLDER (made here when it is not given: the same files with a lower version), removes it, and looks
# after each step whether the data are as they were. Needs root, xvfb and imagemagick; leaves target/installer/check.png.
set -euo pipefail
cd "$(dirname "$0")/../.."
package=$(readlink -f "$1")
work=$(mktemp -d)
data=$work/data
picture=target/installer/check.png
trap 'rm -rf "$work"' EXIT
[ "$(id -u)" = 0 ] || { echo "run it as root" >&2; exit 1; }

step() { printf '\n## %s\n' "$*"; }
screen() { xvfb-run -a -s '-screen 0 1366x768x24' "$@"; }
sum() { (cd "$data" && find . -type f ! -name '*.log' ! -name open.lock -print0 | sort -z | xargs -0 sha256sum | sha256sum); }
may() { # what a check of the data says
    ventanilla check --data "$data" --user admin --password-file "$work/password"
}

older=${2:-}
if [ -z "$older" ]; then
    dpkg-deb -R "$package" "$work/older"
    sed -i 's/^Version: .*/Version: 0.0.9/' "$work/older/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone -b "$work/older" "$work/older.deb" > /dev/null
    older=$work/older.deb
fi
echo practica-segura > "$work/password"

step "install $(dpkg-deb -f "$older" Version)"
apt-get install -y -q "$older" > "$work/apt.log" 2>&1 || { cat "$work/apt.log"; exit 1; }
dpkg -s ventanilla | grep -E '^(Status|Version)'
command -v ventanilla
test -f /usr/share/applications/ventanilla.desktop
grep -o 'application/vnd.ventanilla[a-z.]*:.*' /usr/share/mime/globs || true

step "a clinic, and its check"
ventanilla practice create --data "$data" > /dev/null 2> "$work/progress"
may
before=$(sum)

step "upgrade to $(dpkg-deb -f "$package" Version)"
apt-get install -y -q "$package" > "$work/apt.log" 2>&1 || { cat "$work/apt.log"; exit 1; }
dpkg -s ventanilla | grep -E '^(Status|Version)'
[ "$before" = "$(sum)" ] && echo "the data are as they were"
may

step "the start-up cache is accepted"
JAVA_TOOL_OPTIONS=-XX:AOTMode=on ventanilla --help 2>&1 | grep -q '^Uso: ventanilla' && echo accepted
cp /opt/ventanilla/lib/app/ventanilla.jar "$work/kept.jar"
touch /opt/ventanilla/lib/app/ventanilla.jar
if JAVA_TOOL_OPTIONS=-XX:AOTMode=on ventanilla --help > /dev/null 2>&1; then
    echo "a cache for other files was accepted" >&2
    exit 1
fi
echo "one for other files is refused"
apt-get install -y -q --reinstall "$package" > "$work/apt.log" 2>&1

step "the window: sign in, search, check in, agenda, a referral"
screen ventanilla rehearse --data "$data" --user laura --password-file "$work/password" 2> /dev/null
may
screen bash -c "ventanilla --data '$data' 2> /dev/null & window=\$!; for i in \$(seq 60); do sleep 1; \
    import -window root '$picture'; [ \"\$(convert '$picture' -format %k info:)\" -gt 64 ] && break; done; \
    sleep 3; import -window root '$picture'; kill \$window"
echo "picture: $picture"

step "a file that is opened goes to the window that is there"
printf 'VTNC' > "$work/del norte.ventanilla-correo"
gio mime application/vnd.ventanilla.correo 2> /dev/null | head -1 || true
screen bash -c "ventanilla --data '$data' 2> /dev/null & window=\$!; \
    for i in \$(seq 120); do [ -e '$data/holder.json' ] && break; sleep 1; done; \
    timeout 60 ventanilla --data '$data' '$work/del norte.ventanilla-correo' && echo 'handed over'; \
    sleep 2; import -window root '${picture%.png}-file.png'; kill \$window; wait \$window || true"
echo "picture: ${picture%.png}-file.png"

step "a start without a screen ends in a sentence"
DISPLAY=:987 WAYLAND_DISPLAY='' timeout 120 ventanilla --data "$data" 2>&1 | head -1 || true

step "remove"
before=$(sum)
apt-get remove -y -q ventanilla > "$work/apt.log" 2>&1
dpkg -s ventanilla 2>&1 | grep -E '^Status' || echo "not installed"
[ ! -e /opt/ventanilla ] && [ ! -e /usr/bin/ventanilla ] && echo "nothing is left of the program"
[ "$before" = "$(sum)" ] && echo "the data are as they were"
