package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.referral.ClearFile;
import mx.ventanilla.referral.FhirService;
import mx.ventanilla.security.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code referral import}: a referral, or the answer to one, from the FHIR document of another program. */
@Command(name = "import", description = "${bundle:cli.referralImport.description}")
final class ReferralImportCommand implements StoreCommand {
    private final Invocation invocation;

    @Parameters(paramLabel = "ARCHIVO", description = "${bundle:cli.referralImport.file}")
    private Path file = Path.of("");

    ReferralImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        Session session = invocation.signIn(store.context());
        FhirService.Taken taken = store.referrals().fhir().take(session,
                ClearFile.read(invocation.terminal().file(file)));
        invocation.terminal().say("referrals.fhir." + taken.outcome().name(), taken.folio());
        return 0;
    }
}
