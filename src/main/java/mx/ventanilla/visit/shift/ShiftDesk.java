package mx.ventanilla.visit.shift;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Messages;
import mx.ventanilla.print.Printer;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** What Turno asks of the unit's services for the person signed in. Every call waits for the store. */
public final class ShiftDesk {
    private final Session session;
    private final Services services;

    /** What it asks. */
    public record Services(Clinic clinic, ShiftCloseService closing, OpeningService opening, DailySheetService sheets,
            Printer printer) {}

    public ShiftDesk(Session session, Services services) {
        this.session = session;
        this.services = services;
    }

    Clinic clinic() {
        return services.clinic();
    }

    List<OpeningCheck> checks() {
        return services.opening().checks(session);
    }

    Optional<HandOver> handOver() {
        return services.closing().handOver(session);
    }

    List<WorkedShift> offered() {
        return services.closing().offered(session);
    }

    ClosingSheet sheet(WorkedShift shift) {
        return services.closing().sheet(session, shift.day(), shift.shiftId());
    }

    ClosingSheet close(WorkedShift shift, Map<UUID, WaitingEnd> ends, @Nullable String note) {
        return services.closing().close(session, shift, ends, note);
    }

    void reopen(WorkedShift shift, String reason) {
        services.closing().reopen(session, shift, reason);
    }

    void printSheet(WorkedShift shift, Messages messages) {
        byte[] pdf = services.sheets().pdf(session, shift.day(), shift.shiftId(), messages, ShiftCommands.SCREEN);
        services.printer().print(pdf, shift.day() + "-" + shift.code());
    }

    void saveSheet(WorkedShift shift, Messages messages, Path file) {
        services.sheets().write(session, shift.day(), shift.shiftId(), messages, file, ShiftCommands.SCREEN);
    }
}
