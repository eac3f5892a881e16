package mx.ventanilla.app;

import mx.ventanilla.core.Problem;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who has come in, and what the store and its disk say before the window is built for them.
 *
 * @param shortage why the disk's room is not ample, to be told at once; null when it is
 */
record Welcome(Session session, Preferences preferences, @Nullable Problem shortage) {
    /** Waits for the store and the disk: never on the screen's thread. */
    static Welcome read(OpenStore store, Session session) {
        return new Welcome(session,
                Preferences.read(store.context().users().preferencesOf(session).orElse(null)),
                store.context().database().room().shortage());
    }
}
