package mx.ventanilla.agenda;

import java.util.UUID;

/**
 * Who attends a room.
 *
 * @param title "Dr." or "Dra.", may be empty
 */
public record Doctor(UUID staffId, String title, String surname) {
    /** "Dra. Vega". */
    public String display() {
        return (title + " " + surname).strip();
    }
}
