package mx.ventanilla.patient.file;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.clinic.JourneySign;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.InitialsBadge;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.CoverageState;
import mx.ventanilla.patient.Patient;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A patient's file: identification, coverage, family, history of visits. */
@SuppressWarnings("NullAway.Init")
public final class FileController {
    private static final List<Command> BUTTONS = List.of(PatientsCommands.EDIT, PatientsCommands.RELATIVE,
            PatientsCommands.NEWBORN, PatientsCommands.JOIN, PatientsCommands.PART, PatientsCommands.DEATH,
            PatientsCommands.COVER, PatientsCommands.PAPERS, PatientsCommands.PRIVACY);
    private static final int FACT_COLUMNS = 3;
    private final PatientsViewModel model;
    private final List<Action> actions;
    private final FileWords words;

    @FXML
    private InitialsBadge fileInitials;
    @FXML
    private Label fileName;
    @FXML
    private Label fileLine;
    @FXML
    private StateLabel fileJourney;
    @FXML
    private HBox fileNotice;
    @FXML
    private Label fileNoticeLabel;
    @FXML
    private HBox fileCover;
    @FXML
    private FontIcon fileCoverIcon;
    @FXML
    private Label fileCoverLabel;
    @FXML
    private HBox fileWaits;
    @FXML
    private Label fileWaitsLabel;
    @FXML
    private FlowPane fileButtons;
    @FXML
    private GridPane fileFacts;
    @FXML
    private Label fileFamilyTitle;
    @FXML
    private VBox fileFamily;
    @FXML
    private Label fileVisitsTitle;
    @FXML
    private VBox fileVisits;
    @FXML
    private Label fileReferralsTitle;
    @FXML
    private VBox fileReferrals;

    FileController(PatientsViewModel model, List<Action> actions) {
        this.model = model;
        this.actions = actions;
        this.words = model.words();
    }

    @FXML
    public void initialize() {
        fileButtons.getChildren().setAll(actions.stream().filter(it -> BUTTONS.contains(it.command()))
                .map(it -> PatientsButtons.of(it, words.messages())).toList());
        model.fileProperty().subscribe(this::show);
    }

    private void show(@Nullable PatientFile file) {
        if (file == null) {
            return;
        }
        Patient patient = file.patient();
        String surname = patient.names().firstSurname();
        fileInitials.show(patient.names().givenNames(), surname == null ? "" : surname);
        fileName.setText(patient.names().display());
        fileLine.setText(words.person(patient));
        JourneySign.show(fileJourney, words.messages(), file.journey());
        show(fileNotice, fileNoticeLabel, notice(file));
        show(fileWaits, fileWaitsLabel, words.waits(file.covers().get(patient.id()), file.waits()));
        showCover(file.covers().get(patient.id()));
        FactGrid.fill(fileFacts, words.facts(patient), FACT_COLUMNS);
        fileFamilyTitle.setText(words.text("patients.file.family", file.family().size()));
        FileRow.fill(fileFamily, file.family().stream().map(it -> relative(it, file)).toList());
        fileVisitsTitle.setText(words.text("patients.file.visits", file.visits().size()));
        FileRow.fill(fileVisits, file.visits().stream().map(this::visit).toList());
        fileReferralsTitle.setText(words.text("patients.file.referrals", file.referrals().size()));
        Shown.when(fileReferralsTitle, !file.referrals().isEmpty());
        FileRow.fill(fileReferrals, file.referrals().stream().map(this::referral).toList());
    }

    private String notice(PatientFile file) {
        Patient patient = file.patient();
        if (patient.diedOn() != null) {
            return file.deathSource().isEmpty()
                    ? words.text("patients.file.dead", patient.diedOn())
                    : words.text("patients.file.dead.known", patient.diedOn(), file.deathSource());
        }
        if (!patient.alive()) {
            return words.text("patients.file.dead.short");
        }
        if (!patient.identified()) {
            return words.text("patients.file.unidentified");
        }
        return file.aliases().isEmpty() ? "" : words.text("patients.file.aliases", String.join("; ", file.aliases()));
    }

    private static void show(HBox box, Label label, String text) {
        label.setText(text);
        box.setVisible(!text.isEmpty());
        box.setManaged(!text.isEmpty());
    }

    private void showCover(@Nullable Coverage coverage) {
        CoverageState state = words.cover(coverage);
        FileWords.tone(state).applyTo(fileCover.getStyleClass());
        fileCoverIcon.setIconLiteral(FileWords.icon(state));
        fileCoverLabel.setText(words.coverSentence(coverage));
    }

    private FileRow relative(Patient relative, PatientFile file) {
        Coverage coverage = file.covers().get(relative.id());
        CoverageState state = words.cover(coverage);
        return new FileRow(FileWords.tone(state), FileWords.icon(state), relative.names().display(),
                words.relative(relative) + " · " + words.coverWord(coverage))
                .leadingTo(words.text("patients.file.open"), () -> model.open(relative.id()));
    }

    private FileRow referral(PastReferral referral) {
        return new FileRow(Tone.NEUTRAL, "fth-send", words.signed(referral), words.referral(referral));
    }

    private FileRow visit(PastVisit visit) {
        String when = visit.starts() == null
                ? words.text("patients.file.day", visit.visitDay())
                : words.text("patients.file.dayAndHour", visit.visitDay(), visit.starts().toString());
        String doctor = visit.firstSurname() == null
                ? ""
                : " · " + ((visit.title() == null ? "" : visit.title() + " ") + visit.firstSurname());
        String room = visit.roomNumber() == null ? "" : " · " + words.text("patients.form.room", visit.roomNumber());
        return new FileRow(Tone.NEUTRAL, "fth-calendar", when, words.text("agenda.state." + visit.state()) + " · "
                + visit.service() + room + doctor);
    }
}
