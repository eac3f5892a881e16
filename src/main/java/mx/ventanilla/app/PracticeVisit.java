package mx.ventanilla.app;

import java.time.Clock;
import java.util.List;
import mx.ventanilla.app.practice.PracticeAccount;
import mx.ventanilla.app.practice.PracticeClinic;
import mx.ventanilla.app.practice.PracticeMark;
import mx.ventanilla.app.practice.PracticeScale;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.TemporaryFolder;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;

/** A look at an invented clinic from the assistant of the first start: made, entered at the desk, and thrown away. */
final class PracticeVisit implements AutoCloseable {
    private final TemporaryFolder folder;
    private final Launch launch;
    private final PracticeAccount desk;

    private PracticeVisit(TemporaryFolder folder, Launch launch, PracticeAccount desk) {
        this.folder = folder;
        this.launch = launch;
        this.desk = desk;
    }

    static PracticeVisit begin(Clock clock, OpenStoreHandler handler, Progress progress) {
        TemporaryFolder folder = new TemporaryFolder("ventanilla-practica");
        AppPaths paths = new AppPaths(folder.path());
        StoreFolder held = StoreFolder.take(paths);
        List<PracticeAccount> accounts = new PracticeClinic(PracticeScale.TINY, 1, PracticeClinic.USUAL_MOMENT)
                .create(held, progress);
        PracticeAccount desk = accounts.stream().filter(account -> account.role() == Role.RECEPTIONIST).findFirst()
                .orElseThrow();
        return new PracticeVisit(folder, new Launch(held, PracticeMark.clockOf(paths, clock), handler), desk);
    }

    Launch launch() {
        return launch;
    }

    Session signIn(AppContext context) {
        return context.signIn().signIn(desk.userName(), desk.password().toCharArray());
    }

    @Override
    public void close() {
        folder.close();
    }
}
