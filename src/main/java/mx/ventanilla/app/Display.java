package mx.ventanilla.app;

import java.util.Locale;
import java.util.Map;

/** Whether a window can be shown. */
public final class Display {
    private Display() {}

    public static boolean isPresent() {
        return isPresent(System.getProperty("os.name", ""), System.getProperty("glass.platform", ""), System.getenv());
    }

    public static boolean isPresent(String system, String glass, Map<String, String> environment) {
        boolean needsServer = system.toLowerCase(Locale.ROOT).contains("linux");
        return !needsServer || glass.equals("Monocle") || !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }
}
