package mx.ventanilla.referral.exchange;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.View;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** The keys of partner units as a part of Administración. */
public final class PartnerKeysSection implements Section {
    private final PartnerKeyCabinet keys;
    private final Session session;
    private final SectionKit kit;
    private @Nullable PartnerKeysViewModel model;
    private @Nullable PartnerKeysController controller;

    public PartnerKeysSection(PartnerKeyCabinet keys, Session session, SectionKit kit) {
        this.keys = keys;
        this.session = session;
        this.kit = kit;
    }

    @Override
    public String id() {
        return "partnerKeys";
    }

    @Override
    public String icon() {
        return "fth-key";
    }

    @Override
    public Parent open() {
        PartnerKeysViewModel made = new PartnerKeysViewModel(keys, session, kit.tasks(),
                Path.of(System.getProperty("user.home")));
        model = made;
        View<PartnerKeysController> view = kit.loader().load(new PartnerKeysController(made, kit.loader().messages()));
        controller = view.controller();
        return view.root();
    }

    @Override
    public List<Action> actions() {
        return List.of();
    }

    @Override
    public void focusDefault() {
        if (controller != null) {
            controller.focusDefault();
        }
    }

    @Override
    public boolean stepBack() {
        return model != null && model.leave();
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
        }
    }
}
