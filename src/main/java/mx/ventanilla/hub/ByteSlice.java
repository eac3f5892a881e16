package mx.ventanilla.hub;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that somebody asks for with a Range header.
 *
 * @param range what is said of them, null for all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ByteSlice(int status, byte[] bytes, @Nullable String range) {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,9})-(\\d{0,9})");

    /** Empty when there is no such part of the content. A header of another form is ignored, as it may be. */
    static Optional<ByteSlice> of(@Nullable String header, byte[] content) {
        Matcher asked = RANGE.matcher(header == null ? "" : header);
        if (!asked.matches()) {
            return Optional.of(new ByteSlice(200, content, null));
        }
        int from = Integer.parseInt(asked.group(1));
        int last = asked.group(2).isEmpty() ? content.length - 1 : Integer.parseInt(asked.group(2));
        if (from >= content.length || last < from) {
            return Optional.empty();
        }
        int to = Math.min(last + 1, content.length);
        return Optional.of(new ByteSlice(206, Arrays.copyOfRange(content, from, to),
                "bytes %d-%d/%d".formatted(from, to - 1, content.length)));
    }
}
