package mx.ventanilla.core;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers of records: UUID version 7, so that rows made together lie together. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
