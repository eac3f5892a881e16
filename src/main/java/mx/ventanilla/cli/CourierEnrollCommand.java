package mx.ventanilla.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.UnitSync;
import mx.ventanilla.core.Problem;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.sync.EnrolmentService;
import mx.ventanilla.sync.wire.EnrolmentCode;
import mx.ventanilla.sync.wire.WireFault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code courier enroll}: asks to be let in with a file, and takes the answer file. */
@Command(name = "enroll", description = "${bundle:cli.courierEnroll.description}")
final class CourierEnrollCommand implements StoreCommand {
    private final Invocation invocation;

    @Option(names = "--code", required = true, paramLabel = "CÓDIGO", description = "${bundle:cli.syncEnroll.code}")
    private String code = "";

    @Option(names = "--out", paramLabel = "ARCHIVO", description = "${bundle:cli.courierEnroll.out}")
    private @Nullable Path out;

    @Option(names = "--answer", paramLabel = "ARCHIVO", description = "${bundle:cli.courierEnroll.answer}")
    private @Nullable Path answer;

    CourierEnrollCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        Terminal terminal = invocation.terminal();
        Session session = invocation.signIn(store.context()).require(Permission.MANAGE_UNIT);
        EnrolmentService sync = UnitSync.of(store).enrolment();
        EnrolmentCode parsed = EnrolmentCode.parse(code);
        Path request = out;
        Path came = answer;
        if (request == null && came == null) {
            throw invocation.usage("cli.courierEnroll.either");
        }
        try {
            if (request != null) {
                Files.write(terminal.file(request), sync.request(session, parsed));
                terminal.say("cli.courierEnroll.asked", terminal.file(request).toString());
            } else if (came != null) {
                terminal.say("cli.syncEnroll.done",
                        sync.admit(Files.readAllBytes(terminal.file(came)), parsed, "").name());
            }
        } catch (IOException e) {
            throw Problem.of("sync.courier.unreadable", String.valueOf(request == null ? came : request));
        } catch (WireFault fault) {
            throw Problem.of("sync.courier." + fault.reason().name(), String.valueOf(came));
        }
        return 0;
    }
}
