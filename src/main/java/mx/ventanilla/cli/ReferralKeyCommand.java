package mx.ventanilla.cli;

import java.nio.file.Path;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.referral.exchange.KeyCard;
import mx.ventanilla.referral.exchange.PartnerKeyCabinet;
import mx.ventanilla.referral.exchange.ReferralFileCourier;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code referral key}: hands out this unit's keys, and believes those of another once their fingerprint was compared. */
@Command(name = "key", description = "${bundle:cli.referralKey.description}")
final class ReferralKeyCommand implements StoreCommand {
    private final Invocation invocation;

    @Option(names = "--out", paramLabel = "ARCHIVO", description = "${bundle:cli.referralKey.out}")
    private @Nullable Path out;

    @Option(names = "--in", paramLabel = "ARCHIVO", description = "${bundle:cli.referralKey.in}")
    private @Nullable Path in;

    @Option(names = "--fingerprint", paramLabel = "HUELLA", description = "${bundle:cli.referralImport.fingerprint}")
    private String fingerprint = "";

    ReferralKeyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        Session session = invocation.signIn(store.context());
        Terminal terminal = invocation.terminal();
        PartnerKeyCabinet keys = new ReferralFileCourier(store.referrals()).partners();
        if (out != null) {
            keys.writeOwn(session, terminal.file(out));
            terminal.say("keys.written", terminal.file(out).toString());
        }
        if (in != null) {
            KeyCard card = keys.readFile(terminal.file(in));
            keys.accept(session, card, fingerprint);
            terminal.say("exchange.accepted", card.name());
        }
        terminal.say("exchange.own", keys.own().fingerprint());
        return 0;
    }
}
