package mx.ventanilla.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.ClosedDay;
import mx.ventanilla.clinic.Shift;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.patient.Age;
import mx.ventanilla.patient.Coverage;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.patient.CoverageState;
import mx.ventanilla.patient.CoverageWords;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.patient.Patient;
import org.jspecify.annotations.Nullable;

/** What the agenda says in the person's language. */
final class AgendaWords {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final String DOT = " · ";
    private final Messages messages;
    private final Clinic clinic;
    private final Clock clock;
    private final CoverageRules rules;

    AgendaWords(Messages messages, Clinic clinic, Clock clock, CoverageRules rules) {
        this.messages = messages;
        this.clinic = clinic;
        this.clock = clock;
        this.rules = rules;
    }

    Locale locale() {
        return messages.locale();
    }

    /** The unit's own clock. */
    Clock clock() {
        return clock.withZone(clinic.unit().unit().zone());
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    String text(Problem problem) {
        return messages.text(problem);
    }

    static String hour(LocalTime time) {
        return HOUR.format(time);
    }

    /** "C4". */
    String room(int number) {
        return text("agenda.screen.room", number);
    }

    /** "C4 · 10:00". */
    String place(RoomShift room, @Nullable LocalTime starts) {
        return starts == null ? room(room.roomNumber()) : room(room.roomNumber()) + DOT + hour(starts);
    }

    /** As {@link #place}, in a week with its day. */
    String place(AgendaTable table, RoomShift room, @Nullable LocalTime starts) {
        String place = place(room, starts);
        return table.isWeek() ? place + DOT + day(room.day()) : place;
    }

    /** Over a column: its room, or in a week its day. */
    String head(AgendaTable table, RoomShift room) {
        return table.isWeek()
                ? DateTimeFormatter.ofPattern("EEE d", locale()).format(room.day())
                : room(room.roomNumber());
    }

    /** Under that: the doctor, or that the unit is closed. */
    String underHead(RoomShift room) {
        if (room.dayKind() != DayKind.OPEN) {
            return text("agenda.screen.head." + room.dayKind().name());
        }
        return room.doctor() == null ? "" : room.doctor().surname();
    }

    /** "Consultorio 4 · 1 mar – 7 mar"; empty while a day is shown. */
    String week(AgendaTable table) {
        if (!table.isWeek() || table.isEmpty()) {
            return "";
        }
        LocalDate monday = AgendaService.mondayOf(table.day());
        DateTimeFormatter dayOfMonth = DateTimeFormatter.ofPattern("d MMM", locale());
        return text("agenda.screen.week", table.shifts().getFirst().columns().getFirst().roomNumber(),
                dayOfMonth.format(monday), dayOfMonth.format(monday.plusDays(6)));
    }

    String state(CellState state) {
        return text("agenda.screen.state." + state.name());
    }

    String shift(ShiftGrid shift) {
        return clinic.unit().shift(shift.shiftId()).map(Shift::name).orElse("");
    }

    /** "Matutino"; empty when it is not known. */
    String shiftName(Optional<String> code) {
        return code.flatMap(wanted -> clinic.unit().shifts().stream().filter(it -> it.code().equals(wanted))
                .findFirst()).map(Shift::name).orElse("");
    }

    /** "García Pérez, María · desde mié 25 nov · 415 123 4567". */
    String waiting(WaitingRequest request) {
        LocalDate since = LocalDate.ofInstant(request.requestedAt(), clinic.unit().unit().zone());
        return text(request.priority() > 0 ? "agenda.waiting.pressing" : "agenda.waiting.row",
                request.names().display(), day(since), request.phone() == null ? "" : request.phone());
    }

    /** "hoy", "mié 25 nov". */
    String day(LocalDate day) {
        return day.equals(clinic.today())
                ? text("agenda.screen.today")
                : DateTimeFormatter.ofPattern("EEE d MMM", locale()).format(day);
    }

    String dayAndHour(LocalDateTime at) {
        return day(at.toLocalDate()) + ", " + hour(at.toLocalTime());
    }

    /** Why nobody is seen that day, empty on an ordinary day. */
    String closed(LocalDate day) {
        Optional<ClosedDay> closed = clinic.unit().closedDay(day);
        return closed.map(it -> text("agenda.screen.closed." + it.kind().name(), it.name())).orElse("");
    }

    /** For a screen reader: where the cursor stands and who is there. */
    String cell(AgendaTable table, GridPlace place) {
        GridCell cell = table.cell(place);
        RoomShift room = table.room(place);
        List<String> parts = new ArrayList<>();
        parts.add(text("agenda.screen.consultingRoom", room.roomNumber()));
        parts.add(table.isWeek() ? day(room.day()) : "");
        parts.add(doctor(room));
        if (cell.slot() != null) {
            parts.add(hour(cell.slot().starts()));
        }
        parts.add(state(cell.state()));
        if (cell.visit() != null) {
            parts.add(cell.visit().names().display());
        }
        return String.join(", ", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** The doctor, or why there is none. */
    String doctor(RoomShift room) {
        return switch (room.presence()) {
            case ABSENT -> text("agenda.screen.absent");
            case NO_DOCTOR -> text("agenda.screen.noDoctor");
            case PRESENT -> room.doctor() == null ? "" : room.doctor().display();
        };
    }

    /** What is said in the place of a name. */
    String vacancy(GridCell cell) {
        return text(cell.state().isFree() ? "agenda.screen.vacant" : "agenda.screen.nobody");
    }

    /** "10:00 – 10:15". */
    String hours(GridCell cell) {
        Slot slot = cell.slot();
        return slot == null
                ? text("agenda.screen.noHour")
                : hour(slot.starts()) + " – " + hour(slot.until().toLocalTime());
    }

    /** "Cita previa · subsecuente". */
    String kind(GridVisit visit) {
        String type = text("agenda.type." + visit.visitType().name()).toLowerCase(locale());
        return text("agenda.kind." + visit.kind().name()) + DOT + type;
    }

    /** "27 oct 2026, 12:00". */
    String requested(Visit visit) {
        LocalDateTime at = LocalDateTime.ofInstant(visit.requestedAt(), clinic.unit().unit().zone());
        String asked = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale()).format(at);
        return visit.channel() == null ? asked : asked + DOT + text("agenda.screen.phone");
    }

    /** "47 años · 1298-79-0412-0". */
    String person(Patient patient) {
        String nss = Nss.parse(patient.nss()).map(Nss::display).orElse(patient.nss() == null ? "" : patient.nss());
        String age = patient.birthDate() == null
                ? ""
                : messages.text(Age.at(patient.birthDate(), clinic.today()).words());
        return String.join(DOT, List.of(age, nss).stream().filter(part -> !part.isEmpty()).toList());
    }

    /** "Por vencer · 12 dic 2026, faltan 18 días". */
    String cover(Optional<Coverage> coverage) {
        Coverage known = coverage.orElse(null);
        String detail = messages.text(CoverageWords.detail(rules, known, clinic.today()));
        String word = messages.text(coverState(coverage).word());
        return detail.isEmpty() ? word : word + DOT + detail;
    }

    CoverageState coverState(Optional<Coverage> coverage) {
        return rules.state(coverage.orElse(null), clinic.today());
    }

    static Tone tone(CoverageState state) {
        return switch (state) {
            case CURRENT -> Tone.OK;
            case EXPIRING, WAITING -> Tone.WARN;
            case EXPIRED, NOT_ENTITLED -> Tone.BAD;
            case UNVERIFIED -> Tone.NEUTRAL;
        };
    }

    static Tone tone(CellState state) {
        return switch (state) {
            case ARRIVED, CALLED, IN_CONSULTATION, FREE, FREED -> Tone.OK;
            case NO_SHOW, LEFT -> Tone.BAD;
            case OVERBOOKED, TO_MOVE -> Tone.WARN;
            case BOOKED, ATTENDED, UNUSED, OUT -> Tone.NEUTRAL;
        };
    }

    /** "C4 · mié 25 nov". */
    String offer(Offer offer) {
        return room(offer.shift().roomNumber()) + DOT + day(offer.slot().from().toLocalDate());
    }
}
