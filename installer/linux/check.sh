#!/usr/bin/env bash
# check.sh PACKAGE [OLDER]: installs the package on this computer as a person would, works with it on a screen that nobody
# sees, upgrades it over OLDER (made here when it is not given: the same files with a lower version), removes it, and looks
# after each step whether the data are as they were. Stops at the first thing that is not as it must be. Needs root, and
# xvfb, xauth, imagemagick, xdotool and xdg-utils; leaves target/installer/check*.png to be looked at.
set -euo pipefail
cd "$(dirname "$0")/../.."
package=$(readlink -f "$1")
work=$(mktemp -d)
# the folder of a person who has nothing of ours yet: the window and the commands find the data there by themselves
export XDG_DATA_HOME=$work/person
data=$XDG_DATA_HOME/ventanilla
pictures=$PWD/target/installer/check
password=$work/password
trap 'rm -rf "$work"' EXIT
[ "$(id -u)" = 0 ] || { echo "run it as root" >&2; exit 1; }

step() { printf '\n## %s\n' "$*"; }
fail() { echo "NOT SO: $*" >&2; exit 1; }
screen() { xvfb-run -a -s '-screen 0 1366x768x24' "$@"; }
sum() { (cd "$data" && find . -type f ! -name '*.log' ! -name open.lock -print0 | sort -z | xargs -0 sha256sum | sha256sum); }
same_data() { [ "$1" = "$(sum)" ] || fail "the data are as they were"; echo "the data are as they were"; }
install() { apt-get install -y -q "$@" > "$work/apt.log" 2>&1 || { cat "$work/apt.log"; exit 1; }; }
installed() { dpkg -s ventanilla | grep -E '^(Status|Version)'; }
# the program with its start-up cache, which must be accepted
strictly() { JAVA_TOOL_OPTIONS=-XX:AOTMode=on "$@" 2>&1; }
refused() { # what
    ! strictly ventanilla --help > /dev/null || fail "$1 is refused"
    ventanilla --help > /dev/null || fail "$1 does no harm"
    echo "$1 is refused, and the program starts without"
}

older=${2:-}
if [ -z "$older" ]; then
    dpkg-deb -R "$package" "$work/older"
    sed -i 's/^Version: .*/Version: 0.0.9/' "$work/older/DEBIAN/control"
    dpkg-deb --root-owner-group -Znone -b "$work/older" "$work/older.deb" > /dev/null
    older=$work/older.deb
fi
echo practica-segura > "$password"
mkdir -p "$XDG_DATA_HOME"

step "install $(dpkg-deb -f "$older" Version)"
install "$older"
installed
command -v ventanilla
test -f /usr/share/applications/ventanilla.desktop
grep -o 'application/vnd.ventanilla[a-z.]*:.*' /usr/share/mime/globs

step "a clinic in the person's own folder, and its check"
ventanilla practice create --data "$data" > /dev/null 2> "$work/progress"
ventanilla check 2> /dev/null
before=$(sum)

step "upgrade to $(dpkg-deb -f "$package" Version)"
install "$package"
installed
same_data "$before"
ventanilla check 2> /dev/null

step "the start-up cache is accepted"
strictly ventanilla --help | grep -q '^Uso: ventanilla' || fail "the cache is accepted"
echo accepted
touch /opt/ventanilla/lib/app/ventanilla.jar
refused "a cache for other files"
install --reinstall "$package"
truncate -s -4096 /opt/ventanilla/lib/app/ventanilla.aot
refused "a cache that was cut"
install --reinstall "$package"
strictly ventanilla --help > /dev/null || fail "the cache is accepted again"

step "the window with its cache: sign in, search, check in, agenda, a referral"
strictly screen ventanilla rehearse --user laura --password-file "$password" | grep -E '^(sign_in|search)$'
ventanilla check 2> /dev/null

