package mx.ventanilla.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mx.ventanilla.agenda.Doctor;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.Age;
import mx.ventanilla.patient.Aggregate;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.patient.Nss;
import org.jspecify.annotations.Nullable;

/** The sentences of the desk: persons and visits as its screens tell them. */
public final class DeskWords {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");
    private static final String DOT = " · ";
    /** From here on minutes alone say little. */
    private static final int LONG_BEFORE = 90;

    private final Messages messages;
    private final Clinic clinic;
    private final Clock clock;
    private final CoverWords cover;

    public DeskWords(Messages messages, Clinic clinic, Clock clock, CoverageRules rules) {
        this.clock = clock;
        this.messages = messages;
        this.clinic = clinic;
        this.cover = new CoverWords(messages, clinic, rules);
    }

    public Messages messages() {
        return messages;
    }

    /** The unit's own clock. */
    public Clock clock() {
        return clock.withZone(clinic.unit().unit().zone());
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public static String hour(LocalTime time) {
        return HOUR.format(time);
    }

    /** "47 años", or an empty text while the birth date is not known. */
    public String age(@Nullable LocalDate birth) {
        return birth == null ? "" : messages.text(Age.at(birth, clinic.today()).words());
    }

    public static String nss(@Nullable String digits) {
        return Nss.parse(digits).map(Nss::display).orElse(digits == null ? "" : digits);
    }

    /** "47 años · Mujer · nació 14 mar 1979 · asegurada titular". */
    String person(PersonAtDesk.Identity person) {
        List<String> parts = new ArrayList<>();
        if (!person.identified()) {
            parts.add(text("reception.person.unidentified"));
        }
        if (person.birthDate() != null) {
            parts.add(age(person.birthDate()));
        }
        Sex sex = person.sex();
        if (sex != null) {
            parts.add(text("reception.sex." + sex.name()));
        }
        if (person.birthDate() != null) {
            parts.add(text("reception.person.born", person.birthDate()));
        }
        Aggregate.parse(person.aggregateCode()).map(Aggregate::kinship)
                .map(kinship -> messages.text(kinship.words(sex == null ? Sex.X : sex))).ifPresent(parts::add);
        return String.join(DOT, parts);
    }

    /** "Consultorio 4 · Matutino". */
    String place(PersonAtDesk.Place place) {
        List<String> parts = new ArrayList<>();
        if (place.foreign()) {
            parts.add(text("reception.person.foreign", place.unitName() == null ? "" : place.unitName()));
        }
        if (place.roomNumber() != null) {
            String key = place.roomId() == null && !place.foreign()
                    ? "reception.person.roomUnknown"
                    : "reception.person.room";
            parts.add(text(key, place.roomNumber()));
        }
        if (place.shiftName() != null) {
            parts.add(place.shiftName());
        }
        return parts.isEmpty() ? text("reception.person.noPlace") : String.join(DOT, parts);
    }

    /** What is said of a person's cover. */
    public CoverWords cover() {
        return cover;
    }

    /** "**10:00** · C4", "Llegó · C7", "Sin cita hoy". */
    String shortVisit(@Nullable DeskVisit visit) {
        if (visit == null) {
            return text("reception.result.noVisit");
        }
        String room = visit.roomNumber() == null
                ? text("reception.room.urgent")
                : text("reception.room.short", visit.roomNumber());
        if (visit.state() == VisitState.BOOKED && visit.starts() != null) {
            return "**" + hour(visit.starts()) + "**" + DOT + room;
        }
        return messages.text(visit.state().word()) + DOT + room;
    }

    /** "Consultorio 4 · Dra. Vega". */
    String where(DeskVisit visit) {
        String room = visit.roomNumber() == null
                ? text("reception.room.urgent")
                : text("reception.person.room", visit.roomNumber());
        return visit.doctor() == null ? room : room + DOT + visit.doctor();
    }

    /** "Cita previa · subsecuente". */
    String kind(DeskVisit visit) {
        String kind = text("agenda.kind." + visit.kind().name());
        return kind + DOT + text("agenda.type." + visit.type().name()).toLowerCase(messages.locale());
    }

    /** "Agendada · llega 18 min antes", "Llegó 09:42 · Ficha C4-07". */
    String state(DeskVisit visit) {
        String word = messages.text(visit.state().word());
        if (visit.canArrive() && visit.starts() != null) {
            return word + DOT + punctuality(visit.starts());
        }
        String arrived = visit.arrivedAt() == null
                ? word
                : word + " " + hour(LocalTime.ofInstant(visit.arrivedAt(), clinic.unit().unit().zone()));
        return visit.ticket() == null ? arrived : arrived + DOT + text("reception.visit.ticket", visit.ticket());
    }

    boolean isLate(DeskVisit visit) {
        return visit.canArrive() && visit.starts() != null && minutesUntil(visit.starts()) < 0;
    }

    /**
     * "Imprime la ficha **C4-08** · 2 personas delante · pasaría hacia las **10:14**".
     *
     * @param coming true for somebody who has not arrived yet
     */
    String forecast(ArrivalForecast forecast, boolean coming) {
        String ticket = text(coming && forecast.printed() ? "reception.forecast.coming" : "reception.forecast.waiting",
                forecast.ticket());
        String ahead = ticket + DOT + text("reception.forecast.ahead", forecast.ahead());
        return forecast.expected() == null
                ? ahead
                : ahead + DOT + text("reception.forecast.expected", hour(forecast.expected()));
    }

    /** "mié 25 nov, 08:15 · Consultorio 4 · Dra. Vega · su consultorio". */
    String offer(DeskOffer offer) {
        RoomShift shift = offer.offer().shift();
        Doctor doctor = shift.doctor();
        List<String> parts = new ArrayList<>(List.of(dayAndHour(offer.offer().slot().from()),
                text("reception.person.room", shift.roomNumber())));
        if (doctor != null) {
            parts.add(doctor.display());
        }
        if (offer.own()) {
            parts.add(text("reception.offer.own"));
        }
        return String.join(DOT, parts);
    }

    /** "hijo · 12 años · 10:30 · C4". */
    String relative(Relative relative) {
        List<String> parts = new ArrayList<>();
        Aggregate.parse(relative.aggregateCode()).map(Aggregate::kinship)
                .map(kinship -> messages.text(kinship.words(relative.sex() == null ? Sex.X : relative.sex())))
                .ifPresent(parts::add);
        parts.add(age(relative.birthDate()));
        parts.add(shortVisit(relative.visit()).replace("**", ""));
        return String.join(DOT, parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    /** The CURP, or a dash; told when nobody has verified it. */
    String curp(PersonAtDesk.Identity person) {
        if (person.curp() == null) {
            return "—";
        }
        return person.curpUnverified() ? text("reception.person.curpUnverified", person.curp()) : person.curp();
    }

    /** "mar 24 nov, 10:15". */
    public String dayAndHour(LocalDateTime at) {
        Locale locale = messages.locale();
        String day = at.toLocalDate().equals(clinic.today())
                ? text("reception.offer.today")
                : DateTimeFormatter.ofPattern("EEE d MMM", locale).format(at);
        return text("reception.offer.dayAndHour", day, hour(at.toLocalTime()));
    }

    private String punctuality(LocalTime starts) {
        long minutes = minutesUntil(starts);
        if (minutes >= LONG_BEFORE) {
            return text("reception.visit.longBefore", minutes / 60, minutes % 60);
        }
        return minutes >= 0 ? text("reception.visit.early", minutes) : text("reception.visit.late", -minutes);
    }

    private long minutesUntil(LocalTime starts) {
        return Duration.between(clinic.now(), clinic.today().atTime(starts)).toMinutes();
    }
}
