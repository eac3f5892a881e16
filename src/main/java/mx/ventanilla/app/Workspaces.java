package mx.ventanilla.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.ventanilla.agenda.AgendaDesk;
import mx.ventanilla.agenda.AgendaViewModel;
import mx.ventanilla.agenda.AgendaWorkspace;
import mx.ventanilla.agenda.PatientLookup;
import mx.ventanilla.agenda.SeriesService;
import mx.ventanilla.agenda.WaitingListService;
import mx.ventanilla.agenda.absence.AbsenceDesk;
import mx.ventanilla.agenda.absence.AbsencesSection;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.fx.DraftBook;
import mx.ventanilla.fx.FxTicker;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.Theme;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.patient.CoverageRules;
import mx.ventanilla.patient.cover.PapersDesk;
import mx.ventanilla.patient.file.FileWords;
import mx.ventanilla.patient.file.PatientsDesk;
import mx.ventanilla.patient.file.PatientsViewModel;
import mx.ventanilla.patient.file.PatientsWorkspace;
import mx.ventanilla.patient.privacy.PrivacyDesk;
import mx.ventanilla.patient.roster.RosterSection;
import mx.ventanilla.patient.search.SearchHit;
import mx.ventanilla.print.Printer;
import mx.ventanilla.print.SystemPrinter;
import mx.ventanilla.referral.hospital.InboxDesk;
import mx.ventanilla.referral.hospital.InboxViewModel;
import mx.ventanilla.referral.hospital.InboxWorkspace;
import mx.ventanilla.referral.screen.ReferralDesk;
import mx.ventanilla.referral.screen.ReferralWords;
import mx.ventanilla.referral.screen.ReferralsViewModel;
import mx.ventanilla.referral.screen.ReferralsWorkspace;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.sync.conflict.ConflictService;
import mx.ventanilla.sync.screen.ChosenFiles;
import mx.ventanilla.sync.screen.SyncDesk;
import mx.ventanilla.sync.screen.SyncViewModel;
import mx.ventanilla.sync.screen.SyncWorkspace;
import mx.ventanilla.visit.ReceptionViewModel;
import mx.ventanilla.visit.ReceptionWorkspace;
import mx.ventanilla.visit.SlipPdf;
import mx.ventanilla.visit.StoreDesk;
import mx.ventanilla.visit.consulting.Referring;
import mx.ventanilla.visit.shift.PaperDesk;
import mx.ventanilla.visit.shift.PaperService;
import mx.ventanilla.visit.shift.ShiftDesk;
import mx.ventanilla.visit.shift.ShiftWorkspace;

/** The workspaces that a role may see, in the rail's order. */
final class Workspaces {
    private final OpenStore store;
    private final AppContext context;
    private final ViewLoader loader;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private Referring referring = (patient, visit) -> {};
    private final Session session;
    private final Theme theme;
    private Printer printer = new SystemPrinter();

    Workspaces(OpenStore store, ViewLoader loader, TaskRunner tasks, Notifier notifier, Session session,
            Theme theme) {
        this.store = store;
        this.context = store.context();
        this.loader = loader;
        this.tasks = tasks;
        this.notifier = notifier;
        this.session = session;
        this.theme = theme;
    }

    /** Where whole pages come out; slips come out at once. */
    Workspaces printingOn(Printer pages) {
        printer = pages;
        return this;
    }

    /** Where a consultation that ends with a referral goes on. */
    Workspaces referring(Referring next) {
        referring = next;
        return this;
    }

    List<Workspace> list() {
        List<Workspace> list = new ArrayList<>();
        if (ReceptionWorkspace.isFor(session)) {
            list.add(reception());
        }
        DayWorkspaces day = new DayWorkspaces(store, new DayWorkspaces.Screens(loader, tasks, notifier, theme, printer),
                session);
        list.addAll(day.afterReception());
        list.addAll(day.consulting(referring));
        if (AgendaWorkspace.isFor(session)) {
            list.add(agenda());
        }
        if (InboxWorkspace.isFor(session, context.clinic().unit().unit())) {
            list.add(inbox());
        }
        if (ReferralsWorkspace.isFor(session)) {
            list.add(referrals());
        }
        list.addAll(day.afterAgenda());
        SectionKit kit = new SectionKit(loader, tasks, notifier, context.clinic().unitClock(),
                drafts());
        if (PatientsWorkspace.isFor(session)) {
            list.add(patients(kit));
        }
        if (ShiftWorkspace.isFor(session)) {
            list.add(shift(kit));
        }
        if (SyncWorkspace.isFor(session)) {
            list.add(synchronisation());
        }
        AdminWorkspace.of(store, session, kit).ifPresent(list::add);
        return list;
    }