step "the window as a person finds it"
cat > "$work/look.sh" <<'LOOK'
ventanilla 2> /dev/null & window=$!
for i in $(seq 120); do sleep 1; import -window root "$1.png"; [ "$(convert "$1.png" -format %k info:)" -gt 64 ] && break; done
sleep 3; import -window root "$1.png"
kill $window; wait $window || true
LOOK
screen bash "$work/look.sh" "$pictures"
echo "picture: $pictures.png"

step "a region, and a courier file that comes back from it"
region=(--data "$work/region")
ventanilla hub init "${region[@]}" --name 'OOAD de prueba' > /dev/null
code=$(ventanilla hub enroll "${region[@]}" --unit 'UMF 1' | tail -1)
admin=(--user admin --password-file "$password")
ventanilla courier enroll --code "$code" --out "$work/wish" "${admin[@]}" > /dev/null
ventanilla hub enroll "${region[@]}" --request "$work/wish" --out "$work/yes" > /dev/null
ventanilla courier enroll --code "$code" --answer "$work/yes" "${admin[@]}"
ventanilla courier export --out "$work/out"
ventanilla courier answer "${region[@]}" "$work/out" --out "$work/del norte.ventanilla-correo"
ventanilla sync status

step "the system opens it with the program, and who signs in finds it received"
gio mime application/vnd.ventanilla.correo 2> /dev/null | sed -n 1p
xdg-mime query filetype "$work/del norte.ventanilla-correo"
cat > "$work/open.sh" <<'OPEN'
# opens $1 as a file manager does, signs in as $2 with real keys, waits, takes the picture $3
rm -f "$XDG_DATA_HOME/ventanilla/holder.json"
xdg-open "$1" & window=$!
xdotool search --sync --onlyvisible --name Ventanilla windowfocus > /dev/null
for i in $(seq 120); do [ -e "$XDG_DATA_HOME/ventanilla/holder.json" ] && break; sleep 1; done
sleep 5
xdotool type --delay 60 "$2"; xdotool key Tab; xdotool type --delay 60 practica-segura; xdotool key Return
sleep "$4"
import -window root "$3.png"
[ -z "${5:-}" ] || { xdg-open "$5"; sleep 6; import -window root "$3-second.png"; }
kill "$(grep -o '"pid":[0-9]*' "$XDG_DATA_HOME/ventanilla/holder.json" | cut -d: -f2)"
wait
OPEN
screen bash "$work/open.sh" "$work/del norte.ventanilla-correo" admin "$pictures-courier" 12
echo "picture: $pictures-courier.png"
ventanilla sync status --json | grep -o '"saved":[0-9]*,"sent":[0-9]*,"confirmed":[0-9]*'
ventanilla sync status --json | grep -Eq '"confirmed":[1-9]' || fail "the file was received"
echo "received"

step "a second file goes to the window that is there, and to the screen that receives it"
xdg-mime query filetype "$work/del norte.ventanilla-correo"
printf 'VSL1%0200d' 7 > "$work/de la clínica.ventanilla-referencia"
xdg-mime query filetype "$work/de la clínica.ventanilla-referencia"
screen bash "$work/open.sh" "$work/de la clínica.ventanilla-referencia" medico "$pictures-referral" 12 \
    "$work/del norte.ventanilla-correo"
echo "pictures: $pictures-referral.png $pictures-referral-second.png"

step "a start without a screen ends in a sentence"
DISPLAY=:987 WAYLAND_DISPLAY='' timeout 120 ventanilla 2>&1 | sed -n 1p || true
ventanilla check 2> /dev/null

step "remove"
before=$(sum)
apt-get remove -y -q ventanilla > "$work/apt.log" 2>&1
dpkg -s ventanilla 2>&1 | grep -E '^Status' || echo "not installed"
[ ! -e /opt/ventanilla ] && [ ! -e /usr/bin/ventanilla ] || fail "nothing is left of the program"
echo "nothing is left of the program"
same_data "$before"
