package mx.ventanilla.cli;

import java.nio.file.Path;
import java.util.UUID;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.core.Problem;
import mx.ventanilla.referral.ClearFile;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.fhir.FhirDocument;
import mx.ventanilla.security.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code referral export}: one referral, or the answer to it, as a FHIR document that anybody can read. */
@Command(name = "export", description = "${bundle:cli.referralExport.description}")
final class ReferralExportCommand implements StoreCommand {
    private final Invocation invocation;

    @Option(names = "--folio", required = true, paramLabel = "FOLIO", description = "${bundle:cli.referralExport.folio}")
    private String folio = "";

    @Option(names = "--fhir", required = true, paramLabel = "ARCHIVO", description = "${bundle:cli.referralExport.fhir}")
    private Path fhir = Path.of("");

    @Option(names = "--reason", required = true, paramLabel = "MOTIVO", description = "${bundle:cli.referralExport.reason}")
    private String reason = "";

    ReferralExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        Session session = invocation.signIn(store.context());
        UUID id = store.referrals().referrals().byFolio(session, folio).map(ReferralRow::id)
                .orElseThrow(() -> Problem.of("referral.missing"));
        Path file = invocation.terminal().file(fhir);
        FhirDocument.Written written = store.referrals().fhir().export(session, id, reason);
        ClearFile.write(file, written.json());
        invocation.terminal().say("cli.referralExport.done", file.toString());
        if (!written.abbreviations().isEmpty()) {
            invocation.terminal().say("referrals.fhir.abbreviations", String.join(" ", written.abbreviations()));
        }
        return 0;
    }
}
