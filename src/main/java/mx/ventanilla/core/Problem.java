package mx.ventanilla.core;

import java.util.List;

/**
 * Expected trouble, told to the person: a message key and its arguments. Never carries technical text; arguments may
 * name a patient, so a problem is shown and never logged.
 */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    private Problem(String key, List<Object> arguments) {
        super(key, null, false, false);
        this.key = key;
        this.arguments = arguments;
    }

    public static Problem of(String key, Object... arguments) {
        return new Problem(key, List.of(arguments));
    }

    /** Key of a sentence in the message bundle. */
    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
