package mx.ventanilla.db;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A unique constraint refused a row: somebody else was first. The transaction is gone; nothing of it was kept. */
public final class AlreadyTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern
            .compile("(?i)(?:PUBLIC\\.|constraint \"?)([a-z_]+?)(?:_index_\\w+)?(?:\"| ON )");

    private final String constraint;

    private AlreadyTaken(String constraint) {
        super(constraint, null, false, false);
        this.constraint = constraint;
    }

    static AlreadyTaken of(@Nullable String driverMessage) {
        Matcher matcher = NAME.matcher(driverMessage == null ? "" : driverMessage);
        return new AlreadyTaken(matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "");
    }

    /** Name of the constraint in lower case, as in the migration. */
    public String constraint() {
        return constraint;
    }
}
