package mx.ventanilla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.Entity;
import mx.ventanilla.patient.cover.CoverCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things, and everything that the program says is in them. */
class MessagesTest {
    private static final Path FOLDER = Path.of("src/main/resources/mx/ventanilla/i18n");
    private static final String SPANISH = "messages.properties";
    private static final String ENGLISH = "messages_en.properties";
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");
    private static final String KEY = "\"([a-z]\\w*(?:\\.\\w+)+)\"";
    private static final Pattern SAID = Pattern
            .compile("(?:Problem\\.of|Sentence\\.of|\\.text|otifier\\.info|oasts\\.info"
                    + "|asks\\.run|Finding\\.error|Finding\\.warning)\\(\\s*(?:\"\\w+\"\\s*,\\s*)?" + KEY);
    private static final Pattern COMMAND = Pattern.compile("Command\\s*\\.of\\(\\s*\"(\\w+)\",\\s*\"(\\w+)\"");
    private static final Pattern AUDITED = Pattern.compile("\\.audit\\(([^,]+),");
    private static final Pattern CONSTANT = Pattern.compile("\"([A-Z_]+)\"");
    private static final Pattern SCREEN = Pattern.compile("String SCREEN = \"(\\w+)\"");

    private final Messages spanish = new Messages(Messages.SPANISH);
    private final Messages english = new Messages(Messages.ENGLISH);

    @Test
    void haveTheSameKeys() throws IOException {
        assertThat(keys(ENGLISH)).containsExactlyInAnyOrderElementsOf(keys(SPANISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {SPANISH, ENGLISH})
    void sayEachThingOnceAndNeverNothing(String file) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split("=", 2);
                assertThat(parts).as(line).hasSize(2);
                assertThat(parts[1]).as(parts[0]).isNotBlank();
                keys.add(parts[0].strip());
            }
        }
        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void useTheSameArguments() {
        for (String key : spanish.bundle().keySet()) {
            assertThat(places(english, key)).as(key).isEqualTo(places(spanish, key));
        }
    }

    @Test
    void areFormatsThatJavaReadsAndDoubleTheirApostrophes() {
        for (Messages messages : List.of(spanish, english)) {
            for (String key : messages.bundle().keySet()) {
                String text = messages.bundle().getString(key);
                assertThat(new MessageFormat(text, messages.locale()).toPattern()).as(key).isNotBlank();
                assertThat(text.replace("''", "")).as(key + " has an apostrophe that is not doubled")
                        .doesNotContain("'");
            }
        }
    }

    @Test
    void haveEverySentenceThatTheProgramSays() throws IOException {
        Set<String> said = new TreeSet<>();
        for (String source : sources()) {
            Matcher sentence = SAID.matcher(source);
            while (sentence.find()) {
                said.add(sentence.group(1));
            }
            Matcher command = COMMAND.matcher(source);
            while (command.find()) {
                said.add(command.group(1) + ".command." + command.group(2));
            }
        }
        assertThat(said).hasSizeGreaterThan(10);
        assertThat(spanish.bundle().keySet()).containsAll(said);
    }

    @Test
    void haveAHelpPageForEveryWorkspace() {
        for (String key : spanish.bundle().keySet()) {
            if (key.startsWith("shell.workspace.")) {
                String screen = key.substring("shell.workspace.".length());
                assertThat(spanish.bundle().keySet()).contains("help." + screen + ".title", "help." + screen + ".text");
            }
        }
    }

    @Test
    void haveAWordForEveryLineOfTheAudit() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (String source : sources()) {
            Matcher line = AUDITED.matcher(source);
            while (line.find()) {
                CONSTANT.matcher(line.group(1)).results()
                        .forEach(action -> shown.add("admin.audit.action." + action.group(1)));
            }
            SCREEN.matcher(source).results().forEach(screen -> shown.add("admin.audit.origin." + screen.group(1)));
        }
        assertThat(shown).contains("admin.audit.action.OPEN", "admin.audit.action.OPEN_STATE",
                "admin.audit.origin.patients");
        Stream.of(Entity.values()).forEach(entity -> shown.add("admin.audit.entity." + entity));
        Stream.of(CoverCheck.Source.values()).forEach(source -> shown.add("admin.audit.origin." + source));
        assertThat(spanish.bundle().keySet()).containsAll(shown);
    }

    /** Read from the file: a bundle falls back to the other language in silence. */
    private static Set<String> keys(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file))) {
            texts.load(reader);
        }
        return texts.stringPropertyNames();
    }

    private static Set<String> places(Messages messages, String key) {
        return PLACE.matcher(messages.bundle().getString(key)).results().map(place -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> sources = new ArrayList<>();
            for (Path file : files.filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".java"))
                    .toList()) {
                sources.add(Files.readString(file));
            }
            return sources;
        }
    }
}
