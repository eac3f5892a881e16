package mx.ventanilla.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import mx.ventanilla.fx.Appearance;
import mx.ventanilla.fx.Magnification;

/** What the main window asks of the program around it. */
public interface ShellRequests {
    /** Signs out and shows the sign-in screen. */
    void changeUser();

    /** Covers the window until the same person signs in again; nothing typed is lost. */
    void lock();

    void choose(Appearance appearance);

    void choose(Magnification magnification);

    /** Builds the window again in this language. */
    void choose(Locale language);

    void showAbout();

    /** The store as it was before the last upgrade changed it; empty when none did. */
    default Optional<Path> copyBeforeUpgrade() {
        return Optional.empty();
    }
}
