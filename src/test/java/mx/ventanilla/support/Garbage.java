package mx.ventanilla.support;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts that nobody should type and somebody will: for checks that must never stumble. */
public final class Garbage {
    private static final String PIECES = "0123456789ABCDEÑñáéü' -/.,;=+@\t\n\u0000\u00a0\u200b\u0301\ud83d\ude00٣１ßıİﬁ";

    private Garbage() {}

    public static Stream<String> texts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, 5_000).mapToObj(n -> text(random));
    }

    /** This text with up to three characters replaced, dropped or doubled. */
    public static String damage(String text, SplittableRandom random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int n = random.nextInt(1, 4); n > 0 && !damaged.isEmpty(); n--) {
            int at = random.nextInt(damaged.length());
            char any = PIECES.charAt(random.nextInt(PIECES.length()));
            switch (random.nextInt(3)) {
                case 0 -> damaged.setCharAt(at, any);
                case 1 -> damaged.deleteCharAt(at);
                default -> damaged.insert(at, any);
            }
        }
        return damaged.toString();
    }

    private static String text(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(24);
        while (text.length() < length) {
            if (random.nextInt(4) == 0) {
                text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
            } else {
                text.append(PIECES.charAt(random.nextInt(PIECES.length())));
            }
        }
        return text.toString();
    }
}
