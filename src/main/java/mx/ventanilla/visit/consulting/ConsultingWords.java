package mx.ventanilla.visit.consulting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.agenda.AppointmentKind;
import mx.ventanilla.agenda.RoomShift;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.Shift;
import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.cover.PolicyWaits;
import mx.ventanilla.visit.CallOrder;
import mx.ventanilla.visit.DeskWords;
import org.jspecify.annotations.Nullable;

/** The consulting room in words. */
public record ConsultingWords(Messages messages, Clinic clinic, DeskWords desk) {
    private static final String DOT = " · ";

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** "72 años · Cita 10:15". */
    String line(ListedVisit visit) {
        List<String> parts = new ArrayList<>();
        parts.add(desk.age(visit.person().birthDate()));
        parts.add(kind(visit));
        return joined(parts);
    }

    /** "Cita 10:15", "Sin cita", "Unifila", "Urgencia". */
    String kind(ListedVisit visit) {
        LocalTime starts = visit.starts();
        if (visit.kind() == AppointmentKind.URGENT) {
            return text("consultation.kind.urgent");
        }
        if (visit.kind() == AppointmentKind.WALK_IN) {
            return text(starts == null ? "consultation.kind.walkIn" : "consultation.kind.unifila");
        }
        return starts == null ? "" : text("consultation.kind.appointment", DeskWords.hour(starts));
    }

    /** Why the patient stands here in the list: "Por su cita; llegó 10:01". */
    String reason(ConsultingDay day, ListedVisit visit) {
        String arrived = hour(visit.queued().arrivedAt());
        LocalTime starts = visit.starts();
        if (visit.kind() == AppointmentKind.WALK_IN && starts != null) {
            return text("consultation.reason.UNIFILA", DeskWords.hour(starts));
        }
        CallOrder.Reason reason = day.reason(visit);
        return text("consultation.reason." + reason.name(), arrived);
    }

    /** "25 min". */
    String waited(ConsultingDay day, ListedVisit visit) {
        LocalDateTime arrival = day.queue().order().arrival(visit.queued());
        return text("reception.strip.minutes", Math.max(0, Duration.between(arrival, day.now()).toMinutes()));
    }

    /** "47 años · Mujer · 1298-79-0412-0 · 1M1979SF". */
    String person(ListedVisit visit) {
        ListedVisit.Person person = visit.person();
        List<String> parts = new ArrayList<>();
        parts.add(desk.age(person.birthDate()));
        parts.add(person.sex() == null ? "" : text("reception.sex." + person.sex().name()));
        parts.add(DeskWords.nss(person.nss()));
        parts.add(person.aggregateCode() == null ? "" : person.aggregateCode());
        return joined(parts);
    }

    /** "Necesita intérprete · Otomí", or an empty text. */
    String language(ListedVisit visit) {
        return visit.person().language().line(messages);
    }

    /** "Ficha **C4-08** · cita 10:00". */
    String ticket(ListedVisit visit) {
        return text("consultation.current.ticket", visit.ticket()) + DOT + kind(visit).toLowerCase(messages.locale());
    }

    /** "desde 10:13 · 13 min". */
    String since(ConsultingDay day, ListedVisit visit) {
        Instant from = visit.state() == VisitState.IN_CONSULTATION ? visit.queued().startedAt() : visit.calledAt();
        if (from == null) {
            return "";
        }
        LocalDateTime began = LocalDateTime.ofInstant(from, clinic.unit().unit().zone());
        long minutes = Duration.between(began, day.now()).toMinutes();
        return text("consultation.current.since", hour(from), Math.max(0, minutes));
    }

    /** "Última cita 27 oct 2026 · subsecuente". */
    String history(ConsultingDay day, ListedVisit visit) {
        String type = text("agenda.type." + visit.type().name());
        return day.lastSeen() == null ? type : text("consultation.current.last", day.lastSeen()) + DOT + type;
    }

    /** What a voluntary policy does not cover yet; an empty text when nothing is to be said. */
    String waits(ConsultingDay day, ListedVisit visit) {
        return PolicyWaits.sentence(visit.coverage(), day.waits(), day.now().toLocalDate(), messages);
    }

    /** "Consultorio 4 · Matutino · Dra. Vega". */
    String room(RoomShift room) {
        String shift = clinic.unit().shifts().stream().filter(each -> each.id().equals(room.shiftId()))
                .map(Shift::name).findFirst().orElse(room.shiftCode());
        List<String> parts = new ArrayList<>(List.of(text("reception.person.room", room.roomNumber()), shift));
        parts.add(room.doctor() == null ? "" : room.doctor().display());
        return joined(parts);
    }

    /** "mar 22 dic · 10:00". */
    String when(NextOffer offer) {
        return desk.dayAndHour(offer.offer().slot().from());
    }

    String inDays(NextOffer offer) {
        return text("consultation.offer.days", offer.days()) + DOT
                + text("reception.person.room", offer.offer().shift().roomNumber());
    }

    String hour(@Nullable Instant moment) {
        return moment == null ? "" : DeskWords.hour(LocalTime.ofInstant(moment, clinic.unit().unit().zone()));
    }

    private static String joined(List<String> parts) {
        return String.join(DOT, parts.stream().filter(part -> !part.isEmpty()).toList());
    }
}
