package mx.ventanilla.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.fx.DraftBook;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.SetClock;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;
import org.jspecify.annotations.Nullable;

/** A unit with its agenda in the middle of a morning, with invented patients: for tests and for looking at it. */
public final class BusyAgenda implements AutoCloseable {
    static final LocalDate TODAY = StoredClinic.FRIDAY;
    private static final List<String> NAMES = List.of("Ana", "Luis", "Rosa", "Jorge", "Elena", "Pedro", "Lucía",
            "Raúl");
    private static final List<String> SURNAMES = List.of("Hernández", "López", "Ramírez", "Torres", "Flores", "Cruz");

    public final StoredClinic clinic;
    final AgendaService agenda;
    final Clinic unit;
    final Told told = new Told();
    private final SplittableRandom random = new SplittableRandom(11);
    private final List<Row> patients = new ArrayList<>();
    private final List<Row> visits = new ArrayList<>();

    /** What the person at the desk was told. */
    static final class Told implements Notifier {
        final List<String> sentences = new ArrayList<>();
        final List<Runnable> undo = new ArrayList<>();
        private final Messages messages = new Messages(Messages.SPANISH);

        @Override
        public void info(String key, Object... arguments) {
            sentences.add(messages.text(key, arguments));
        }

        @Override
        public void undoable(Runnable takeBack, String key, Object... arguments) {
            undo.add(takeBack);
            info(key, arguments);
        }

        @Override
        public void problem(Problem problem) {
            sentences.add(messages.text(problem));
        }
    }

    public BusyAgenda(int rooms) {
        clinic = new StoredClinic(TestStores.H2, rooms, 15, 4);
        clinic.clock.set(TODAY.atTime(9, 42));
        agenda = new AgendaService(clinic.database, clinic.clock);
        unit = new Clinic(clinic.database, clinic.clock);
    }

    /** Sells most slots of both shifts and lets the morning go by until 9:42. */
    public BusyAgenda busy(int rooms) {
        clinic.absence(6, "V", TODAY, TODAY);
        for (int room = 1; room <= rooms; room++) {
            for (int n = 0; n < 24; n++) {
                morning(room, n);
                if (random.nextInt(4) > 0 && (room != 6 || n < 14)) {
                    visit(room, "V", LocalTime.of(14, 0).plusMinutes(15L * n), VisitState.BOOKED, null);
                }
            }
        }
        visit(3, "M", null, VisitState.ARRIVED, null);
        visit(3, "M", null, VisitState.ATTENDED, null);
        visit(8, "M", null, VisitState.IN_CONSULTATION, null);
        visit(4, "M", LocalTime.of(12, 0), VisitState.BOOKED, "Lo autoriza la jefatura");
        clinic.database.write(clinic.receptionist().actor(), transaction -> {
            transaction.insertAll(Entity.PATIENT, patients);
            transaction.insertAll(Entity.VISIT, visits);
            return 0;
        });
        return this;
    }

    AgendaDesk desk(Session session) {
        PatientService people = new PatientService(clinic.database, unit);
        return new AgendaDesk(session, new AgendaDesk.Services(unit, agenda, people, this::find, acts(session),
                new SeriesService(clinic.database), new WaitingListService(clinic.database)));
    }

    public AgendaWorkspace workspace(Session session, TaskRunner tasks, Notifier notifier) {
        return new AgendaWorkspace(new ViewLoader(new Messages(Messages.SPANISH)), unit,
                new AgendaWorkspace.Rules(clinic.clock, CoverageRules.DEFAULT), session, desk(session),
                outside(tasks, notifier, clinic.database));
    }

    AgendaViewModel model(Session session, TaskRunner tasks) {
        return new AgendaViewModel(desk(session), unit, outside(tasks, told, clinic.database),
                new AgendaWords(new Messages(Messages.SPANISH), unit, clinic.clock, CoverageRules.DEFAULT));
    }

