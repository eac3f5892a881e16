package mx.ventanilla.app.bench;

import java.util.List;
import java.util.UUID;

/** A way of finding patients: the program's own, or one that it is compared with. */
@FunctionalInterface
interface SearchEngine {
    /** At most 20, best first. */
    List<UUID> search(String typed);
}
