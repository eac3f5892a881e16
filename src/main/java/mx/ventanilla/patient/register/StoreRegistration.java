package mx.ventanilla.patient.register;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.ConsultingRoom;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.clinic.Shift;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.duplicate.Candidate;
import mx.ventanilla.patient.duplicate.DuplicateService;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** The form's desk over this unit's store. */
public final class StoreRegistration implements RegistrationDesk {
    private final Session session;
    private final Services services;
    private final Messages messages;

    /** What it asks. */
    public record Services(PatientService patients, DuplicateService duplicates, Drafts drafts, Clinic clinic) {}

    public StoreRegistration(Session session, Services services, Messages messages) {
        this.session = session;
        this.services = services;
        this.messages = messages;
    }

    @Override
    public List<Option> rooms() {
        return services.clinic().unit().roomsOf(Service.FAMILY_MEDICINE).stream()
                .sorted(Comparator.comparingInt(ConsultingRoom::roomNumber))
                .map(room -> new Option(room.id().toString(), messages.text("patients.form.room", room.roomNumber())))
                .toList();
    }

    @Override
    public List<Option> shifts() {
        return services.clinic().unit().shifts().stream().filter(Shift::active)
                .map(shift -> new Option(shift.code(), shift.name())).toList();
    }

    @Override
    public NewPatient.Assignment assignment(@Nullable String roomKey, @Nullable String shiftCode) {
        MedicalUnit unit = services.clinic().unit().unit();
        UUID roomId = roomKey == null ? null : UUID.fromString(roomKey);
        Integer number = roomId == null
                ? null
                : services.clinic().unit().room(roomId).map(ConsultingRoom::roomNumber).orElse(null);
        return new NewPatient.Assignment(unit.id(), unit.name(), number, roomId, shiftCode);
    }

    @Override
    public Patient register(NewPatient person) {
        return services.patients().register(session, person);
    }

    @Override
    public Patient update(Patient base, NewPatient person) {
        return services.patients().update(session, base, person);
    }

    @Override
    public void withdraw(Patient registered) {
        services.patients().withdraw(session, registered);
    }

    @Override
    public void takeBack(Patient before, Patient corrected) {
        services.patients().takeBack(session, before, corrected);
    }

    @Override
    public Changed changed(UUID patientId) {
        return new Changed(services.patients().find(session, patientId).orElseThrow(),
                services.patients().lastAuthor(session, patientId).orElse(""));
    }

    @Override
    public List<Candidate> candidates(NewPatient typed, @Nullable UUID itself) {
        return services.duplicates().candidates(session, typed, itself);
    }

    @Override
    public String draft(String name) {
        return services.drafts().find(session.userId(), name).orElse("");
    }

    @Override
    public void keepDraft(String name, String content) {
        services.drafts().keep(session.userId(), name, content);
    }

    @Override
    public void forgetDraft(String name) {
        services.drafts().forget(session.userId(), name);
    }
}