    private static AgendaViewModel.Outside outside(TaskRunner tasks, Notifier notifier, Database database) {
        return new AgendaViewModel.Outside(tasks, notifier, (pace, work) -> () -> {}, database.changes(),
                DraftBook.NONE);
    }

    private DeskActs acts(Session session) {
        return new DeskActs() {
            @Override
            public void registerArrival(UUID visitId) {
                clinic.database.write(session.actor(),
                        transaction -> new VisitWriter(transaction).step(
                                new VisitDao(transaction.handle()).find(visitId),
                                VisitStep.ARRIVE, Row.of(visitId).with("arrived_at", transaction.now()), null));
            }

            @Override
            public void undo(UUID visitId) {
                clinic.database.write(session.actor(),
                        transaction -> new VisitUndo(transaction).undo(visitId, Duration.ofMinutes(10)));
            }
        };
    }

    private List<UUID> find(String text, int most) {
        return clinic.database.read(handle -> handle.createQuery("""
                select id from patient where lower(first_surname) like :text or lower(given_names) like :text
                order by first_surname, id fetch first 8 rows only""").bind("text", text.toLowerCase(Locale.ROOT) + "%")
                .mapTo(UUID.class).list()).stream().limit(most).toList();
    }

    private void morning(int room, int n) {
        int doing = 5 + (room * 7) % 4;
        LocalTime at = LocalTime.of(8, 0).plusMinutes(15L * n);
        VisitState state = n < doing
                ? random.nextInt(12) == 0 ? VisitState.NO_SHOW : VisitState.ATTENDED
                : n == doing ? VisitState.IN_CONSULTATION : n < doing + 4 ? VisitState.ARRIVED : VisitState.BOOKED;
        if (n > 9 && random.nextInt(5) == 0) {
            if (random.nextInt(4) == 0) {
                visit(room, "M", at, VisitState.CANCELLED_BY_PATIENT, null);
            }
            return;
        }
        visit(room, "M", at, state, null);
    }

    private void visit(int room, String shift, @Nullable LocalTime starts, VisitState state,
            @Nullable String override) {
        UUID patient = Ids.next();
        patients.add(Row.of(patient).with("curp_unverified", false).with("given_names", NAMES.get(random.nextInt(8)))
                .with("first_surname", SURNAMES.get(random.nextInt(6)))
                .with("second_surname", SURNAMES.get(random.nextInt(6)))
                .with("unit_id", clinic.unitId).with("room_number", room).with("room_id", clinic.room(room))
                .with("shift_code", shift).with("birth_date", LocalDate.of(1950 + random.nextInt(60), 3, 9))
                .with("needs_interpreter", false).with("identified", true).with("alive", true));
        boolean held = state.occupiesSlot() && starts != null && override == null;
        visits.add(Row.of(Ids.next()).with("patient_id", patient).with("unit_id", clinic.unitId)
                .with("room_id", clinic.room(room)).with("service_id", clinic.serviceId)
                .with("shift_id", clinic.shiftId(shift)).with("staff_id", clinic.doctorId(room, shift))
                .with("visit_day", TODAY).with("starts", starts).with("slot_minutes", 15)
                .with("kind", starts == null ? AppointmentKind.WALK_IN : AppointmentKind.BOOKED_AHEAD)
                .with("visit_type", VisitType.SUBSEQUENT).with("state", state)
                .with("slot_key", held ? clinic.room(room) + "|" + TODAY + "|" + starts : null).with("extra_key", null)
                .with("patient_day_key", state.occupiesSlot()
                        ? DayBook.patientDayKey(patient, clinic.serviceId, TODAY)
                        : null)
                .with("ticket", null).with("priority", 0).with("override_reason", override)
                .with("requested_at", TODAY.minusDays(9).atTime(12, 0).atZone(SetClock.ZONE).toInstant())
                .with("arrived_at", null).with("foreign_unit", false));
    }

    @Override
    public void close() {
        unit.close();
        clinic.close();
    }
}
