package mx.ventanilla.app;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import mx.ventanilla.clinic.UnitRules;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.fx.DraftBook;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.KeptForm;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;

/** The assistant on a store that waits for its unit. */
final class FirstRun {
    /** Whose draft it is before there is anybody. */
    private static final UUID NOBODY = new UUID(0, 0);

    private FirstRun() {}

    /** Made on the screen's thread; takes the focus as soon as it is shown. */
    static Parent on(OpenStore store, TaskRunner tasks, Messages messages, FirstRunRequests requests) {
        FirstRunViewModel model = new FirstRunViewModel(tasks,
                (unit, person, password) -> new FirstSetup(store.database()).run(unit, person, password), requests);
        keep(model, new PersonDrafts(new Drafts(store.database(), store.clock()), NOBODY), tasks);
        View<FirstRunController> view = new ViewLoader(messages).load(new FirstRunController(model, messages));
        Platform.runLater(view.controller()::focusDefault);
        return view.root();
    }

    /** What was typed comes back after a power cut, but for passwords. */
    static void keep(FirstRunViewModel model, DraftBook drafts, TaskRunner tasks) {
        KeptForm kept = new KeptForm(List.of(text("unitName", model.unitNameProperty()),
                choice("unitType", List.of(UnitType.values()), model.unitTypeProperty()),
                text("clues", model.cluesProperty()), text("rooms", model.roomsProperty()),
                choice("afternoonEnds", UnitRules.afternoonEnds(), model.afternoonEndsProperty()),
                text("fullName", model.fullNameProperty()), text("userName", model.userNameProperty())), drafts, tasks);
        kept.open("firstRun", () -> {});
        model.stepProperty().subscribe(step -> {
            if (step == FirstRunViewModel.Step.DONE) {
                kept.forget();
            }
        });
    }

    private static FormEntry text(String name, StringProperty typed) {
        return new FormEntry.Text(name, typed, UnaryOperator.identity());
    }

    private static <T> FormEntry choice(String name, List<T> options, ObjectProperty<T> chosen) {
        return new FormEntry.Choice<>(name, FXCollections.observableArrayList(options), String::valueOf, chosen);
    }
}
