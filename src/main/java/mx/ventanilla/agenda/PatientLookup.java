package mx.ventanilla.agenda;

import java.util.List;
import java.util.UUID;

/** Finds patients by whatever was typed, the best first. Called away from the screen's thread. */
@FunctionalInterface
public interface PatientLookup {
    List<UUID> find(String text, int most);
}
