package mx.ventanilla.visit;

import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import mx.ventanilla.fx.ViewLoader;
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
        add(new IdleController(model, actions), PanelMode.IDLE);
        add(new PersonController(model, actions, loader), PanelMode.PERSON, PanelMode.BOOK, PanelMode.CHANGE,
                PanelMode.FAMILY);
        add(new RegistrationController(model.newPerson(), model::stepBack), PanelMode.NEW_PERSON);
        add(new SlipController(model, loader.messages()), PanelMode.SLIP);
        add(new DocumentsController(model.documents(), model::stepBack), PanelMode.DOCUMENTS);
        model.modeProperty().subscribe(mode -> panelScroll.setVvalue(0));
    }

    private void add(Object controller, PanelMode... modes) {
        Parent page = loader.load(controller).root();
        Pages.showIn(page, model.modeProperty(), modes);
        panelLayers.getChildren().add(page);
    }
}
