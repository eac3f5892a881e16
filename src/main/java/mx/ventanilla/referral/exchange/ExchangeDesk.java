package mx.ventanilla.referral.exchange;

import java.nio.file.Path;
import java.util.UUID;
import mx.ventanilla.referral.ReferralServices;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** What the page of files and QR asks of the services for the person signed in. Every call waits for store or disk. */
public final class ExchangeDesk {
    private final Session session;
    private final ReferralFileCourier files;
    private final QrReadingService qr;

    public ExchangeDesk(Session session, ReferralServices referrals) {
        this.session = session;
        this.files = new ReferralFileCourier(referrals);
        this.qr = new QrReadingService(referrals);
    }

    String ownFingerprint() {
        return files.partners().own().fingerprint();
    }

    ReferralFileCourier.Sent export(UUID referralId, Path file) {
        return files.export(session, referralId, file);
    }

    /** True for a file that holds a unit's keys. */
    boolean isKey(Path file) {
        return !ReferralFile.isOne(file) && PartnerKeyCabinet.isKey(file);
    }

    KeyCard key(Path file) {
        return files.partners().readFile(file);
    }

    void accept(KeyCard card, String fingerprint) {
        files.partners().accept(session, card, fingerprint);
    }

    ReferralFileCourier.Opened look(Path file, @Nullable String passphrase) {
        return files.look(session, file, passphrase);
    }

    ReferralFileCourier.Taken take(ReferralFileCourier.Opened opened, @Nullable String fingerprint) {
        return files.take(session, opened, fingerprint);
    }

    QrReadingService.Found read(String text) {
        return qr.read(session, text);
    }
}
