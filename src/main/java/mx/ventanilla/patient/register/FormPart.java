package mx.ventanilla.patient.register;

/** The parts of the form: the first is always open, the others are opened when they are needed. */
public enum FormPart {
    ESSENTIAL, BIRTHPLACE, ADDRESS, CONTACT, LANGUAGE, ASSIGNMENT;

    String textKey() {
        return "patients.part." + name();
    }
}
