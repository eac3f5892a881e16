package mx.ventanilla.core;

/** Words that are written into the store, where all read them: in the unit's language, whoever is signed in. */
public final class StoredWords {
    private static final Messages UNIT = new Messages(Messages.SPANISH);

    private StoredWords() {}

    /** The words of this key of the bundle. */
    public static String text(String key) {
        return UNIT.text(key);
    }
}
