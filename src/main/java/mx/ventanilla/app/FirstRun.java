package mx.ventanilla.app;

import javafx.application.Platform;
import javafx.scene.Parent;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;

/** The assistant on a store that waits for its unit. */
final class FirstRun {
    private FirstRun() {}

    /** Made on the screen's thread; takes the focus as soon as it is shown. */
    static Parent on(OpenStore store, TaskRunner tasks, Messages messages, FirstRunRequests requests) {
        FirstRunViewModel model = new FirstRunViewModel(tasks,
                (unit, person, password) -> new FirstSetup(store.database()).run(unit, person, password), requests);
        View<FirstRunController> view = new ViewLoader(messages).load(new FirstRunController(model, messages));
        Platform.runLater(view.controller()::focusDefault);
        return view.root();
    }
}
