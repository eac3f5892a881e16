package mx.ventanilla.patient.roster;

import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.RecordState;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.patient.Nss;

/** One row of a roster as it would be taken, in words. */
record PreviewRow(long line, RecordState state, String name, String nss, String birthDate, String place,
        String remarks) {
    private static final RecordState TAKEN = new RecordState(Tone.OK, "fth-check-circle", "admin.roster.row.taken");
    private static final RecordState DOUBTED = new RecordState(Tone.WARN, "fth-alert-circle",
            "admin.roster.row.doubted");
    private static final RecordState REJECTED = new RecordState(Tone.BAD, "fth-x-circle", "admin.roster.row.rejected");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    static PreviewRow of(RowOutcome outcome, Messages messages) {
        return switch (outcome) {
            case RowOutcome.Accepted accepted -> of(accepted, messages);
            case RowOutcome.Rejected rejected -> new PreviewRow(rejected.line(), REJECTED,
                    String.join(" · ", rejected.cells()), "", "", "",
                    rejected.reasons().stream().map(messages::text).collect(Collectors.joining(" ")));
        };
    }

    private static PreviewRow of(RowOutcome.Accepted accepted, Messages messages) {
        RosterPerson person = accepted.person();
        RosterPerson.Assignment assignment = person.assignment();
        String place = Stream.of(assignment.room(), assignment.shift()).filter(part -> part != null)
                .map(Object::toString).collect(Collectors.joining(" · "));
        return new PreviewRow(accepted.line(), accepted.warnings().isEmpty() ? TAKEN : DOUBTED,
                person.names().display(), Nss.parse(person.nss()).map(Nss::display).orElse(person.nss()),
                DATE.format(person.birthDate()), place,
                accepted.warnings().stream().map(messages::text).collect(Collectors.joining(" ")));
    }
}
