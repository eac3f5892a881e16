package mx.ventanilla.app;

import java.util.Locale;
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
}
