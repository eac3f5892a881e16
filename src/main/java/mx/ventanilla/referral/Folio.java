package mx.ventanilla.referral;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;

/**
 * Numbers of referrals: five characters of the node, the year and a sequence, {@code V7K2M-27-00042}. Two units that have
 * never met cannot make the same one, nor can two desks of one unit.
 */
public final class Folio {
    private static final Pattern FORM = Pattern.compile("[0-9A-Z]{5}-\\d{2}-\\d{5,7}");

    private Folio() {}

    public static boolean isWellFormed(String folio) {
        return FORM.matcher(folio).matches();
    }

    /** As typed or scanned, without blanks and in capitals. */
    public static String clean(String typed) {
        return typed.strip().replace(" ", "").toUpperCase(Locale.ROOT);
    }

    /** Takes the next number of the year; whoever asks at the same moment waits for this transaction. */
    static String next(Transaction transaction, String nodeCode, int year) {
        Optional<Counter> counter = transaction.handle()
                .createQuery("select id, rev, last_number from folio_counter where folio_year = :year for update")
                .bind("year", year).map((row, context) -> new Counter(row.getObject(1, UUID.class), row.getString(2),
                        row.getInt(3)))
                .findOne();
        int number = counter.map(Counter::last).orElse(0) + 1;
        counter.ifPresentOrElse(
                found -> transaction.update(Entity.FOLIO_COUNTER, Row.of(found.id()).with("last_number", number),
                        found.rev()),
                () -> transaction.insert(Entity.FOLIO_COUNTER, Row.of(Ids.next()).with("folio_year", year)
                        .with("last_number", number)));
        return "%s-%02d-%05d".formatted(nodeCode, year % 100, number);
    }

    private record Counter(UUID id, String rev, int last) {}
}
