package mx.ventanilla.app.tour;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;

import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.FaultReport;

/** What is said when something goes wrong: expected trouble in a notification, and a fault of the program. */
final class TroubleStop implements TourStop {
    @Override
    public String name() {
        return "trouble";
    }

    @Override
    public void walk(Hands hands) {
        hands.type("garcia").tell(Problem.of("store.row.changed")).shoot("notification");
        hands.show(FaultReport.of("reception.task.register", new IllegalStateException(),
                hands.context().clock().instant())).shoot("fault").press(ENTER).shoot("afterwards").press(ESCAPE);
    }
}
