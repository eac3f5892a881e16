package mx.ventanilla.db;

/**
 * New values for a record that was read in a known revision.
 *
 * @param expectedRev the revision that the change is based on; another one in the store refuses the change
 */
public record RowChange(Row row, String expectedRev) {}
