package mx.ventanilla.visit;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.HighlightText;
import mx.ventanilla.fx.InitialsBadge;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.patient.CoverageState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who the person is and how the cover stands; below it what the desk does for them. */
@SuppressWarnings("NullAway.Init")
public final class PersonController {
    private final ReceptionViewModel model;
    private final ReceptionActions actions;
    private final ViewLoader loader;
    private final DeskWords words;

    @FXML
    private VBox personPage;
    @FXML
    private InitialsBadge personInitials;
    @FXML
    private Label personName;
    @FXML
    private Label personLine;
    @FXML
    private StateLabel languageLabel;
    @FXML
    private Label nssValue;
    @FXML
    private Label aggregateValue;
    @FXML
    private Label placeValue;
    @FXML
    private HBox coverNotice;
    @FXML
    private FontIcon coverIcon;
    @FXML
    private HighlightText coverText;
    @FXML
    private Label coverChecked;
    @FXML
    private KeyButton coverCheckButton;
    @FXML
    private StackPane personLower;

    PersonController(ReceptionViewModel model, ReceptionActions actions, ViewLoader loader) {
        this.model = model;
        this.actions = actions;
        this.loader = loader;
        this.words = model.person().words();
    }

    @FXML
    public void initialize() {
        PageStack pages = new PageStack(personLower, model.modeProperty());
        pages.add(() -> page(new DeskController(model, actions)), PanelMode.PERSON, PanelMode.IDLE);
        pages.add(() -> page(new OffersController(model)), PanelMode.BOOK, PanelMode.CHANGE);
        pages.add(() -> page(new FamilyController(model)), PanelMode.FAMILY);
        pages.makeInSpareTime();
        actions.find(ReceptionCommands.COVER).ifPresent(coverCheckButton::act);
        Pages.set(coverCheckButton, actions.has(ReceptionCommands.COVER));
        model.person().personProperty().subscribe(this::show);
    }

    private Parent page(Object controller) {
        return loader.load(controller).root();
    }

    private void show(@Nullable PersonAtDesk person) {
        personPage.setOpacity(person == null ? 0 : 1);
        if (person == null) {
            return;
        }
        PersonAtDesk.Identity identity = person.identity();
        String first = identity.names().firstSurname();
        personInitials.show(identity.names().givenNames(), first == null ? "" : first);
        personName.setText(identity.names().display());
        personLine.setText(words.person(identity));
        showLanguage(identity);
        nssValue.setText(orDash(DeskWords.nss(identity.nss())));
        aggregateValue.setText(orDash(identity.aggregateCode()));
        placeValue.setText(words.place(person.place()));
        CoverageState state = words.cover().state(person.coverage());
        Tone tone = FoundIcons.tone(state);
        tone.applyTo(coverNotice.getStyleClass());
        coverIcon.setIconLiteral(FoundIcons.icon(state));
        coverText.showSentence(words.cover().sentence(person.coverage()));
        coverChecked.setText(words.cover().checked(person.coverage()));
    }

    /** Who is attended in Spanish has no such line. */
    private void showLanguage(PersonAtDesk.Identity identity) {
        String line = identity.language().line(words.messages());
        languageLabel.show(identity.language().interpreter() ? Tone.WARN : Tone.NEUTRAL, "fth-message-circle", line);
        Pages.set(languageLabel, !line.isEmpty());
        String name = identity.names().display();
        personPage.setAccessibleText(line.isEmpty() ? name : name + ", " + line);
    }

    private static String orDash(@Nullable String text) {
        return text == null || text.isEmpty() ? "—" : text;
    }
}
