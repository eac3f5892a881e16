package mx.ventanilla.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.IncomingFile;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.sync.wire.PushAnswer;

/** Leads a file that the system handed over to the screen that receives it, or says who may receive it. */
final class FileArrival {
    private final OpenStore store;
    private final Session session;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final List<Workspace> workspaces;
    private final Consumer<String> show;

    /** @param show leads to the workspace with this id */
    FileArrival(OpenStore store, Session session, TaskRunner tasks, Notifier notifier, List<Workspace> workspaces,
            Consumer<String> show) {
        this.store = store;
        this.session = session;
        this.tasks = tasks;
        this.notifier = notifier;
        this.workspaces = workspaces;
        this.show = show;
    }

    void take(Path file) {
        tasks.run("app.task.incoming", progress -> IncomingFiles.recognise(file)).onDone(this::lead);
    }

    private void lead(IncomingFile file) {
        Optional<Workspace> place = workspaces.stream().filter(it -> it.receives(file.kind())).findFirst();
        if (place.isPresent()) {
            show.accept(place.get().id());
            place.get().receive(file);
        } else if (file.kind() == IncomingFile.Kind.COURIER && session.may(Permission.KEEP_BACKUPS)) {
            importCourier(file);
        } else {
            notifier.problem(Problem.of("app.incoming.notHere." + file.kind(), file.name()));
        }
    }

    private void importCourier(IncomingFile file) {
        tasks.run("app.task.courier", progress -> store.carryOut(open -> UnitSync.of(open).importFrom(file.path())))
                .onDone(result -> tell(file, result));
    }

    private void tell(IncomingFile file, PushAnswer.Result result) {
        notifier.info("app.incoming.courier.done", file.name(), Sentence.of("sync.push." + result));
    }
}
