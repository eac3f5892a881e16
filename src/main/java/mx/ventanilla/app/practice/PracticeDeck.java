package mx.ventanilla.app.practice;

import java.util.List;
import java.util.UUID;

/** Patients of one room and shift, dealt round so that nobody comes twice on one day. */
final class PracticeDeck {
    private final List<UUID> patients;
    private int next;

    PracticeDeck(List<UUID> patients) {
        this.patients = List.copyOf(patients);
    }

    UUID next() {
        UUID patient = patients.get(next);
        next = (next + 1) % patients.size();
        return patient;
    }
}
