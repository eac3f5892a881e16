package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is delivered, and under which licences: the list of the package and of the program's own window. */
class ShippedPartTest {
    private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "MPL-2.0",
            "EPL-2.0", "LGPL-2.1-or-later", "Bouncy-Castle", "GPL-2.0-with-classpath-exception");
    private static final Set<String> NOT_LIBRARIES = Set.of("OpenJDK", "Roboto");

    @Test
    void everyDeliveredLibraryIsListedAndNoOther() throws IOException {
        Set<String> listed = ShippedPart.all().stream().map(ShippedPart::name)
                .filter(name -> !NOT_LIBRARIES.contains(name)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).isEqualTo(delivered());
    }

    @Test
    void everyLicenceIsAllowedAndItsTextIsThere() {
        assertThat(ShippedPart.all()).allSatisfy(part -> {
            assertThat(ALLOWED).as(part.name()).contains(part.licence());
            assertThat(part.text()).as(part.name()).hasSizeGreaterThan(500);
            assertThat(part.holders()).isNotBlank();
        });
    }

    /** Names of the libraries that the build puts into the package. */
    private static Set<String> delivered() throws IOException {
        String libraries = Files.readString(Path.of("target/shipped-libraries.txt"));
        return Stream.of(libraries.strip().split(":")).map(jar -> Path.of(jar).getFileName().toString())
                .map(jar -> jar.replaceFirst("-\\d[^/]*\\.jar$", "")).collect(Collectors.toCollection(TreeSet::new));
    }
}
