package mx.ventanilla.patient.register;

import java.util.List;
import java.util.UUID;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.duplicate.Candidate;
import org.jspecify.annotations.Nullable;

/** What the form asks of the unit for the person signed in. Every call but the lists waits for the store. */
public interface RegistrationDesk {
    /** Rooms of family medicine in use. */
    List<Option> rooms();

    /** Shifts in use. */
    List<Option> shifts();

    /** This unit with that room and shift, which may not be known. */
    NewPatient.Assignment assignment(@Nullable String roomKey, @Nullable String shiftCode);

    Patient register(NewPatient person);

    /** Refused with {@code store.row.changed} when somebody else was faster. */
    Patient update(Patient base, NewPatient person);

    /** Takes a registration back; refused once somebody has changed or used the record. */
    void withdraw(Patient registered);

    /** Puts back what a correction changed; refused once somebody has changed the record. */
    void takeBack(Patient before, Patient corrected);

    /** The record as it is now, and who changed it last. */
    Changed changed(UUID patientId);

    /** @param itself the record being corrected, or null */
    List<Candidate> candidates(NewPatient typed, @Nullable UUID itself);

    /** What was being typed, an empty text when nothing was. */
    String draft(String name);

    void keepDraft(String name, String content);

    void forgetDraft(String name);

    /** A record that somebody else changed while it was being corrected. */
    record Changed(Patient now, String author) {}
}
