package mx.ventanilla.fx;

/**
 * Whether a record is in use, as the list shows it.
 *
 * @param icon Ikonli code
 * @param key message key of the word
 */
public record RecordState(Tone tone, String icon, String key) {
    public static final RecordState IN_USE = new RecordState(Tone.OK, "fth-check-circle", "admin.state.inUse");
    public static final RecordState RETIRED = new RecordState(Tone.NEUTRAL, "fth-minus-circle", "admin.state.retired");

    public static RecordState of(boolean active) {
        return active ? IN_USE : RETIRED;
    }
}