    Workspace reception() {
        StoreDesk.Slips slips = new StoreDesk.Slips(new SlipPdf(loader.messages()), new SystemPrinter(),
                () -> context.settings().number(SettingName.PRINT_SLIPS) > 0);
        StoreDesk desk = parts().reception(new DeskReferrals(store, session), slips);
        return new ReceptionWorkspace(loader, context.clinic(),
                new ReceptionWorkspace.Rules(context.clock(), coverageRules(),
                        context.settings().number(SettingName.LATE_WARNING_MINUTES)),
                session, new ReceptionViewModel.Outside(desk, tasks, notifier, new FxTicker(),
                        context.database().changes(), drafts()));
    }

    private Workspace patients(SectionKit kit) {
        PatientsDesk desk = new PatientsDesk(session, new PatientsDesk.Services(context.database(), context.patients(),
                context.search(), new PatientsDesk.Duplicates(context.duplicates(), context.duplicateHunt(),
                        context.duplicateWatch(), context.merges()),
                parts().registration(), new PapersDesk(context.coverPapers(), session), new PrivacyDesk(session,
                        context.patientCopies(), context.clinic(), new SystemPrinter(), loader.messages())));
        FileWords words = new FileWords(loader.messages(), context.clinic(), coverageRules());
        Optional<Section> roster = session.may(Permission.IMPORT_ROSTER)
                ? Optional.of(new RosterSection(context.rosterImport(), context.columnMemory(), session, kit))
                : Optional.empty();
        return new PatientsWorkspace(loader, new PatientsViewModel.Outside(desk, tasks, notifier, words,
                context.clinic().unitClock()), session, roster, context.database().changes());
    }

    private DraftBook drafts() {
        return new PersonDrafts(context.drafts(), session.userId());
    }

    private DeskParts parts() {
        return new DeskParts(context, session, loader.messages());
    }

    private Workspace agenda() {
        PatientLookup lookup = (text, most) -> context.search().search(session, text, most, Set.of()).stream()
                .map(SearchHit::patientId).toList();
        AgendaDesk desk = new AgendaDesk(session, new AgendaDesk.Services(context.clinic(), context.agenda(),
                context.patients(), lookup, new DeskVisits(context.visits(), session),
                new SeriesService(context.database()),
                new WaitingListService(context.database())));
        return new AgendaWorkspace(loader, context.clinic(),
                new AgendaWorkspace.Rules(context.clock(), coverageRules()), session, desk,
                new AgendaViewModel.Outside(tasks, notifier, new FxTicker(), context.database().changes(), drafts()));
    }

    private Workspace shift(SectionKit kit) {
        ShiftDesk desk = new ShiftDesk(session, new ShiftDesk.Services(context.clinic(), context.shiftClosing(),
                context.opening(), context.dailySheets(), printer));
        AbsenceDesk absences = new AbsenceDesk(session, context.absences(), context.clinic(), printer);
        AbsencesSection section = new AbsencesSection(absences, kit, context.database().changes(),
                ShiftWorkspace.allowedTo(session));
        PatientLookup lookup = (text, most) -> context.search().search(session, text, most, Set.of()).stream()
                .map(SearchHit::patientId).toList();
        PaperDesk paper = new PaperDesk(session, new PaperService(context.database(), context.clock()), lookup,
                printer);
        return new ShiftWorkspace(kit, session, desk, section, paper, context.database().changes());
    }

    private Workspace referrals() {
        ReferralDesk desk = new ReferralDesk(session, new ReferralDesk.Services(store.referrals(), context.patients(),
                context.agenda(), (text, most) -> context.search().search(session, text, most, Set.of()).stream()
                        .map(SearchHit::patientId).toList(),
                new SystemPrinter(), loader.messages()));
        return new ReferralsWorkspace(loader, session,
                new ReferralWords(loader.messages(), context.clinic().unitClock()),
                new ReferralsViewModel.Outside(desk, tasks, notifier, context.database().changes()));
    }

    private Workspace synchronisation() {
        SyncDesk desk = new SyncDesk(session, () -> UnitSync.of(store), new ConflictService(context.database()));
        return new SyncWorkspace(loader, desk,
                new SyncViewModel.Outside(tasks, notifier, new FxTicker(), context.database().changes()),
                context.clinic().unitClock(), new ChosenFiles(loader.messages()));
    }

    private CoverageRules coverageRules() {
        return CoverageRules.of(context.settings()::number);
    }

    private Workspace inbox() {
        InboxDesk desk = new InboxDesk(session,
                new InboxDesk.Services(store.referrals(), new SystemPrinter(), loader.messages()));
        return new InboxWorkspace(loader, session, new ReferralWords(loader.messages(), context.clinic().unitClock()),
                new InboxViewModel.Outside(desk, tasks, notifier, context.database().changes()));
    }
}
