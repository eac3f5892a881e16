package mx.ventanilla.patient.register;

import mx.ventanilla.patient.Patient;

/** Who is written down in the form. */
public sealed interface RegistrationSubject {
    /** Somebody of whom nothing is known yet. */
    record NewPerson() implements RegistrationSubject {}

    /** Somebody of this patient's family: same NSS, address and telephone. */
    record Relative(Patient of) implements RegistrationSubject {}

    /** A child of this mother, born here today. */
    record Newborn(Patient mother) implements RegistrationSubject {}

    /** A stored patient to be corrected, or identified. */
    record Stored(Patient patient) implements RegistrationSubject {}

    /** Name of its draft. */
    default String draftName() {
        return switch (this) {
            case NewPerson person -> "patient.new";
            case Relative relative -> "patient.kin." + relative.of().id();
            case Newborn newborn -> "patient.born." + newborn.mother().id();
            case Stored stored -> "patient." + stored.patient().id();
        };
    }
}
