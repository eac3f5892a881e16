package mx.ventanilla.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.db.Journey;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.PreferredLanguage;
import mx.ventanilla.patient.cover.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * All that the desk sees of one person: identification, cover, today's visits, family. No clinical data.
 *
 * @param visits today's, the one that matters most first
 * @param family others with the same NSS
 * @param forecast null when no arrival can be registered now
 * @param pending what else the desk should ask for or tell
 * @param journey how far today's visit that matters most, else the person's record, has come on its way to the region
 */
public record PersonAtDesk(Identity identity, Place place, @Nullable Coverage coverage, List<DeskVisit> visits,
        List<Relative> family, @Nullable ArrivalForecast forecast, Pending pending, Journey journey) {
    public PersonAtDesk {
        visits = List.copyOf(visits);
        family = List.copyOf(family);
    }

    /**
     * What other parts of the program want the desk to ask or to tell.
     *
     * @param papers those of the cover that were not shown, or serve no longer
     * @param answerToRead true when a hospital has answered a referral and nobody has read it
     */
    public record Pending(List<DocumentKind> papers, boolean answerToRead) {
        public Pending {
            papers = List.copyOf(papers);
        }
    }

    /** Who the person is. */
    public record Identity(UUID id, PersonNames names, @Nullable String nss, @Nullable String aggregateCode,
            @Nullable String curp, boolean curpUnverified, @Nullable LocalDate birthDate, @Nullable Sex sex,
            @Nullable String phone, PreferredLanguage language, boolean identified) {}

    /** Where the person belongs (adscripción). */
    public record Place(@Nullable String unitName, @Nullable Integer roomNumber, @Nullable UUID roomId,
            @Nullable String shiftName, boolean foreign) {}

    UUID id() {
        return identity.id();
    }

    /** Today's visit that matters most. */
    Optional<DeskVisit> visit() {
        return visits.stream().findFirst();
    }
}
