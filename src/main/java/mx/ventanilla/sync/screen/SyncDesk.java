package mx.ventanilla.sync.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;
import mx.ventanilla.security.Session;
import mx.ventanilla.sync.Exchange;
import mx.ventanilla.sync.Night;
import mx.ventanilla.sync.ProgramUpdates;
import mx.ventanilla.sync.PutAside;
import mx.ventanilla.sync.SyncService;
import mx.ventanilla.sync.SyncState;
import mx.ventanilla.sync.conflict.ConflictCase;
import mx.ventanilla.sync.conflict.ConflictService;
import mx.ventanilla.sync.conflict.SettledCase;
import mx.ventanilla.sync.conflict.Side;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.WireFault;

/** What the screen asks of the services for the person signed in. Every call waits for the store or the network. */
public record SyncDesk(Session session, Supplier<SyncService> sync, ConflictService conflicts) {
    private static final Duration SHORT = Duration.ofDays(8);
    private static final Duration LONG = Duration.ofDays(90);

    /** All that one look at the screen shows. */
    record Picture(SyncState state, List<Night> nights, List<ConflictCase> open, List<SettledCase> settled,
            List<PutAside> aside, Optional<ProgramUpdates.Offered> update) {}

    Picture look(boolean allNights) {
        SyncService service = sync.get();
        return new Picture(service.state(), service.nights(session, allNights ? LONG : SHORT),
                conflicts.open(session), conflicts.settled(session), service.aside(session),
                service.offeredUpdate());
    }

    Exchange run(Progress progress) {
        return sync.get().run(progress);
    }

    long writeStick(Path file) {
        return sync.get().exportTo(file);
    }

    PushAnswer.Result readStick(Path file) {
        return sync.get().importFrom(file);
    }

    String enrol(String url, String code) {
        return sync.get().enrolment().enrol(session, url, code).name();
    }

    void writeRequest(Path file, String code) {
        byte[] request = sync.get().enrolment().request(session, EnrolmentCode.parse(code));
        try {
            Files.write(file, request);
        } catch (IOException e) {
            throw Problem.of("sync.courier.unwritable", file.toString());
        }
    }

    String readAdmission(Path file, String code) {
        try {
            return sync.get().enrolment().admit(Files.readAllBytes(file), EnrolmentCode.parse(code), "").name();
        } catch (IOException e) {
            throw Problem.of("sync.courier.unreadable", file.toString());
        } catch (WireFault fault) {
            throw Problem.of("sync.courier." + fault.reason().name(), file.toString());
        }
    }

    /** Over the network: sends all that is left first. */
    boolean end() {
        sync.get().end(session);
        return true;
    }

    long endOnStick(Path file) {
        return sync.get().endOnStick(session, file);
    }

    void decide(ConflictCase shown, Map<String, Side> choices) {
        conflicts.decide(session, shown.id(), shown.rev(), choices);
    }

    void undo(UUID conflict) {
        conflicts.undo(session, conflict);
    }

    int retryAside() {
        return sync.get().retryAside(session);
    }
}
