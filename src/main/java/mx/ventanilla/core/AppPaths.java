package mx.ventanilla.core;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where a unit's data lie: one folder, the person's own unless {@code --data} names another. */
public record AppPaths(Path data) {
    private static final String BESIDE = "datos";

    public AppPaths {
        data = data.toAbsolutePath().normalize();
    }

    /** The folder {@code datos} beside a portable program that has one; else the per-user data folder of this system. */
    public static AppPaths ofPlatform() {
        String program = System.getProperty("ventanilla.app");
        if (program != null && Files.isDirectory(Path.of(program, BESIDE))) {
            return new AppPaths(Path.of(program, BESIDE));
        }
        String home = System.getProperty("user.home");
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            String local = System.getenv("LOCALAPPDATA");
            return new AppPaths(
                    local == null ? Path.of(home, "AppData", "Local", "Ventanilla") : Path.of(local, "Ventanilla"));
        }
        if (system.contains("mac")) {
            return new AppPaths(Path.of(home, "Library", "Application Support", "Ventanilla"));
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        return new AppPaths(xdg == null || xdg.isBlank()
                ? Path.of(home, ".local", "share", "ventanilla")
                : Path.of(xdg, "ventanilla"));
    }

    /** The store without its ending; H2 adds {@code .mv.db}. */
    public Path store() {
        return data.resolve("store");
    }

    public Path storeFile() {
        return data.resolve("store.mv.db");
    }

    /** The store as the older program left it, kept by the first start after an upgrade that changed its tables. */
    public Path beforeUpgrade() {
        return data.resolve("store.mv.db.before-migration");
    }

    /** The store's key and the node's private keys, readable by the owner only. */
    public Path secrets() {
        return data.resolve("secrets.json");
    }

    /** A nonce that a restored or copied store does not have (sync.md F10). */
    public Path incarnation() {
        return data.resolve("incarnation");
    }

    /** Encrypted snapshot of the patient search. */
    public Path searchSnapshot() {
        return data.resolve("search.index");
    }

    /** Exists while this PC shows the waiting room's screen. */
    public Path waitingRoomShown() {
        return data.resolve("waiting-room.shown");
    }

    public Path backups() {
        return data.resolve("backups");
    }

    public Path logs() {
        return data.resolve("logs");
    }

    /** Held by the process that has the folder open. */
    public Path lock() {
        return data.resolve("open.lock");
    }
}
