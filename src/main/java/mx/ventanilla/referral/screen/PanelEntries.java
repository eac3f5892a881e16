package mx.ventanilla.referral.screen;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.referral.AnswerDraft;
import mx.ventanilla.referral.ContactAttempt;
import mx.ventanilla.referral.EventSource;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.ReferralReason;
import mx.ventanilla.referral.ReferralStep;
import org.jspecify.annotations.Nullable;

/** What is typed into the form beside one referral, and the event or the answer that it makes. */
public final class PanelEntries {
    private final ObjectProperty<@Nullable ReferralStep> told = new SimpleObjectProperty<>(ReferralStep.ACCEPT);
    private final ObjectProperty<@Nullable EventSource> source = new SimpleObjectProperty<>(EventSource.PHONE);
    private final ObjectProperty<@Nullable ReferralReason> reason = new SimpleObjectProperty<>();
    private final ObjectProperty<ContactAttempt.@Nullable Whom> whom = new SimpleObjectProperty<>(
            ContactAttempt.Whom.HOSPITAL);
    private final ObjectProperty<ContactAttempt.@Nullable Outcome> outcome = new SimpleObjectProperty<>(
            ContactAttempt.Outcome.REACHED);
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalTime> hour = new SimpleObjectProperty<>();
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty informant = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty diagnoses = new SimpleStringProperty("");
    private final StringProperty findings = new SimpleStringProperty("");
    private final StringProperty treatment = new SimpleStringProperty("");
    private final StringProperty physician = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty file = new SimpleStringProperty("");

    public ObjectProperty<@Nullable ReferralStep> toldProperty() {
        return told;
    }

    public ObjectProperty<@Nullable EventSource> sourceProperty() {
        return source;
    }

    public ObjectProperty<@Nullable ReferralReason> reasonProperty() {
        return reason;
    }

    public ObjectProperty<ContactAttempt.@Nullable Whom> whomProperty() {
        return whom;
    }

    public ObjectProperty<ContactAttempt.@Nullable Outcome> outcomeProperty() {
        return outcome;
    }

    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    public ObjectProperty<@Nullable LocalTime> hourProperty() {
        return hour;
    }

    public StringProperty placeProperty() {
        return place;
    }

    public StringProperty informantProperty() {
        return informant;
    }

    /** A note; for an answer, the instructions to the family doctor. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Keys of the answer's diagnoses, apart by commas or blanks. */
    public StringProperty diagnosesProperty() {
        return diagnoses;
    }

    public StringProperty findingsProperty() {
        return findings;
    }

    public StringProperty treatmentProperty() {
        return treatment;
    }

    public StringProperty physicianProperty() {
        return physician;
    }

    public StringProperty codeProperty() {
        return code;
    }

    /** Name of the file that a document goes to. */
    public StringProperty fileProperty() {
        return file;
    }

    NewEvent event(@Nullable ReferralStep step) {
        ReferralReason why = reason.get();
        boolean accepts = step == ReferralStep.ACCEPT;
        return NewEvent.of(step == null ? ReferralStep.ACCEPT : step)
                .because(why == null || accepts ? null : why.name(), blankToNull(note.get()))
                .on(accepts ? day.get() : null, accepts ? hour.get() : null,
                        accepts ? blankToNull(place.get()) : null);
    }

    /** A step of the hospital as somebody told it. */
    NewEvent news() {
        EventSource how = source.get();
        return event(told.get()).told(how == null ? EventSource.PHONE : how, informant.get());
    }

    AnswerDraft answer() {
        List<String> keys = Arrays.stream(diagnoses.get().split("[,;\\s]+")).filter(key -> !key.isBlank()).toList();
        return new AnswerDraft(keys, null, findings.get(), treatment.get(), note.get(), day.get(), physician.get(),
                informant.get());
    }

    void clear() {
        reason.set(null);
        day.set(null);
        hour.set(null);
        List.of(place, informant, note, diagnoses, findings, treatment, physician, code).forEach(text -> text.set(""));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
