package mx.ventanilla.patient.cover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.Coverage;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The waiting periods of the voluntary policy, and how a doctor is told of them. */
public final class PolicyWaits {
    private PolicyWaits() {}

    /** Those in use, the shortest first. */
    public static List<PolicyWait> inUse(Handle handle) {
        return all(handle).stream().filter(PolicyWait::active).toList();
    }

    static List<PolicyWait> all(Handle handle) {
        List<PolicyWait> stored = handle.attach(CoverPapersDao.class).waits();
        return stored.isEmpty() ? UsualPlaces.waits() : stored;
    }

    /**
     * What the cover of this person does not include yet: "Póliza voluntaria, en espera: partos (10 meses); ...". With
     * the day on which each wait ends where it is known when the cover began; the roster does not tell when a person first
     * contracted, so that then all waits are named and the desk is asked to verify.
     *
     * @return an empty text for any other cover, and when all waits are over
     */
    public static String sentence(@Nullable Coverage coverage, List<PolicyWait> waits, LocalDate today,
            Messages messages) {
        if (coverage == null || !coverage.isVoluntary() || waits.isEmpty()) {
            return "";
        }
        LocalDate contracted = coverage.startsOn();
        if (contracted == null || isRenewal(coverage, contracted)) {
            return messages.text("cover.waits.unknown", byMonths(waits, messages));
        }
        List<PolicyWait> running = waits.stream().filter(wait -> today.isBefore(wait.endsFor(contracted))).toList();
        return running.isEmpty()
                ? ""
                : messages.text("cover.waits.running", listed(running,
                        wait -> messages.text("cover.waits.from", wait.care(), wait.endsFor(contracted))));
    }

    /** A cover that begins after the old one ended tells nothing of when the person first contracted. */
    private static boolean isRenewal(Coverage coverage, LocalDate starts) {
        return coverage.validUntil() != null && starts.isAfter(coverage.validUntil());
    }

    /** "10 meses: parto; 24 meses: cirugía ortopédica". */
    private static String byMonths(List<PolicyWait> waits, Messages messages) {
        Map<Integer, List<String>> groups = new TreeMap<>();
        waits.forEach(wait -> groups.computeIfAbsent(wait.months(), months -> new ArrayList<>()).add(wait.care()));
        return groups.entrySet().stream().map(group -> messages.text("cover.waits.months", group.getKey(),
                String.join(", ", group.getValue()))).collect(Collectors.joining("; "));
    }

    private static String listed(List<PolicyWait> waits, Function<PolicyWait, String> words) {
        return waits.stream().map(words).collect(Collectors.joining("; "));
    }
}
