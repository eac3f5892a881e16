package mx.ventanilla.app;

import javafx.application.Application;
import javafx.stage.Stage;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Theme;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;

/** A window with one sentence, for a start from the menu that cannot go on: nobody reads its error stream. */
public final class RefusalApp extends Application {
    private static final double WIDTH = 640;
    private static final double HEIGHT = 360;
    private static volatile String sentence = "";

    /** Shows it; returns when it is closed. */
    static void tell(String why) {
        sentence = why;
        ScreenStart.await();
        launch(RefusalApp.class);
    }

    @Override
    public void start(Stage stage) {
        Messages messages = new Messages(Messages.SPANISH);
        View<RefusalController> view = new ViewLoader(messages)
                .load(new RefusalController(sentence, stage::close));
        stage.setTitle("Ventanilla");
        stage.setScene(new Theme().scene(view.root()));
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
        ScreenStart.isUsed();
        view.controller().focusDefault();
    }
}
