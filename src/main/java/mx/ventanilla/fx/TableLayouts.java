package mx.ventanilla.fx;

import java.util.Optional;

/** How the person signed in likes the columns of each table. Called on the screen's thread, answered at once. */
public interface TableLayouts {
    /** Remembers nothing. */
    TableLayouts NONE = new TableLayouts() {
        @Override
        public Optional<String> find(String table) {
            return Optional.empty();
        }

        @Override
        public void keep(String table, String layout) {}
    };

    /** @param table its name in code words */
    Optional<String> find(String table);

    void keep(String table, String layout);
}
