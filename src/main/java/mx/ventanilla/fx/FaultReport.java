package mx.ventanilla.fx;

import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A fault of the program as it is shown, copied and logged: with a reference number, and without any exception's message,
 * because a message may hold what was typed about a patient.
 *
 * @param reference eight characters to quote on the telephone
 * @param details classes and lines of the fault and of its causes
 */
public record FaultReport(String reference, String taskKey, Instant at, String details) {
    private static final int FRAMES = 25;

    public static FaultReport of(String taskKey, Throwable fault, Instant at) {
        int number = ThreadLocalRandom.current().nextInt();
        String reference = String.format(Locale.ROOT, "%04X-%04X", number >>> 16, number & 0xFFFF);
        return new FaultReport(reference, taskKey, at, trace(fault));
    }

    /** Classes and lines of a fault and of its causes, without their messages. */
    public static String trace(Throwable fault) {
        StringBuilder text = new StringBuilder();
        Throwable cause = fault;
        for (int depth = 0; cause != null && depth < 8; depth++) {
            text.append(depth == 0 ? "" : "caused by ").append(cause.getClass().getName()).append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append("  at ").append(frames[i]).append('\n');
            }
            cause = cause.getCause();
        }
        return text.toString();
    }

    /** For the clipboard: reference, moment, task and details. */
    public String copyText() {
        return reference + " " + at + " " + taskKey + "\n" + details;
    }
}
