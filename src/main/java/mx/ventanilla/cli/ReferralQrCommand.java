package mx.ventanilla.cli;

import mx.ventanilla.app.OpenStore;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import mx.ventanilla.referral.exchange.QrReadingService;
import mx.ventanilla.referral.exchange.QrReadingService.Trust;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code referral qr}: what the QR of a referral or of an answer says, and whether it can be believed. */
@Command(name = "qr", description = "${bundle:cli.referralQr.description}")
final class ReferralQrCommand implements StoreCommand {
    private final Invocation invocation;

    @Parameters(paramLabel = "TEXTO", description = "${bundle:cli.referralQr.text}")
    private String text = "";

    ReferralQrCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public int run(OpenStore store) {
        Terminal terminal = invocation.terminal();
        QrReadingService.Found found = new QrReadingService(store.referrals())
                .read(invocation.signIn(store.context()), text);
        terminal.say("exchange.trust." + found.trust().name(), found.unitName());
        terminal.say("exchange.qr." + found.qr().kind().name(), found.qr().folio());
        terminal.out().println(found.qr().patient() + " · " + found.qr().specialty());
        found.diagnoses().stream().map(Diagnosis::label).forEach(terminal.out()::println);
        return found.trust() == Trust.OURS || found.trust() == Trust.VERIFIED ? 0 : CommandProgram.PROBLEM;
    }
}
