package mx.ventanilla.app.bench;

import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.ventanilla.core.Folded;

/**
 * What is typed for one patient, the same for every engine.
 *
 * @param name surnames and given names
 * @param slip the name without one of its letters
 */
record SearchTexts(UUID patient, String name, String slip) {
    private static final int SHORTEST = 3;

    /** What stands in the box after each key. */
    Stream<String> keystrokes() {
        return IntStream.rangeClosed(SHORTEST, name.length()).mapToObj(length -> name.substring(0, length));
    }

    /** As somebody writes it who only heard it. */
    String heard() {
        return Folded.of(name).replace("z", "s").replace("v", "b").replace("ll", "y").replace("h", "");
    }
}
