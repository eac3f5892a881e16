package mx.ventanilla.visit.urgent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.visit.DeskWords;

/**
 * Urgencias in words.
 *
 * @param clock in the unit's time zone
 */
public record UrgentWords(Messages messages, Clock clock, UrgentRules rules, DeskWords desk) {
    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** "Sin identificar", or the name. */
    String name(UrgentVisit visit) {
        return visit.identified() ? visit.names().display() : text("reception.person.unidentified");
    }

    /** "47 años · Circunscripción foránea · llegó 10:12 · Necesita intérprete · Otomí". */
    String detail(UrgentVisit visit) {
        return Stream.of(desk.age(visit.birthDate()), visit.foreignUnit() ? text("urgent.foreign") : "",
                text("urgent.arrived", hour(visit.arrivedAt())), visit.language().line(messages))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    String triage(UrgentVisit visit) {
        return visit.triage() == null ? text("urgent.triage.none") : messages.text(visit.triage().word());
    }

    Tone triageTone(UrgentVisit visit) {
        if (visit.triage() == null) {
            return Tone.WARN;
        }
        return switch (visit.triage()) {
            case RED -> Tone.BAD;
            case ORANGE, YELLOW -> Tone.WARN;
            case GREEN -> Tone.OK;
            case BLUE -> Tone.NEUTRAL;
        };
    }

    boolean isOverdue(UrgentVisit visit, Instant now) {
        return !rules.overdue(visit, now).isZero();
    }

    static boolean isCalled(UrgentVisit visit) {
        return visit.state() == VisitState.CALLED;
    }

    /** "Vencida hace 12 min", "antes de las 10:40", "Llamado", "En consulta". */
    String due(UrgentVisit visit, Instant now) {
        if (!visit.waits() || isCalled(visit)) {
            return messages.text(visit.state().word());
        }
        Duration overdue = rules.overdue(visit, now);
        if (!overdue.isZero()) {
            return text("urgent.overdue", overdue.toMinutes());
        }
        return rules.target(visit).map(target -> text("urgent.before", hour(target)))
                .orElseGet(() -> text("urgent.unclassified"));
    }

    String waited(UrgentVisit visit, Instant now) {
        return text("reception.strip.minutes", Math.max(0, Duration.between(visit.arrivedAt(), now).toMinutes()));
    }

    private String hour(Instant moment) {
        return DeskWords.hour(LocalTime.ofInstant(moment, clock.getZone()));
    }
}
