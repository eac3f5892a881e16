package mx.ventanilla.agenda;

import java.util.UUID;

/** What the agenda's screen asks of the desk for the person signed in; expected trouble is a {@code Problem}. */
public interface DeskActs {
    void registerArrival(UUID visitId);

    /** Takes back the last step of this visit; of a move, on both of its rows. */
    void undo(UUID visitId);
}
