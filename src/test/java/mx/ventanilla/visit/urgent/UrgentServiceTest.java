package mx.ventanilla.visit.urgent;

import static mx.ventanilla.support.StoredClinic.FRIDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Problem;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.PreferredLanguage;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.visit.VisitService;
import mx.ventanilla.visit.consulting.ConsultingService;
import mx.ventanilla.visit.consulting.ListedVisit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class UrgentServiceTest {
    private static final UrgentRules RULES = new UrgentRules(TriageCatalogue.load());

    @Test
    void takesTheMinutesOfThePublishedTable() {
        TriageCatalogue table = TriageCatalogue.load();

        assertThat(Triage.values()).extracting(level -> table.within(level).toMinutes()).containsExactly(0L, 10L, 30L,
                120L, 180L);
        assertThat(table.meaning(Triage.YELLOW)).isEqualTo("Condición importante, no crítica");
    }

    @ParameterizedTest
    @EnumSource
    void onlyAPhysicianClassifiesAndTheListGoesByTheTargetTime(TestStores stores) {
        try (Ward ward = new Ward(stores)) {
            UUID first = ward.unknown();
            UUID second = ward.unknown();
            UUID third = ward.unknown();
            assertThatThrownBy(() -> ward.urgent.classify(ward.clinic.receptionist(), first, Triage.BLUE))
                    .isInstanceOf(Problem.class).hasMessage("security.not.allowed");

            ward.urgent.classify(ward.clinic.physician(), first, Triage.BLUE);
            ward.urgent.classify(ward.clinic.physician(), second, Triage.YELLOW);
            assertThat(ward.order()).containsExactly(third, second, first);
            ward.urgent.classify(ward.clinic.physician(), third, Triage.GREEN);
            assertThat(ward.order()).containsExactly(second, third, first);
            assertThat(ward.urgent.classify(ward.clinic.physician(), third, null)).contains(Triage.GREEN);
            assertThat(ward.order().getFirst()).isEqualTo(third);
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsTheClockFromTheArrivalWhateverElseHappens(TestStores stores) {
        try (Ward ward = new Ward(stores)) {
            UUID visit = ward.unknown();
            ward.clinic.clock.advance(Duration.ofMinutes(25));
            ward.urgent.classify(ward.clinic.physician(), visit, Triage.YELLOW);
            assertThat(RULES.overdue(ward.only(), ward.clinic.clock.instant())).isZero();

            ward.clinic.clock.advance(Duration.ofMinutes(17));

            assertThat(RULES.overdue(ward.only(), ward.clinic.clock.instant()))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(11));
            ward.urgent.call(ward.clinic.physician(2, "M"), visit, null);
            ward.visits.begin(ward.clinic.physician(2, "M"), visit);
            assertThat(RULES.overdue(ward.only(), ward.clinic.clock.instant())).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysLaterWhoSomebodyIsWhomNobodyCouldName(TestStores stores) {
        try (Ward ward = new Ward(stores)) {
            UUID visit = ward.unknown();
            UUID patient = ward.clinic.patient("María Elena", "García", 1, "M");
            assertThat(ward.only().identified()).isFalse();

            ward.urgent.identify(ward.clinic.receptionist(), visit, patient);

            assertThat(ward.only().identified()).isTrue();
            assertThat(ward.only().patientId()).isEqualTo(patient);
            assertThatThrownBy(() -> ward.urgent.identify(ward.clinic.receptionist(), visit, patient))
                    .isInstanceOf(Problem.class).hasMessage("urgent.refused.identified");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anUrgencyCalledByADoctorStandsFirstInThatRoomWhenPutBack(TestStores stores) {
        try (Ward ward = new Ward(stores)) {
            UUID visit = ward.unknown();
            ConsultingService consulting = new ConsultingService(ward.clinic.database, ward.clinic.clock,
                    new AgendaService(ward.clinic.database, ward.clinic.clock));
            var doctor = ward.clinic.physician(2, "M");
            var room = consulting.ownRoom(doctor).orElseThrow();

            Visit called = ward.urgent.call(doctor, visit, room);

            assertThat(called.state()).isEqualTo(VisitState.CALLED);
            assertThat(consulting.day(doctor, room).current().map(ListedVisit::id)).contains(visit);
            ward.visits.putBack(doctor, visit);
            assertThat(consulting.day(doctor, room).waiting()).extracting(ListedVisit::id).containsExactly(visit);
        }
    }

    @Test
    void neverPutsAnUnclassifiedOneBehindALaterTarget() {
        SplittableRandom random = new SplittableRandom(20270305);
        for (int round = 0; round < 2000; round++) {
            UrgentVisit known = visit(random, Triage.values()[random.nextInt(5)]);
            UrgentVisit unknown = visit(random, null);
            if (RULES.target(known).orElseThrow().isAfter(unknown.arrivedAt())) {
                assertThat(RULES.order().compare(unknown, known)).as("round %d of seed 20270305", round).isNegative();
            }
        }
    }

    private static UrgentVisit visit(SplittableRandom random, @Nullable Triage triage) {
        return new UrgentVisit(new UUID(0, random.nextInt(1000)), "", new UUID(0, 1), "U-01",
                new PersonNames("X", null, null), false, null, new PreferredLanguage(null, false), false,
                VisitState.ARRIVED,
                Instant.ofEpochSecond(random.nextInt(20_000)), triage, null);
    }

    /** Urgencias of a small unit. */
    private static final class Ward implements AutoCloseable {
        private final StoredClinic clinic;
        private final VisitService visits;
        private final UrgentService urgent;

        Ward(TestStores stores) {
            clinic = new StoredClinic(stores, 2, 15, 2);
            clinic.clock.set(FRIDAY.atTime(9, 0));
            visits = new VisitService(clinic.database, clinic.clock);
            urgent = new UrgentService(clinic.database, clinic.clock, RULES);
        }

        UUID unknown() {
            clinic.clock.advance(Duration.ofMinutes(1));
            return visits.registerUnknownUrgent(clinic.receptionist()).visit().id();
        }

        List<UUID> order() {
            return urgent.list(clinic.receptionist()).stream().map(UrgentVisit::id).toList();
        }

        UrgentVisit only() {
            return urgent.list(clinic.receptionist()).getFirst();
        }

        @Override
        public void close() {
            clinic.close();
        }
    }
}
