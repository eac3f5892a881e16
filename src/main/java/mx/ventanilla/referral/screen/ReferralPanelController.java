package mx.ventanilla.referral.screen;

import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralState;
import mx.ventanilla.referral.ReferralStep;
import org.jspecify.annotations.Nullable;

/** One referral of the unit and what can be done with it. */
@SuppressWarnings("NullAway.Init")
public final class ReferralPanelController {
    private final ReferralsViewModel model;
    private final PanelViewModel panel;
    private final ReferralActions actions;
    private final ReferralWords words;
    private final ViewLoader loader;
    private OpenedController opened;
    @FXML
    private EmptyState nobody;
    @FXML
    private VBox filePage;
    @FXML
    private StackPane openedHolder;
    @FXML
    private VBox actsBlock;

    ReferralPanelController(ReferralsViewModel model, ReferralActions actions, ReferralWords words,
            ViewLoader loader) {
        this.model = model;
        this.panel = model.panel();
        this.actions = actions;
        this.words = words;
        this.loader = loader;
    }

    @FXML
    public void initialize() {
        View<OpenedController> view = loader.load(new OpenedController(words));
        opened = view.controller();
        openedHolder.getChildren().setAll(view.root());
        panel.formProperty().subscribe(form -> {
            Shown.when(opened.formHolder(), form != PanelForm.NONE);
            Shown.when(actsBlock, form == PanelForm.NONE);
        });
        opened.formHolder().getChildren().setAll(loader.load(new PanelFormController(panel, words)).root());
        model.fileProperty().subscribe(this::show);
    }

    private void show(@Nullable ReferralFileView file) {
        Shown.when(nobody, file == null);
        Shown.when(filePage, file != null);
        if (file != null) {
            opened.show(file, model.waited(file.row()), model.limit(file.row()));
            showActs(file.row().state() == ReferralState.ANSWERED);
        }
    }

    /** @param answered nothing more is expected than that it is closed */
    private void showActs(boolean answered) {
        ActButtons acts = new ActButtons(actsBlock, words, actions::find);
        acts.clear();
        acts.add(ReferralCommands.READ, panel.offers(ReferralStep.READ));
        acts.add(ReferralCommands.CLOSE, answered && panel.offers(PanelForm.CLOSE));
        acts.add(ReferralCommands.SEND, true);
        acts.add(ReferralCommands.HAND_OVER, panel.offers(ReferralStep.HAND_OVER));
        acts.add(ReferralCommands.CONTACT, panel.offers(PanelForm.CONTACT));
        acts.add(ReferralCommands.NEWS, panel.offers(PanelForm.NEWS));
        acts.add(ReferralCommands.CAPTURE, panel.offers(PanelForm.CAPTURE));
        acts.add(ReferralCommands.ADDENDUM, panel.offers(PanelForm.ADDENDUM));
        acts.add(ReferralCommands.NEW_VERSION, panel.offers(ReferralStep.REPLACE));
        acts.add(ReferralCommands.PRINT, true);
        acts.add(ReferralCommands.SAVE, panel.offers(PanelForm.SAVE));
        acts.add(ReferralCommands.EXPORT, panel.offers(PanelForm.EXPORT));
        acts.add(ReferralCommands.EXPIRE, panel.offers(ReferralStep.EXPIRE));
        acts.add(ReferralCommands.CANCEL, panel.offers(PanelForm.CANCEL));
        acts.add(ReferralCommands.CLOSE, !answered && panel.offers(PanelForm.CLOSE));
    }
}
