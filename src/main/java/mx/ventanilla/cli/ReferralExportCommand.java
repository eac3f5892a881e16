package mx.ventanilla.cli;

import java.nio.file.Path;
import java.util.UUID;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.core.Problem;
import mx.ventanilla.referral.ClearFile;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.exchange.ReferralFileCourier;
import mx.ventanilla.referral.fhir.FhirDocument;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code referral export}: what this unit has to say of a referral in a sealed file for the other unit, or the referral
 * as a FHIR document that anybody can read.
 */
@Command(name = "export", description = "${bundle:cli.referralExport.description}")
final class ReferralExportCommand implements StoreCommand {
    private final Invocation invocation;

    @Option(names = "--folio", required = true, paramLabel = "FOLIO", description = "${bundle:cli.referralExport.folio}")
    private String folio = "";

    @Option(names = "--out", paramLabel = "ARCHIVO", description = "${bundle:cli.referralExport.out}")
    private @Nullable Path out;

    @Option(names = "--fhir", paramLabel = "ARCHIVO", description = "${bundle:cli.referralExport.fhir}")
    private @Nullable Path fhir;

    @Option(names = "--reason", paramLabel = "MOTIVO", description = "${bundle:cli.referralExport.reason}")
    private String reason = "";

    ReferralExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        if ((out == null) == (fhir == null)) {
            throw invocation.usage("cli.referralExport.one");
        }
        Session session = invocation.signIn(store.context());
        UUID id = store.referrals().referrals().byFolio(session, folio).map(ReferralRow::id)
                .orElseThrow(() -> Problem.of("referral.missing"));
        if (fhir != null) {
            writeClear(store, session, id, invocation.terminal().file(fhir));
        } else if (out != null) {
            writeSealed(store, session, id, invocation.terminal().file(out));
        }
        return 0;
    }

    private void writeSealed(OpenStore store, Session session, UUID id, Path file) {
        Terminal terminal = invocation.terminal();
        ReferralFileCourier.Sent sent = new ReferralFileCourier(store.referrals()).export(session, id, file);
        if (sent.passphrase() == null) {
            terminal.say("exchange.sent.key", sent.receiver(), sent.file().toString());
        } else {
            terminal.say("exchange.sent.passphrase", sent.receiver(), sent.file().toString());
            terminal.out().println(sent.passphrase());
        }
    }

    private void writeClear(OpenStore store, Session session, UUID id, Path file) {
        FhirDocument.Written written = store.referrals().fhir().export(session, id, reason);
        ClearFile.write(file, written.json());
        invocation.terminal().say("cli.referralExport.done", file.toString());
        if (!written.abbreviations().isEmpty()) {
            invocation.terminal().say("referrals.fhir.abbreviations", String.join(" ", written.abbreviations()));
        }
    }
}
