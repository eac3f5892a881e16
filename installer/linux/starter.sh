#!/bin/sh
# Starts Ventanilla with the Java beside it. The starter that jpackage makes asks dpkg (or rpm) twice at each start which
# package it belongs to, a tenth of a second and more; this one knows where it lies.
self=$(readlink -f "$0")
root=${self%/bin/*}
app=$root/lib/app
while IFS= read -r jar; do
    path=${path:+$path:}$app/$jar
done < "$app/classpath"
if [ -f "$app/ventanilla.aot" ]; then
    set -- "-XX:AOTCache=$app/ventanilla.aot" -cp "$path" mx.ventanilla.Launcher "$@"
else
    set -- -cp "$path" mx.ventanilla.Launcher "$@"
fi
exec "$root/lib/runtime/bin/java" "@$app/java-options" "-Dventanilla.app=$root" "-Djpackage.app-path=$self" "$@"
