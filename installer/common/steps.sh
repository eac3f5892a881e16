# Steps that every build script on Linux and macOS takes; read with `.`, in the project's folder.

need() {
    command -v "$1" > /dev/null && return
    echo "$0 needs '$1': install the package '$2' (Debian, Ubuntu: apt-get install $2)" >&2
    exit 1
}

version_of_pom() {
    sed -n 's|^  <version>\(.*\)</version>.*|\1|p' pom.xml | head -1
}

# Who answers for the packages (maintainer), and where the project is (homepage).
publisher() { # what
    sed -n "s|^$1=||p" installer/common/publisher.txt
}

# The moment that every file of a package bears, so that the same sources give the same package.
moment() {
    date -u -d "$(sed -n 's|.*<project.build.outputTimestamp>\(.*\)</project.build.outputTimestamp>.*|\1|p' pom.xml)" +%s
}

# The JDK that Maven's toolchains found for the build.
jdk_of_maven() {
    local home
    for home in $(sed -n 's|.*<jdkHome>\(.*\)</jdkHome>.*|\1|p' target/jdks.xml); do
        if grep -q '^JAVA_VERSION="25[.+"-]' "$home/release" && [ -x "$home/bin/jpackage" ]; then
            echo "$home"
            return
        fi
    done
    echo "No JDK 25 with jlink and jpackage was found: install one, for example Eclipse Temurin 25" >&2
    exit 1
}

# JavaFX as Maven brings it, made into what jlink links in: classes in the module, libraries beside the JVM's own.
javafx_modules() { # jdk system target
    local jar name work
    work=$3/work
    mkdir -p "$3/jars"
    cp target/app/lib/javafx-*-"$2".jar "$3/jars"
    for jar in "$3"/jars/*.jar; do
        name=$(basename "$jar" | sed 's/^javafx-\([a-z]*\)-.*/javafx.\1/')
        rm -rf "$work"
        mkdir -p "$work/classes" "$work/lib"
        unzip -q "$jar" -d "$work/classes"
        find "$work/classes" -maxdepth 1 \( -name '*.so' -o -name '*.dylib' \) -exec mv {} "$work/lib" \;
        "$1/bin/jmod" create --class-path "$work/classes" --libs "$work/lib" --module-path "$3/jars" \
            "$3/$name.jmod"
    done
    rm -rf "$work" "$3/jars"
}

# A Java with the modules of modules.txt and nothing else.
runtime() { # jdk javafx target
    "$1/bin/jlink" --module-path "$2" --add-modules "$(paste -sd, installer/common/modules.txt)" \
        @installer/common/jlink.txt --output "$3"
    find "$3/bin" -type f ! -name java -delete
}

# Java reads the manifests of the libraries at every start: those of 850 kB and less say sums, imports and exports that
# nobody asks for. A signed library is left out of the start-up cache as well; nothing here asks who signed it.
plain_manifests() { # folder
    local jar work
    work=$1/manifest
    for jar in "$1"/*.jar; do
        mkdir -p "$work/META-INF"
        { unzip -p "$jar" META-INF/MANIFEST.MF 2> /dev/null || true; } | tr -d '\r' | awk '/^$/ { over = 1 } over { next }
            !/^ / { kept = /^(Manifest-Version|Main-Class|Multi-Release|Automatic-Module-Name|(Implementation|Specification)-[A-Za-z]*):/ }
            kept' > "$work/META-INF/MANIFEST.MF"
        echo >> "$work/META-INF/MANIFEST.MF"
        touch -d "@$(moment)" "$work/META-INF" "$work/META-INF/MANIFEST.MF"
        (cd "$work" && zip -q -X "$OLDPWD/$jar" META-INF/MANIFEST.MF)
        zip -q -d "$jar" 'META-INF/*.SF' 'META-INF/*.RSA' 'META-INF/*.DSA' > /dev/null || true
    done
    rm -rf "$work"
}

# The application folder: the runtime, our jar and its libraries on the class path, a starter.
application() { # jdk runtime target version more...
    local options=() option input=$3/input
    mkdir -p "$input"
    find target/app/lib -name '*.jar' ! -name 'javafx-*' -exec cp {} "$input" \;
    plain_manifests "$input"
    while read -r option; do
        options+=(--java-options "$option")
    done < <(cat installer/common/java-options.txt installer/common/java-options-packaged.txt)
    options+=(--java-options '-Dventanilla.app=$ROOTDIR')
    "$1/bin/jpackage" @installer/common/jpackage.txt --input "$input" --runtime-image "$2" --dest "$3" \
        --app-version "$4" "${options[@]}" "${@:5}"
    rm -rf "$input"
}

# Licences, and the list of everything that is shipped.
papers() { # application
    mkdir -p "$1/licences"
    cp LICENSE NOTICE "$1"
    cp src/main/resources/mx/ventanilla/app/licences/* "$1/licences"
    cp target/ventanilla-sbom.json "$1/ventanilla-sbom.json"
}

one_moment() { # folder
    find "$1" -exec touch -h -d "@$(moment)" {} +
}

# Our own starter instead of the one that jpackage made, with the class path and the options that it was given.
own_starter() { # application starter
    local given=$1/lib/app/ventanilla.cfg
    sed -n 's|^app.classpath=$APPDIR/||p' "$given" > "$1/lib/app/classpath"
    sed -n 's|^java-options=||p' "$given" | grep -v '[$]ROOTDIR' > "$1/lib/app/java-options"
    rm -f "$given" "$1/lib/app/.jpackage.xml" "$1/lib/libapplauncher.so"
    install -m 755 "$2" "$1/bin/ventanilla"
}

# The start-up cache: the daily path is walked once on exactly the files that are shipped.
teach_start() { # application log
    local clinic
    clinic=$(mktemp -d)
    "$1/bin/ventanilla" practice create --data "$clinic/data" > /dev/null
    echo practica-segura > "$clinic/password"
    JAVA_TOOL_OPTIONS="-XX:AOTCacheOutput=$PWD/$1/lib/app/ventanilla.aot" \
        xvfb-run -a -s '-screen 0 1366x768x24' "$1/bin/ventanilla" rehearse --data "$clinic/data" --user laura \
        --password-file "$clinic/password" > "$2" 2>&1
    rm -rf "$clinic"
    grep '^AOTCache creation is complete' "$2"
    cat installer/common/java-options-taught.txt >> "$1/lib/app/java-options"
    (cd "$1/lib/app" && xargs stat -c '%n %s %Y' < classpath > learned-from)
    one_moment "$1"
}

# A picture of the program, this many pixels wide.
icon() { # size folder
    rsvg-convert -w "$1" -h "$1" assets/icon/ventanilla.svg -o "$2/ventanilla.png"
    echo "$2/ventanilla.png"
}

told() { # folder
    (cd "$1/ventanilla" && find . -type f -o -type l) | sort > "$1/files.txt"
    du -h --apparent-size -d 0 "$1/ventanilla" "$1/ventanilla/lib/runtime" "$1/ventanilla/lib/app"
    ls -lh "$1/ventanilla/lib/app/ventanilla.aot" "$1"/*.deb "$1"/*.zip | awk '{print $5, $9}'
    echo "$(wc -l < "$1/files.txt") files, listed in $1/files.txt"
    if publisher homepage | grep -q '[.]invalid'; then
        echo "installer/common/publisher.txt names nobody yet: fill it in before you hand these on"
    fi
}
