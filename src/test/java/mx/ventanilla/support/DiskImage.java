package mx.ventanilla.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Everything a disk held at one moment, forced or not. */
public final class DiskImage {
    private final Path root;
    private final Map<Path, FileState> files;

    DiskImage(Path root, Map<Path, FileState> files) {
        this.root = root;
        this.files = files;
    }

    /** Writes into {@code folder} what a computer would find on the disk when it starts again after the cut. */
    public void restart(Path folder, CutMode mode, RandomGenerator random) throws IOException {
        for (Map.Entry<Path, FileState> file : files.entrySet()) {
            Path target = folder.resolve(root.relativize(file.getKey()));
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue().image(mode, random));
        }
    }
}
