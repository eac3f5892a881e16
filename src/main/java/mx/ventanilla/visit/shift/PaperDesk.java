package mx.ventanilla.visit.shift;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import mx.ventanilla.agenda.PatientLookup;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.core.Messages;
import mx.ventanilla.print.Printer;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** What the paper mode asks of the unit's services for the person signed in. Every call waits for the store. */
public final class PaperDesk {
    private static final int MOST = 5;
    private final Session session;
    private final PaperService paper;
    private final PatientLookup lookup;
    private final Printer printer;

    /**
     * A line as it was typed.
     *
     * @param who NSS, CURP or name
     */
    record Line(LocalDate day, int ticket, String who, LocalTime arrived, @Nullable LocalTime called,
            @Nullable LocalTime ended) {}

    public PaperDesk(Session session, PaperService paper, PatientLookup lookup, Printer printer) {
        this.session = session;
        this.paper = paper;
        this.lookup = lookup;
        this.printer = printer;
    }

    LocalDate today() {
        return paper.today(session);
    }

    Visit replay(Line line) {
        UUID patient = paper.meant(session, lookup.find(line.who(), MOST), line.day());
        return paper.replay(session, new PaperEntry(line.day(), line.ticket(), patient, line.arrived(), line.called(),
                line.ended()));
    }

    LocalDate printTomorrow(Messages messages) {
        LocalDate day = paper.today(session).plusDays(1);
        printer.print(paper.agenda(session, day).pdf(messages), "agenda-" + day);
        return day;
    }
}
