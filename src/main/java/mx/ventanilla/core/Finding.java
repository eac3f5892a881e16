package mx.ventanilla.core;

import java.util.List;

/**
 * What a check found in something typed or imported: where, how grave, and the sentence to show.
 *
 * @param field name of the field, in code words ({@code curp}, {@code birthDate})
 * @param key key of a sentence in the message bundle
 */
public record Finding(String field, Severity severity, String key, List<Object> arguments) {
    /** A warning is shown and does not block; an error blocks. */
    public enum Severity {
        WARNING, ERROR
    }

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding error(String field, String key, Object... arguments) {
        return new Finding(field, Severity.ERROR, key, List.of(arguments));
    }

    public static Finding warning(String field, String key, Object... arguments) {
        return new Finding(field, Severity.WARNING, key, List.of(arguments));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
