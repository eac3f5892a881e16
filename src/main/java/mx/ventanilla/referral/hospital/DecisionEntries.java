package mx.ventanilla.referral.hospital;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.referral.Hospital;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.ReferralReason;
import mx.ventanilla.referral.ReferralStep;
import org.jspecify.annotations.Nullable;

/** What is typed and chosen for a decision. */
public final class DecisionEntries {
    private final ObservableList<Service> agendas = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Service> agenda = new SimpleObjectProperty<>();
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Offer> offer = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalTime> hour = new SimpleObjectProperty<>();
    private final StringProperty place = new SimpleStringProperty("");
    private final ObservableList<Hospital> hospitals = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Hospital> hospital = new SimpleObjectProperty<>();
    private final StringProperty specialty = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable ReferralReason> reason = new SimpleObjectProperty<>();
    private final StringProperty note = new SimpleStringProperty("");

    public ObservableList<Service> agendas() {
        return agendas;
    }

    /** Null for a place that is in no agenda of this hospital. */
    public ObjectProperty<@Nullable Service> agendaProperty() {
        return agenda;
    }

    /** The next free places of the chosen agenda. */
    public ObservableList<Offer> offers() {
        return offers;
    }

    public ObjectProperty<@Nullable Offer> offerProperty() {
        return offer;
    }

    /** Places from this day on. */
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
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

    public ObservableList<Hospital> hospitals() {
        return hospitals;
    }

    public ObjectProperty<@Nullable Hospital> hospitalProperty() {
        return hospital;
    }

    public StringProperty specialtyProperty() {
        return specialty;
    }

    public ObjectProperty<@Nullable ReferralReason> reasonProperty() {
        return reason;
    }

    /** A note; for another hospital, why the patient goes there. */
    public StringProperty noteProperty() {
        return note;
    }

    void clear() {
        agenda.set(null);
        offers.clear();
        List.of(offer, from, day, hour, hospital, reason).forEach(entry -> entry.set(null));
        List.of(place, specialty, note).forEach(text -> text.set(""));
    }

    HospitalService.Acceptance acceptance() {
        Offer chosen = offer.get();
        Service service = agenda.get();
        return service == null || chosen == null
                ? new HospitalService.Acceptance(null, null, day.get(), hour.get(), words(place), words(note))
                : new HospitalService.Acceptance(service.id(), chosen.slot(), null, null, words(place), words(note));
    }

    NewEvent returning() {
        ReferralReason why = reason.get();
        return NewEvent.of(ReferralStep.RETURN).because(why == null ? null : why.name(), words(note));
    }

    private static @Nullable String words(StringProperty text) {
        return text.get().isBlank() ? null : text.get().strip();
    }
}
