package mx.ventanilla.app;

import java.util.List;
import java.util.function.Consumer;

/** Looks patients up for the palette. */
@FunctionalInterface
public interface PatientFinder {
    /** @param answer called on the screen's thread; an answer to an older text may be left out */
    void find(String text, Consumer<List<FoundPatient>> answer);
}
