package mx.ventanilla.referral.hospital;

import java.util.Comparator;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.core.Folded;

/** Which of a hospital's agendas a specialty belongs to: the one of its name, or whose name says most of it. */
final class SpecialtyMatch {
    private SpecialtyMatch() {}

    static Comparator<Service> first(String specialty) {
        String wanted = Folded.of(specialty);
        return Comparator.<Service>comparingInt(service -> distance(Folded.of(service.name()), wanted))
                .thenComparingInt(Service::sortOrder).thenComparing(Service::code);
    }

    private static int distance(String name, String wanted) {
        if (name.equals(wanted)) {
            return 0;
        }
        return wanted.startsWith(name) || name.startsWith(wanted) ? 1 : 2;
    }
}
