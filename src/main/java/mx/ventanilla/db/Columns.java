package mx.ventanilla.db;

import static mx.ventanilla.db.ColumnType.BOOLEAN;
import static mx.ventanilla.db.ColumnType.DATE;
import static mx.ventanilla.db.ColumnType.ID;
import static mx.ventanilla.db.ColumnType.INSTANT;
import static mx.ventanilla.db.ColumnType.INTEGER;
import static mx.ventanilla.db.ColumnType.TEXT;
import static mx.ventanilla.db.ColumnType.TIME;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Declares the columns of an entity, in the order of the table. */
final class Columns {
    private final Map<String, Column> byName = new LinkedHashMap<>();
    private final Set<String> clinical = new HashSet<>();
    private Travel travel = Travel.TRAVELS;

    static Columns travelling() {
        return new Columns();
    }

    static Columns staying() {
        return new Columns().local();
    }

    /** What follows stays on this node. */
    Columns local() {
        travel = Travel.LOCAL_ONLY;
        return this;
    }

    /** What follows is never written down anywhere but in its column. */
    Columns secret() {
        travel = Travel.NEVER_LOGGED;
        return this;
    }

    /** These, declared before, hold what only a treating person may read. */
    Columns clinical(String... names) {
        clinical.addAll(List.of(names));
        return this;
    }

    Set<String> clinicalNames() {
        return clinical;
    }

    Columns text(String... names) {
        return add(TEXT, names);
    }

    Columns number(String... names) {
        return add(INTEGER, names);
    }

    Columns flag(String... names) {
        return add(BOOLEAN, names);
    }

    Columns id(String... names) {
        return add(ID, names);
    }

    Columns date(String... names) {
        return add(DATE, names);
    }

    Columns time(String... names) {
        return add(TIME, names);
    }

    Columns instant(String... names) {
        return add(INSTANT, names);
    }

    Map<String, Column> byName() {
        return byName;
    }

    private Columns add(ColumnType type, String... names) {
        for (String name : names) {
            byName.put(name, new Column(name, type, travel));
        }
        return this;
    }
}
