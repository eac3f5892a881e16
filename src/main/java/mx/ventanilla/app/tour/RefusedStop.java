package mx.ventanilla.app.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mx.ventanilla.core.AppPaths;

/** A data folder that the program cannot open: it says why, and touches nothing. */
final class RefusedStop implements TourStop {
    @Override
    public String name() {
        return "refused";
    }

    @Override
    public TourPerson person() {
        return TourPerson.TURNED_AWAY;
    }

    /** A store whose key is not there. */
    @Override
    public void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(new AppPaths(folder).storeFile(), "a store without its key");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void walk(Hands hands) {
        hands.shoot("folder");
    }
}
