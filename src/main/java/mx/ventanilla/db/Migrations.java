package mx.ventanilla.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import mx.ventanilla.core.Problem;
import org.flywaydb.core.Flyway;

/** Brings the tables up to this program's version, and refuses a store of a newer one. */
public final class Migrations {
    /** The newest migration that this program knows; a test compares it with the files. */
    public static final int SCHEMA_VERSION = 12;
    private static final String TABLE = "schema_history";

    private Migrations() {}

    /**
     * Runs what is missing.
     *
     * @param beforeChange called before a store that holds something is changed
     * @return true when anything ran
     */
    static boolean bringUpToDate(DataSource owner, Runnable beforeChange) {
        int present = versionOf(owner);
        if (present > SCHEMA_VERSION) {
            throw Problem.of("store.newer");
        }
        if (present == SCHEMA_VERSION) {
            return false;
        }
        if (present > 0) {
            beforeChange.run();
        }
        Flyway.configure(Migrations.class.getClassLoader()).dataSource(owner).table(TABLE)
                .locations("classpath:mx/ventanilla/db/migration").load().migrate();
        return true;
    }

    /** Version of the store's tables, 0 when there are none. */
    private static int versionOf(DataSource owner) {
        try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
            try (ResultSet tables = connection.getMetaData().getTables(null, null, TABLE, null)) {
                if (!tables.next()) {
                    return 0;
                }
            }
            try (ResultSet rows = statement.executeQuery("select max(cast(\"version\" as integer)) from \"" + TABLE
                    + "\" where \"success\" = true and \"version\" is not null")) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
    }
}
