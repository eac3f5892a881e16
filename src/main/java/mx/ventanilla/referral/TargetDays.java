package mx.ventanilla.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.clinic.Settings;
import org.jspecify.annotations.Nullable;

/** The unit's days: today, this week, and by when a hospital should have said something. */
public final class TargetDays {
    private static final int WEEK = 7;
    private final Clinic clinic;
    private final Settings settings;

    public TargetDays(Clinic clinic, Settings settings) {
        this.clinic = clinic;
        this.settings = settings;
    }

    public LocalDate today() {
        return clinic.today();
    }

    /** Local date and time of the unit at a moment. */
    public LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, clinic.unit().unit().zone());
    }

    ReferralDao.Days days() {
        UUID unit = clinic.unit().unit().id();
        return new ReferralDao.Days(unit, today(), today().plusDays(WEEK));
    }

    /**
     * The day by which the hospital's next word should have come: the first one counts from the signing, another
     * appointment and the answer from the last that was heard. Null while nothing is awaited from the hospital.
     *
     * @param since when the referral came to stand where it stands
     * @param appointmentOn null while there is none
     */
    @Nullable
    LocalDate dueOn(ReferralState state, Priority priority, Instant signedAt, Instant since,
            @Nullable LocalDate appointmentOn) {
        return switch (state) {
            case SIGNED, HANDED_OVER, QUEUED, SENT, RECEIVED ->
                working().after(at(signedAt).toLocalDate(), limit(priority));
            case ACCEPTED -> appointmentOn == null
                    ? working().after(at(since).toLocalDate(), limit(priority))
                    : working().after(appointmentOn, limit(Priority.ORDINARY));
            case NO_SHOW, ATTENDED -> working().after(at(since).toLocalDate(), limit(Priority.ORDINARY));
            case RETURNED, ANSWERED, REFERRED_ONWARD, CANCELLED, EXPIRED, REPLACED, CLOSED -> null;
        };
    }

    /** Working days that a referral has waited. */
    public int waited(Instant signedAt) {
        return working().between(at(signedAt).toLocalDate(), today());
    }

    /** Working days in which something should be heard. */
    public int limit(Priority priority) {
        return settings.number(priority == Priority.URGENT
                ? SettingName.REFERRAL_URGENT_DAYS
                : SettingName.REFERRAL_ORDINARY_DAYS);
    }

    private WorkingDays working() {
        return new WorkingDays(clinic.unit().closedDays());
    }
}
