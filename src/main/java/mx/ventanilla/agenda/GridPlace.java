package mx.ventanilla.agenda;

/** Where the cursor stands: shift and room as shown from the left, slot from above; all from 0. */
public record GridPlace(int shift, int column, int row) {
    static final GridPlace FIRST = new GridPlace(0, 0, 0);
}
