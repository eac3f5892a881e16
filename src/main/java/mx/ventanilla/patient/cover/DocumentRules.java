package mx.ventanilla.patient.cover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.ventanilla.patient.Age;
import mx.ventanilla.patient.Aggregate;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.Patient;
import org.jspecify.annotations.Nullable;

/**
 * Which papers a person's registration needs, and how they stand (domain.md section 3): a Mexican's identification,
 * CURP, proof of address, birth certificate and photographs; a foreigner's passport and residence card in place of
 * identification and birth certificate; the voluntary insurance asks for the health questionnaire besides.
 *
 * @param expiringDays from how many days before its end a paper is told as about to expire
 */
public record DocumentRules(int expiringDays) {
    private static final String MEXICAN = "MEX";
    private static final int OF_AGE = 18;

    /** The checklist in the order in which papers are asked for; what was noted besides comes last. */
    public List<DocumentLine> checklist(Patient patient, @Nullable Coverage coverage, List<CoverDocument> noted,
            LocalDate day) {
        Map<DocumentKind, CoverDocument> byKind = new EnumMap<>(DocumentKind.class);
        noted.forEach(document -> byKind.put(document.kind(), document));
        Set<DocumentKind> needed = needed(patient, coverage, day);
        List<DocumentLine> lines = new ArrayList<>();
        needed.forEach(kind -> lines.add(new DocumentLine(kind, state(byKind.get(kind), day), byKind.get(kind))));
        byKind.forEach((kind, document) -> {
            if (!needed.contains(kind) && document.seenOn() != null) {
                lines.add(new DocumentLine(kind, state(document, day), document));
            }
        });
        return lines;
    }

    /** Papers that this person's registration needs. */
    public Set<DocumentKind> needed(Patient patient, @Nullable Coverage coverage, LocalDate day) {
        Set<DocumentKind> needed = EnumSet.of(DocumentKind.CURP, DocumentKind.PROOF_OF_ADDRESS,
                DocumentKind.PHOTOGRAPHS);
        if (isForeigner(patient)) {
            needed.add(DocumentKind.PASSPORT);
            needed.add(DocumentKind.RESIDENCE_CARD);
        } else {
            needed.add(DocumentKind.BIRTH_CERTIFICATE);
            if (!isMinor(patient, day)) {
                needed.add(DocumentKind.IDENTIFICATION);
            }
        }
        if (coverage != null && Aggregate.VOLUNTARY.equals(coverage.regime())) {
            needed.add(DocumentKind.HEALTH_QUESTIONNAIRE);
        }
        return needed;
    }

    private static boolean isForeigner(Patient patient) {
        return patient.nationality() != null && !MEXICAN.equals(patient.nationality());
    }

    private static boolean isMinor(Patient patient, LocalDate day) {
        Age age = patient.age(day);
        return age != null && (age.unit() != Age.Unit.YEARS || age.count() < OF_AGE);
    }

    DocumentState state(@Nullable CoverDocument document, LocalDate day) {
        if (document == null || document.seenOn() == null) {
            return DocumentState.MISSING;
        }
        LocalDate expires = document.expiresOn();
        if (expires == null) {
            return DocumentState.SHOWN;
        }
        if (day.isAfter(expires)) {
            return DocumentState.EXPIRED;
        }
        return ChronoUnit.DAYS.between(day, expires) <= expiringDays ? DocumentState.EXPIRING : DocumentState.SHOWN;
    }
}
