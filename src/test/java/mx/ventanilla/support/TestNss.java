package mx.ventanilla.support;

import java.util.random.RandomGenerator;

/** Makes invented NSS with a right check digit. */
public final class TestNss {
    private static final int[] DOUBLED = {0, 2, 4, 6, 8, 1, 3, 5, 7, 9};

    private TestNss() {}

    public static String next(RandomGenerator random) {
        StringBuilder digits = new StringBuilder().append(random.nextInt(1, 10));
        int sum = digits.charAt(0) - '0';
        for (int i = 1; i < 10; i++) {
            int digit = random.nextInt(10);
            digits.append(digit);
            sum += i % 2 == 0 ? digit : DOUBLED[digit];
        }
        return digits.append((100 - sum) % 10).toString();
    }
}
