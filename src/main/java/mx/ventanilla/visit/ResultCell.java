package mx.ventanilla.visit;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.fx.HighlightText;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.patient.CoverageState;
import org.jspecify.annotations.Nullable;

/** A person found: name with what matched, age, NSS, cover, and today's visit. */
final class ResultCell extends ListCell<FoundPerson> {
    static final double HEIGHT = 71;
    private static final double ROOM_BESIDE_AGE = 190;
    private static final double ROOM_ALONE = 240;
    /** The widest that a name gets: when all of it matches what was typed. */
    private static final Font NAME = Font.font("Roboto", FontWeight.BOLD, 14);

    private final ResultsViewModel model;
    private final DeskWords words;
    private final HighlightText name = new HighlightText();
    private final Label ageBeside = small();
    private final Label nss = small();
    private final Label ageBelow = small();
    private final StateLabel cover = new StateLabel();
    private final HighlightText visit = new HighlightText();
    private final StateLabel state = new StateLabel();
    private final VBox row = new VBox(line(name, ageBeside), line(nss, ageBelow), line(cover, visit, state));

    ResultCell(ResultsViewModel model) {
        this.model = model;
        this.words = model.words();
        row.getStyleClass().add("result-row");
        row.getChildren().getFirst().getStyleClass().add("first");
        name.getStyleClass().add("result-name");
        visit.getStyleClass().add("result-visit");
        HBox.setHgrow(name, Priority.ALWAYS);
        nss.setMaxWidth(Double.MAX_VALUE);
        cover.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(nss, Priority.ALWAYS);
        HBox.setHgrow(cover, Priority.ALWAYS);
        visit.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxHeight(Region.USE_PREF_SIZE);
        visit.setMaxHeight(Region.USE_PREF_SIZE);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable FoundPerson person, boolean empty) {
        super.updateItem(person, empty);
        setGraphic(person == null || empty ? null : row);
        if (person == null || empty) {
            setAccessibleText("");
            return;
        }
        showName(person);
        nss.setText(DeskWords.nss(person.nss()));
        CoverageState covered = words.cover().state(person.coverage());
        cover.show(FoundIcons.tone(covered), FoundIcons.icon(covered), words.cover().word(person.coverage()));
        showVisit(person.visit());
        setAccessibleText(String.join(", ", person.names().display(), words.age(person.birthDate()), nss.getText(),
                cover.getText(), words.shortVisit(person.visit()).replace("**", "")));
    }

    private void showName(FoundPerson person) {
        String whole = person.names().display();
        String age = words.age(person.birthDate());
        boolean beside = width(whole) <= ROOM_BESIDE_AGE;
        name.showMatches(fitted(whole, beside ? ROOM_BESIDE_AGE : ROOM_ALONE), model.search().queryProperty().get());
        ageBeside.setText(beside ? age : "");
        Pages.set(ageBeside, beside);
        ageBelow.setText(beside ? "" : age);
    }

    private void showVisit(@Nullable DeskVisit today) {
        boolean expected = today == null || today.state() == VisitState.BOOKED;
        Pages.set(state, !expected);
        Pages.set(visit, expected);
        visit.showSentence(words.shortVisit(today));
        if (today != null) {
            state.show(FoundIcons.tone(today.state()), FoundIcons.icon(today.state()), words.shortVisit(today));
        }
    }

    private static String fitted(String text, double room) {
        String fitting = text;
        while (fitting.length() > 1 && width(fitting) > room) {
            fitting = fitting.substring(0, fitting.length() - 2).stripTrailing() + "…";
        }
        return fitting;
    }

    private static double width(String text) {
        Text measured = new Text(text);
        measured.setFont(NAME);
        return measured.getLayoutBounds().getWidth();
    }

    private static Label small() {
        Label label = new Label();
        label.getStyleClass().addAll("small", "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static HBox line(Node... parts) {
        HBox line = new HBox(parts);
        line.getStyleClass().add("result-line");
        return line;
    }
}
