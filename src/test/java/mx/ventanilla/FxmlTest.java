package mx.ventanilla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.fxml.FXMLLoader;
import javax.xml.parsers.DocumentBuilderFactory;
import mx.ventanilla.core.Messages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** Every screen description loads, speaks both languages, and can be read aloud. */
class FxmlTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Set<String> NEED_A_LABEL = Set.of("TextField", "PasswordField", "TextArea", "ComboBox",
            "SearchableComboBox", "ChoiceBox", "Spinner", "DatePicker", "DateField", "TimeField", "ListView",
            "TableView",
            "TreeView", "Slider");
    private static final Set<String> NEED_WORDS = Set.of("Button", "KeyButton", "CheckBox", "RadioButton",
            "ToggleButton", "Hyperlink", "MenuButton", "MenuItem");
    private static final Set<String> TEXTS = Set.of("text", "promptText", "accessibleText", "title", "advice");
    private static final Set<String> FORBIDDEN = Set.of("style", "layoutX", "layoutY", "AnchorPane.leftAnchor",
            "AnchorPane.topAnchor");
    private static final Pattern CODE = Pattern.compile("\\s(?:fx:controller|on[A-Z]\\w*)=\"[^\"]*\"");

    @BeforeAll
    static void needsTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    static List<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(path -> path.toString().endsWith(".fxml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void loadsInBothLanguages(Path view) throws Exception {
        byte[] structure = CODE.matcher(Files.readString(view)).replaceAll("").getBytes(StandardCharsets.UTF_8);
        for (Locale language : List.of(Messages.SPANISH, Messages.ENGLISH)) {
            FXMLLoader loader = new FXMLLoader(view.toUri().toURL(), new Messages(language).bundle());
            Object root = WaitForAsyncUtils.asyncFx(() -> loader.load(new ByteArrayInputStream(structure))).get();
            assertThat(root).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void takesItsWordsFromTheBundle(Path view) throws Exception {
        for (Element element : elements(view)) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                String where = view.getFileName() + " " + element.getTagName() + " " + attribute.getName();
                assertThat(FORBIDDEN).as(where).doesNotContain(attribute.getName());
                if (attribute.getValue().startsWith("%")) {
                    assertPlain(where, attribute.getValue().substring(1));
                } else if (TEXTS.contains(attribute.getName()) && !element.getTagName().equals("KeyCap")) {
                    assertThat(attribute.getValue().chars().noneMatch(Character::isLetter)).as(where).isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void namesEverythingForAScreenReader(Path view) throws Exception {
        List<Element> elements = elements(view);
        Set<String> labelled = new HashSet<>();
        elements.stream().map(element -> element.getAttribute("labelFor")).filter(label -> !label.isEmpty())
                .forEach(label -> {
                    assertThat(label).as(view.getFileName() + ": a label may come before its field")
                            .matches("\\$\\{\\w+}");
                    labelled.add(label.replaceAll("[${}]", ""));
                });
        for (Element element : elements) {
            String id = element.getAttribute("fx:id");
            String where = view.getFileName() + " " + element.getTagName() + " " + id;
            if (NEED_A_LABEL.contains(element.getTagName()) && !element.hasAttribute("fx:constant")) {
                assertThat(labelled.contains(id) || element.hasAttribute("accessibleText")).as(where).isTrue();
            }
            if (NEED_WORDS.contains(element.getTagName())
                    && !element.getAttribute("styleClass").contains("sync-chip")) {
                assertThat(element.hasAttribute("text") || element.hasAttribute("accessibleText")).as(where).isTrue();
            }
            if (element.getAttribute("styleClass").contains("icon-only")) {
                assertThat(element.getElementsByTagName("Tooltip").getLength()).as(where + " has a tooltip").isOne();
            }
            if (element.getTagName().equals("SearchBox")) {
                assertThat(element.hasAttribute("promptText")).as(where).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void fitsItsController(Path view) throws Exception {
        List<Element> elements = elements(view);
        String name = elements.getFirst().getAttribute("fx:controller");
        Class<?> controller = Class.forName(name);
        assertThat(controller.getSimpleName())
                .isEqualTo(view.getFileName().toString().replace("View.fxml", "Controller"));
        Set<String> ids = new HashSet<>();
        Set<String> handlers = new HashSet<>();
        for (Element element : elements) {
            ids.add(element.getAttribute("fx:id"));
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.item(i).getNodeValue().startsWith("#")) {
                    handlers.add(attributes.item(i).getNodeValue().substring(1));
                }
            }
        }
        assertThat(ids).containsAll(Arrays.stream(controller.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(FXML.class)).map(Field::getName).toList());
        assertThat(Arrays.stream(controller.getDeclaredMethods()).map(Method::getName).toList()).containsAll(handlers);
    }

    private static void assertPlain(String where, String key) {
        for (Locale language : List.of(Messages.SPANISH, Messages.ENGLISH)) {
            assertThat(new Messages(language).bundle().getString(key)).as(where + " is shown as it stands")
                    .doesNotContain("'", "{");
        }
    }

    private static List<Element> elements(Path view) throws Exception {
        Document document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(view.toFile());
        NodeList all = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }
}
