package mx.ventanilla.referral.exchange;

import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.referral.ReferralQr;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import mx.ventanilla.referral.screen.ReferralWords;

/** What a QR says, line by line, and how far it is believed. */
final class QrWords {
    private final ReferralWords words;

    QrWords(ReferralWords words) {
        this.words = words;
    }

    List<String> of(QrReadingService.Found found) {
        ReferralQr qr = found.qr();
        List<String> lines = new ArrayList<>();
        lines.add(words.text("exchange.qr." + qr.kind().name(), qr.folio()));
        lines.add(qr.patient());
        if (qr.nss() != null) {
            lines.add(Nss.parse(qr.nss()).map(Nss::display).orElse(qr.nss()));
        }
        if (qr.birthDate() != null) {
            lines.add(words.text("exchange.qr.born", words.longDay(qr.birthDate())));
        }
        lines.add(qr.specialty());
        if (qr.priority() != null) {
            lines.add(words.messages().text(qr.priority().word()));
        }
        found.diagnoses().stream().map(Diagnosis::label).forEach(lines::add);
        return lines;
    }

    static Tone tone(QrReadingService.Trust trust) {
        return switch (trust) {
            case OURS, VERIFIED -> Tone.OK;
            case UNKNOWN_UNIT -> Tone.WARN;
            case FORGED -> Tone.BAD;
        };
    }

    static String icon(QrReadingService.Trust trust) {
        return switch (trust) {
            case OURS, VERIFIED -> "fth-check-circle";
            case UNKNOWN_UNIT -> "fth-alert-triangle";
            case FORGED -> "fth-x-circle";
        };
    }
}
