package mx.ventanilla.db;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names of revisions: generation, node code, and the change's own identifier, so that no two nodes ever make the same. */
final class Revision {
    private Revision() {}

    static String after(@Nullable String base, String nodeCode, UUID changeId) {
        int generation = base == null ? 1 : Integer.parseInt(base.substring(0, base.indexOf('-'))) + 1;
        return generation + "-" + nodeCode + "-" + changeId.toString().replace("-", "");
    }
}
