package mx.ventanilla.core;

import java.util.List;

/**
 * Something to say to the person that is neither trouble nor a fault: the key of a sentence and its arguments. As an
 * argument of another sentence it is put into the person's language with it.
 *
 * @param key key of a sentence in the message bundle
 */
public record Sentence(String key, List<Object> arguments) {
    public Sentence {
        arguments = List.copyOf(arguments);
    }

    public static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
