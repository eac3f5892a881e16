package mx.ventanilla.visit;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.patient.cover.CoverCheckController;
import mx.ventanilla.patient.cover.DocumentsController;
import mx.ventanilla.patient.register.RegistrationController;

/** The middle of the screen: one page at a time, by what the desk is doing. */
@SuppressWarnings("NullAway.Init")
public final class PanelController {
    private final ReceptionViewModel model;
    private final ReceptionActions actions;
    private final ViewLoader loader;

    @FXML
    private ScrollPane panelScroll;
    @FXML
    private StackPane panelLayers;

    PanelController(ReceptionViewModel model, ReceptionActions actions, ViewLoader loader) {
        this.model = model;
        this.actions = actions;
        this.loader = loader;
    }

    @FXML
    public void initialize() {
        PageStack pages = new PageStack(panelLayers, model.modeProperty());
        pages.add(() -> page(new IdleController(model, actions)), PanelMode.IDLE);
        pages.add(() -> page(new PersonController(model, actions, loader)), PanelMode.PERSON, PanelMode.BOOK,
                PanelMode.CHANGE, PanelMode.FAMILY);
        pages.add(() -> page(new SlipController(model, loader.messages())), PanelMode.SLIP);
        pages.add(() -> page(new RegistrationController(model.newPerson(), model::stepBack)), PanelMode.NEW_PERSON);
        pages.add(() -> page(new DocumentsController(model.documents(), model::stepBack)), PanelMode.DOCUMENTS);
        pages.add(() -> page(new CoverCheckController(model.pages().coverCheck(), model::stepBack)), PanelMode.COVER);
        pages.makeInSpareTime();
        model.modeProperty().subscribe(mode -> panelScroll.setVvalue(0));
    }

    private Parent page(Object controller) {
        return loader.load(controller).root();
    }
}
