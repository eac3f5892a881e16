package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.referral.ClearFile;
import mx.ventanilla.referral.FhirService;
import mx.ventanilla.referral.exchange.ReferralFile;
import mx.ventanilla.referral.exchange.ReferralFileCourier;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code referral import}: the sealed file of another unit, or the FHIR document of another program. */
@Command(name = "import", description = "${bundle:cli.referralImport.description}")
final class ReferralImportCommand implements StoreCommand {
    private final Invocation invocation;

    @Parameters(paramLabel = "ARCHIVO", description = "${bundle:cli.referralImport.file}")
    private Path file = Path.of("");

    @Option(names = "--passphrase-file", paramLabel = "ARCHIVO", description = "${bundle:cli.referralImport.passphrase}")
    private @Nullable Path passphrase;

    @Option(names = "--fingerprint", paramLabel = "HUELLA", description = "${bundle:cli.referralImport.fingerprint}")
    private @Nullable String fingerprint;

    ReferralImportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        Session session = invocation.signIn(store.context());
        Path typed = invocation.terminal().file(file);
        if (ReferralFile.isOne(typed)) {
            takeSealed(store, session, typed);
        } else {
            FhirService.Taken taken = store.referrals().fhir().take(session, ClearFile.read(typed));
            invocation.terminal().say("referrals.fhir." + taken.outcome().name(), taken.folio());
        }
        return 0;
    }

    private void takeSealed(OpenStore store, Session session, Path typed) {
        Terminal terminal = invocation.terminal();
        ReferralFileCourier files = new ReferralFileCourier(store.referrals());
        String spoken = passphrase == null ? null : String.valueOf(terminal.passwords().read(passphrase));
        ReferralFileCourier.Taken taken = files.take(session, files.look(session, typed, spoken), fingerprint);
        terminal.say("exchange.taken." + taken.freshness().name(), taken.folio(), taken.from(),
                Sentence.of("referral.state." + taken.state().name()));
    }
}
