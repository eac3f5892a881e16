package mx.ventanilla.agenda;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.ventanilla.patient.CareNeed;
import mx.ventanilla.patient.CoverageDecision;
import mx.ventanilla.patient.CoverageRules;
import org.jspecify.annotations.Nullable;

/** Which bookings are legal (domain.md section 4): the same answer for the screen that asks and the store that sells. */
public final class BookingRules {
    private final int horizonDays;
    private final CoverageRules coverage;

    /**
     * @param horizonDays how many days ahead appointments are given (a setting)
     */
    public BookingRules(int horizonDays, CoverageRules coverage) {
        this.horizonDays = horizonDays;
        this.coverage = coverage;
    }

    public int horizonDays() {
        return horizonDays;
    }

    /**
     * The rules that this booking breaks, the gravest first; those that a supervisor set aside are left out.
     *
     * @param now local time of the unit
     */
    public List<BookingRule> broken(BookingRequest request, DayBook book, LocalDateTime now) {
        Slot slot = request.slot();
        Optional<RoomShift> shift = book.roomShift(slot.roomId(), slot.shiftId()).filter(
                found -> found.serviceId().equals(request.applicant().serviceId()) && found.slots().contains(slot));
        List<BookingRule> broken = shift.map(found -> brokenAt(found, request, book, now))
                .orElse(List.of(BookingRule.NO_SUCH_SLOT));
        return withoutOverridden(broken, request);
    }

    /** The rules broken by a walk-in who takes a place on top of the slots of this shift. */
    public List<BookingRule> brokenByExtra(RoomShift shift, Applicant applicant, DayBook book, LocalDateTime now) {
        List<BookingRule> broken = new ArrayList<>();
        if (!shift.until().isAfter(now)) {
            broken.add(BookingRule.PAST);
        }
        Slot last = shift.slots().isEmpty() ? null : shift.slots().getLast();
        addDayRules(broken, shift, last, applicant, book, now);
        if (book.freeExtra(shift).isEmpty()) {
            broken.add(BookingRule.QUOTA_FULL);
        }
        return broken;
    }

    /** Why this person's cover allows no consultation on a day, and where to send the person; empty when it does. */
    public Optional<CoverageDecision.Refused> refusedCover(Applicant applicant, LocalDate day) {
        return coverage.decide(applicant.coverage(), day, CareNeed.ORDINARY) instanceof CoverageDecision.Refused refused
                ? Optional.of(refused)
                : Optional.empty();
    }

    /** As {@link #broken}, for a slot known to belong to the shift. */
    List<BookingRule> brokenAt(RoomShift shift, BookingRequest request, DayBook book, LocalDateTime now) {
        List<BookingRule> broken = new ArrayList<>();
        if (isPast(shift, request, book, now)) {
            broken.add(BookingRule.PAST);
        }
        addDayRules(broken, shift, request.slot(), request.applicant(), book, now);
        if (!book.isFree(request.slot())) {
            broken.add(BookingRule.SLOT_TAKEN);
        }
        return broken;
    }

    /** A walk-in may take a slot freed by a no-show though it has begun, as long as the doctor is there. */
    private static boolean isPast(RoomShift shift, BookingRequest request, DayBook book, LocalDateTime now) {
        boolean rescued = request.kind() == AppointmentKind.WALK_IN && book.freedSlots().contains(request.slot().key());
        return rescued ? !shift.until().isAfter(now) : request.slot().from().isBefore(now);
    }

    /** @param slot where somebody must be: for a place on top of the slots the last of the shift */
    private void addDayRules(List<BookingRule> broken, RoomShift shift, @Nullable Slot slot, Applicant applicant,
            DayBook book, LocalDateTime now) {
        if (shift.day().isAfter(now.toLocalDate().plusDays(horizonDays))) {
            broken.add(BookingRule.BEYOND_HORIZON);
        }
        switch (shift.dayKind()) {
            case CLOSED -> broken.add(BookingRule.CLOSED_DAY);
            case URGENT_ONLY -> broken.add(BookingRule.URGENT_ONLY_DAY);
            case OPEN -> absent(shift, slot).ifPresent(broken::add);
        }
        if (refusedCover(applicant, shift.day()).isPresent()) {
            broken.add(BookingRule.NOT_COVERED);
        }
        if (book.takenPatientDays()
                .contains(DayBook.patientDayKey(applicant.patientId(), applicant.serviceId(), shift.day()))) {
            broken.add(BookingRule.ALREADY_THAT_DAY);
        }
    }

    private static Optional<BookingRule> absent(RoomShift shift, @Nullable Slot slot) {
        Optional<AbsenceTerms> absence = slot == null ? Optional.empty() : shift.absenceAt(slot);
        if (absence.isPresent()) {
            boolean isDoctor = absence.get().scope() == AbsenceScope.DOCTOR;
            return Optional.of(isDoctor ? BookingRule.DOCTOR_ABSENT : BookingRule.ROOM_CLOSED);
        }
        return switch (shift.presence()) {
            case PRESENT -> Optional.empty();
            case ABSENT -> Optional.of(BookingRule.DOCTOR_ABSENT);
            case NO_DOCTOR -> Optional.of(BookingRule.NO_DOCTOR);
        };
    }

    private static List<BookingRule> withoutOverridden(List<BookingRule> broken, BookingRequest request) {
        return request.isOverride() ? broken.stream().filter(rule -> !rule.isOverridable()).toList() : broken;
    }
}
