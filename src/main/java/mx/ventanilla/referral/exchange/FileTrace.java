package mx.ventanilla.referral.exchange;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.referral.exchange.ReferralFileCourier.Freshness;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of files that went and came, asked before a new one is taken in.
 *
 * @param isKnownReferral true when the referral existed here
 * @param wasRead true when this very file was taken in before
 * @param newerRead true when a file that was made later was
 */
record FileTrace(boolean isKnownReferral, boolean wasRead, boolean newerRead) {
    /** Which way a file went. */
    enum Direction {
        IN, OUT
    }

    static FileTrace of(Transaction transaction, ReferralFile.Header header) {
        boolean known = transaction.handle().createQuery("select 1 from referral where id = :id")
                .bind("id", header.referral()).mapTo(Integer.class).findOne().isPresent();
        boolean read = transaction.handle()
                .createQuery("select 1 from referral_file where file_id = :file and direction = 'IN'")
                .bind("file", header.file()).mapTo(Integer.class).findOne().isPresent();
        Instant made = header.madeAt();
        boolean newer = transaction.handle().createQuery("""
                select 1 from referral_file where referral_id = :referral and unit_id = :unit and direction = 'IN'
                  and made_at > :made fetch first 1 rows only""").bind("referral", header.referral())
                .bind("unit", header.from()).bind("made", made.atOffset(ZoneOffset.UTC)).mapTo(Integer.class).findOne()
                .isPresent();
        return new FileTrace(known, read, newer);
    }

    Freshness freshness(int news) {
        if (wasRead) {
            return Freshness.REPEATED;
        }
        if (news > 0) {
            return isKnownReferral ? Freshness.NEWS : Freshness.REFERRAL;
        }
        return newerRead ? Freshness.OLDER : Freshness.KNOWN;
    }

    static void note(Transaction transaction, Direction direction, ReferralFile.Header header, @Nullable UUID unit,
            String unitName) {
        transaction.insert(Entity.REFERRAL_FILE, Row.of(Ids.next()).with("file_id", header.file())
                .with("referral_id", header.referral()).with("direction", direction).with("unit_id", unit)
                .with("unit_name", unitName).with("made_at", header.madeAt()));
    }
}
