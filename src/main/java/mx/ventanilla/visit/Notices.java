package mx.ventanilla.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.patient.CoverageState;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/** Finds what the desk should know of a person, the most pressing first. */
final class Notices {
    private final DeskWords words;

    Notices(DeskWords words) {
        this.words = words;
    }

    List<Notice> of(PersonAtDesk person) {
        List<Notice> notices = new ArrayList<>();
        cover(person).ifPresent(notices::add);
        directions(person).ifPresent(notices::add);
        answer(person).ifPresent(notices::add);
        papers(person).ifPresent(notices::add);
        stale(person).ifPresent(notices::add);
        person.family().stream().filter(relative -> isExpected(relative.visit())).map(this::relative)
                .forEach(notices::add);
        missing(person).ifPresent(notices::add);
        return notices;
    }

    private Optional<Notice> cover(PersonAtDesk person) {
        CoverageState state = words.cover().state(person.coverage());
        Optional<Sentence> advice = words.cover().advice(person.coverage());
        if (state == CoverageState.CURRENT || advice.isEmpty()) {
            return Optional.empty();
        }
        Tone tone = state == CoverageState.EXPIRED ? Tone.BAD : Tone.WARN;
        return Optional.of(new Notice(tone, "fth-alert-triangle", words.text("reception.notice.cover." + state.name()),
                words.messages().text(advice.get()),
                state == CoverageState.EXPIRING ? new Notice.Act.ShowPapers() : null));
    }

    private Optional<Notice> directions(PersonAtDesk person) {
        return words.cover().refusal(person.coverage())
                .map(refused -> new Notice(Tone.BAD, "fth-map-pin", words.text("reception.notice.directions"),
                        words.messages().text(refused.sendTo()), new Notice.Act.ShowDirections()));
    }

    private Optional<Notice> answer(PersonAtDesk person) {
        return person.pending().answerToRead()
                ? Optional.of(new Notice(Tone.WARN, "fth-mail", words.text("reception.notice.answer"),
                        words.text("reception.notice.answer.detail"), null))
                : Optional.empty();
    }

    private Optional<Notice> papers(PersonAtDesk person) {
        List<String> wanting = person.pending().papers().stream()
                .map(kind -> words.text("cover.document." + kind.name())).toList();
        return wanting.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(Tone.WARN, "fth-file-text", words.text("reception.notice.papers"),
                        String.join(", ", wanting), new Notice.Act.ShowPapers()));
    }

    private Optional<Notice> stale(PersonAtDesk person) {
        return words.cover().stale(person.coverage()).map(sentence -> new Notice(Tone.WARN, "fth-clock",
                words.text("reception.notice.stale"), words.messages().text(sentence), null));
    }

    private static boolean isExpected(@Nullable DeskVisit visit) {
        return visit != null && (visit.state() == VisitState.BOOKED || visit.state().isWaiting());
    }

    private Notice relative(Relative relative) {
        DeskVisit visit = relative.visit();
        String given = PersonNames.shown(relative.names().givenNames());
        String age = words.age(relative.birthDate());
        String who = age.isEmpty() ? given : given + ", " + age;
        return new Notice(Tone.OK, "fth-users", words.text("reception.notice.relative"),
                who + " · " + words.shortVisit(visit).replace("**", ""), new Notice.Act.OpenRelative(relative.id()));
    }

    private Optional<Notice> missing(PersonAtDesk person) {
        PersonAtDesk.Identity identity = person.identity();
        List<String> absent = Stream.of(identity.nss() == null ? "nss" : "", identity.curp() == null ? "curp" : "",
                identity.birthDate() == null ? "birthDate" : "", identity.sex() == null ? "sex" : "",
                identity.phone() == null ? "phone" : "").filter(name -> !name.isEmpty())
                .map(name -> words.text("reception.field." + name)).toList();
        return absent.isEmpty()
                ? Optional.empty()
                : Optional.of(new Notice(Tone.WARN, "fth-edit-2", words.text("reception.notice.missing"),
                        String.join(", ", absent), new Notice.Act.ShowData()));
    }
}
