package mx.ventanilla.referral.hospital;

import javafx.fxml.FXML;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.EmptyState;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.referral.screen.ActButtons;
import mx.ventanilla.referral.screen.OpenedController;
import mx.ventanilla.referral.screen.ReferralWords;
import org.jspecify.annotations.Nullable;

/** One received referral and what the hospital can do with it. */
@SuppressWarnings("NullAway.Init")
public final class InboxPanelController {
    private final InboxViewModel model;
    private final InboxActions actions;
    private final ReferralWords words;
    private final ViewLoader loader;
    private OpenedController opened;
    @FXML
    private EmptyState inboxNobody;
    @FXML
    private VBox inboxFilePage;
    @FXML
    private StackPane openedHolder;
    @FXML
    private VBox inboxActs;

    InboxPanelController(InboxViewModel model, InboxActions actions, ReferralWords words, ViewLoader loader) {
        this.model = model;
        this.actions = actions;
        this.words = words;
        this.loader = loader;
    }

    @FXML
    public void initialize() {
        View<OpenedController> view = loader.load(new OpenedController(words));
        opened = view.controller();
        openedHolder.getChildren().setAll(view.root());
        model.decision().formProperty().subscribe(form -> {
            Shown.when(opened.formHolder(), form != Decision.NONE);
            Shown.when(inboxActs, form == Decision.NONE);
        });
        opened.formHolder().getChildren().setAll(loader.load(new DecisionController(model.decision(), words)).root());
        model.fileProperty().subscribe(this::show);
    }

    private void show(@Nullable ReferralFileView file) {
        Shown.when(inboxNobody, file == null);
        Shown.when(inboxFilePage, file != null);
        if (file != null) {
            opened.show(file, model.list().waited(file.row()), model.list().limit(file.row()));
            showActs();
        }
    }

    private void showActs() {
        DecisionViewModel decision = model.decision();
        ActButtons acts = new ActButtons(inboxActs, words, actions::find);
        acts.clear();
        acts.add(InboxCommands.RECEIVE, decision.offers(ReferralStep.RECEIVE));
        acts.add(InboxCommands.ACCEPT, decision.offers(ReferralStep.ACCEPT));
        acts.add(InboxCommands.ATTEND, decision.offers(ReferralStep.ATTEND));
        acts.add(InboxCommands.MISS, decision.offers(ReferralStep.NO_SHOW));
        acts.add(InboxCommands.ANSWER, decision.offers(ReferralStep.ANSWER));
        acts.add(InboxCommands.RETURN, decision.offers(ReferralStep.RETURN));
        acts.add(InboxCommands.ONWARD, decision.offers(ReferralStep.REFER_ONWARD));
        acts.add(InboxCommands.SEND, true);
        acts.add(InboxCommands.PRINT, true);
    }
}
