#!/bin/sh
# Starts Ventanilla with the Java beside it. The starter that jpackage makes asks dpkg (or rpm) twice at each start which
# package it belongs to, a tenth of a second and more; this one knows where it lies.
self=$(readlink -f "$0")
root=${self%/bin/*}
app=$root/lib/app
while IFS= read -r jar; do
    path=${path:+$path:}$app/$jar
done < "$app/classpath"
set -- -cp "$path" mx.ventanilla.Launcher "$@"
# Java 25 itself does not always look whether the cache was learned from these very files.
if [ -f "$app/learned-from" ] && (cd "$app" && xargs stat -c "%n %s %Y" < classpath | cmp -s - learned-from) 2> /dev/null; then
    set -- "-XX:AOTCache=$app/ventanilla.aot" "$@"
fi
exec "$root/lib/runtime/bin/java" "@$app/java-options" "-Dventanilla.app=$root" "-Djpackage.app-path=$self" "$@"
