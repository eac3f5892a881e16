package mx.ventanilla.report;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Informes in the rail: the day's, for the desk, the head of department, and each doctor's own. */
public final class ReportsWorkspace implements Workspace {
    private final ViewLoader loader;
    private final Clinic clinic;
    private final ReportsViewModel model;
    private final ReportActions actions;
    private @Nullable View<ReportsController> view;

    public ReportsWorkspace(ViewLoader loader, Clinic clinic, ReportService service, Session session,
            ReportsViewModel.Outside outside) {
        this.loader = loader;
        this.clinic = clinic;
        this.model = new ReportsViewModel(service, session, clinic, outside, new ReportTables(loader.messages(),
                clinic.unit().unit().name()));
        this.actions = new ReportActions(model);
    }

    public static boolean isFor(Session session) {
        return session.may(Permission.REGISTER_ARRIVAL) || session.may(Permission.CONSULT);
    }

    @Override
    public String id() {
        return ReportCommands.SCREEN;
    }

    @Override
    public String icon() {
        return "fth-bar-chart-2";
    }

    @Override
    public List<Command> commands() {
        return ReportCommands.all();
    }

    @Override
    public Parent open() {
        View<ReportsController> opened = loader
                .load(new ReportsController(model, actions, loader.messages(), clinic));
        view = opened;
        return opened.root();
    }

    @Override
    public List<Action> actions() {
        return actions.all();
    }

    @Override
    public void focusDefault() {
        if (view != null) {
            view.controller().focusDefault();
        }
    }

    @Override
    public @Nullable Region toastArea() {
        return view == null ? null : view.controller().middle();
    }

    @Override
    public void close() {
        model.close();
    }
}
