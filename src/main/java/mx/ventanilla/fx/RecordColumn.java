package mx.ventanilla.fx;

import java.text.Collator;
import java.util.Comparator;
import java.util.function.Function;
import mx.ventanilla.core.Messages;

/**
 * One column of a list of records.
 *
 * @param name in code words, last part of its message key
 * @param width in pixels at first; the person may change it
 */
public record RecordColumn<R>(String name, double width, Function<R, String> text, Comparator<R> order) {
    /** Sorted as a Spanish dictionary does. */
    public static <R> RecordColumn<R> of(String name, double width, Function<R, String> text) {
        Collator alphabet = Collator.getInstance(Messages.SPANISH);
        return new RecordColumn<>(name, width, text,
                (one, other) -> alphabet.compare(text.apply(one), text.apply(other)));
    }

    /** Sorted by something else than its text: a number, a day. */
    public static <R, C extends Comparable<? super C>> RecordColumn<R> of(String name, double width,
            Function<R, String> text, Function<R, C> order) {
        return new RecordColumn<>(name, width, text, Comparator.comparing(order));
    }
}
