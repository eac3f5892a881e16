package mx.ventanilla.fx;

import java.util.function.Consumer;

/** How the person signed in likes the columns of each table. Called on the screen's thread. */
public interface TableLayouts {
    /**
     * @param table its name in code words
     * @param found gets the layout, at once or a little later, when one is kept; on the screen's thread
     */
    void find(String table, Consumer<String> found);

    /** Takes a layout at once, and writes it down in its own time. */
    void keep(String table, String layout);
}
