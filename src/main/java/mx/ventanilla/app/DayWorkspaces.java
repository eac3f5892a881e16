package mx.ventanilla.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.FxTicker;
import mx.ventanilla.fx.Theme;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.print.Printer;
import mx.ventanilla.report.ReportService;
import mx.ventanilla.report.ReportsViewModel;
import mx.ventanilla.report.ReportsWorkspace;
import mx.ventanilla.security.Session;
import mx.ventanilla.visit.DeskWords;
import mx.ventanilla.visit.consulting.ConsultingDesk;
import mx.ventanilla.visit.consulting.ConsultingViewModel;
import mx.ventanilla.visit.consulting.ConsultingWords;
import mx.ventanilla.visit.consulting.ConsultingWorkspace;
import mx.ventanilla.visit.consulting.Referring;
import mx.ventanilla.visit.unifila.UnifilaDesk;
import mx.ventanilla.visit.unifila.UnifilaViewModel;
import mx.ventanilla.visit.unifila.UnifilaWorkspace;
import mx.ventanilla.visit.urgent.TriageCatalogue;
import mx.ventanilla.visit.urgent.UrgentDesk;
import mx.ventanilla.visit.urgent.UrgentRules;
import mx.ventanilla.visit.urgent.UrgentService;
import mx.ventanilla.visit.urgent.UrgentViewModel;
import mx.ventanilla.visit.urgent.UrgentWords;
import mx.ventanilla.visit.urgent.UrgentWorkspace;
import mx.ventanilla.visit.waitingroom.Announcer;
import mx.ventanilla.visit.waitingroom.DisplayMemory;
import mx.ventanilla.visit.waitingroom.SystemVoice;
import mx.ventanilla.visit.waitingroom.ToneChime;
import mx.ventanilla.visit.waitingroom.WaitingRoomService;
import mx.ventanilla.visit.waitingroom.WaitingRoomViewModel;
import mx.ventanilla.visit.waitingroom.WaitingRoomWorkspace;

/** The workspaces of the day beside Recepción and the agenda, for the person signed in. */
final class DayWorkspaces {
    private final OpenStore store;
    private final AppContext context;
    private final Screens screens;
    private final Session session;

    /** What screens are made with. */
    record Screens(ViewLoader loader, TaskRunner tasks, Notifier notifier, Theme theme, Printer printer) {}

    DayWorkspaces(OpenStore store, Screens screens, Session session) {
        this.store = store;
        this.context = store.context();
        this.screens = screens;
        this.session = session;
    }

    /** @param referring where a consultation that ends with a referral goes on */
    List<Workspace> consulting(Referring referring) {
        if (!ConsultingWorkspace.isFor(session)) {
            return List.of();
        }
        ViewLoader loader = screens.loader();
        ConsultingDesk desk = new ConsultingDesk(session, context.consulting(), context.visits());
        return List
                .of(new ConsultingWorkspace(loader, new ConsultingWords(loader.messages(), context.clinic(), words()),
                        desk, new ConsultingViewModel.Outside(screens.tasks(), screens.notifier(), new FxTicker(),
                                context.database().changes()),
                        referring));
    }

    /** What follows Recepción in the rail. */
    List<Workspace> afterReception() {
        return UnifilaWorkspace.isFor(session) ? List.of(unifila()) : List.of();
    }

    private Workspace urgent() {
        UrgentRules rules = new UrgentRules(TriageCatalogue.load());
        UrgentDesk desk = new UrgentDesk(session, new UrgentService(context.database(), context.clock(), rules),
                context.visits(), context.consulting());
        return new UrgentWorkspace(screens.loader(),
                new UrgentWords(screens.loader().messages(), context.clinic().unitClock(), rules, words()), desk,
                new UrgentViewModel.Outside(screens.tasks(), screens.notifier(), new FxTicker(),
                        context.database().changes()));
    }

    private Workspace reports() {
        ReportService service = new ReportService(context.database(), context.clock(), context.unifila());
        return new ReportsWorkspace(screens.loader(), context.clinic(), service, session,
                new ReportsViewModel.Outside(screens.tasks(), screens.notifier(), screens.printer()));
    }

    private Workspace unifila() {
        return new UnifilaWorkspace(screens.loader(), words(), new UnifilaDesk(session, context.unifila(),
                context.visits()),
                new UnifilaViewModel.Outside(screens.tasks(), screens.notifier(), new FxTicker(),
                        context.database().changes()));
    }

    private DeskWords words() {
        return new DeskWords(screens.loader().messages(), context.clinic(), context.clock(),
                CoverageRules.of(context.settings()::number));
    }

    /** What follows the agenda in the rail. */
    List<Workspace> afterAgenda() {
        List<Workspace> list = new ArrayList<>();
        if (UrgentWorkspace.isFor(session)) {
            list.add(urgent());
        }
        if (WaitingRoomWorkspace.isFor(session)) {
            list.add(waitingRoom());
        }
        if (ReportsWorkspace.isFor(session)) {
            list.add(reports());
        }
        return list;
    }

    private Workspace waitingRoom() {
        WaitingRoomService service = new WaitingRoomService(context.database(), context.clock());
        Announcer announcer = new Announcer(screens.tasks(), screens.loader().messages(), new ToneChime(),
                new SystemVoice(), () -> context.settings().number(SettingName.SPEAK_CALLS) > 0);
        return new WaitingRoomWorkspace(screens.loader(), () -> context.clinic().unit().unit().name(),
                () -> service.lastCalls(session),
                new WaitingRoomViewModel.Outside(screens.tasks(), new FxTicker(), context.database().changes(),
                        context.clinic().unitClock(), announcer,
                        new DisplayMemory(store.paths().waitingRoomShown())),
                this::dressed);
    }

    private Scene dressed(Parent content) {
        Scene scene = new Scene(content);
        screens.theme().applyTo(scene);
        return scene;
    }
}
