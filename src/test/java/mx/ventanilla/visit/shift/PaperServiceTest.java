package mx.ventanilla.visit.shift;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.agenda.AgendaCheck;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.BookingWish;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class PaperServiceTest {
    @ParameterizedTest
    @EnumSource
    void replaysWhatHappenedOnPaperAtItsTrueTimes(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 1, 60, 1)) {
            AgendaService agenda = new AgendaService(clinic.database, clinic.clock);
            UUID booked = clinic.patient(1, "M");
            UUID other = clinic.patient(1, "M");
            Visit visit = agenda.book(clinic.receptionist(), BookingWish.of(booked, clinic.serviceId,
                    agenda.day(clinic.receptionist(), FRIDAY).roomShifts().stream()
                            .filter(shift -> shift.shiftCode().equals("M")).findFirst().orElseThrow()
                            .slotAt(LocalTime.of(9, 0)).orElseThrow()));
            clinic.clock.set(FRIDAY.atTime(13, 30));
            PaperService paper = new PaperService(clinic.database, clinic.clock);

            Visit attended = paper.replay(clinic.receptionist(), entry(1, booked, "08:50", "09:05", "09:20"));
            Visit walkIn = paper.replay(clinic.receptionist(), entry(2, other, "09:10", null, null));
            Visit beyond = paper.replay(clinic.receptionist(),
                    entry(3, clinic.patient(1, "M"), "13:10", "13:20", null));

            assertThat(attended.id()).isEqualTo(visit.id());
            assertThat(attended.state()).isEqualTo(VisitState.ATTENDED);
            assertThat(attended.arrivedAt()).isEqualTo(FRIDAY.atTime(8, 50).atZone(SetClock.ZONE).toInstant());
            assertThat(attended.endedAt()).isEqualTo(FRIDAY.atTime(9, 20).atZone(SetClock.ZONE).toInstant());
            assertThat(walkIn.kind()).isEqualTo(AppointmentKind.WALK_IN);
            assertThat(walkIn.ticket()).isEqualTo("P-02");
            assertThat(beyond.state()).isEqualTo(VisitState.IN_CONSULTATION);
            assertThat(clinic.database.read(AgendaCheck::faults)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatCannotHaveHappenedAndKnowsWhoIsMeant(TestStores stores) {
        try (StoredClinic clinic = new StoredClinic(stores, 1, 60, 1)) {
            UUID patient = clinic.patient(1, "M");
            clinic.clock.set(FRIDAY.atTime(10, 0));
            PaperService paper = new PaperService(clinic.database, clinic.clock);

            refused(() -> paper.replay(clinic.receptionist(), entry(1, patient, "09:00", "08:50", null)),
                    "shift.paper.order");
            refused(() -> paper.replay(clinic.receptionist(), entry(1, patient, "11:00", null, null)),
                    "shift.paper.future");
            paper.replay(clinic.receptionist(), entry(1, patient, "09:00", null, null));
            refused(() -> paper.replay(clinic.receptionist(), entry(1, clinic.patient(1, "M"), "09:10", null, null)),
                    "shift.paper.ticketTaken");
            refused(() -> paper.meant(clinic.receptionist(), List.of(), FRIDAY), "shift.paper.nobody");
            refused(() -> paper.meant(clinic.receptionist(), List.of(patient, UUID.randomUUID()), FRIDAY),
                    "shift.paper.several");
            assertThat(paper.agenda(clinic.receptionist(), FRIDAY).pdf(new Messages(Messages.SPANISH)))
                    .startsWith('%', 'P', 'D', 'F');
        }
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Problem.class, it -> assertThat(it.key()).isEqualTo(key));
    }

    private static PaperEntry entry(int ticket, UUID patient, String arrived, @Nullable String called,
            @Nullable String ended) {
        return new PaperEntry(FRIDAY, ticket, patient, LocalTime.parse(arrived),
                called == null ? null : LocalTime.parse(called), ended == null ? null : LocalTime.parse(ended));
    }
}
