package mx.ventanilla.app.bench;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import mx.ventanilla.app.AppContext;
import mx.ventanilla.app.DeskParts;
import mx.ventanilla.app.SearchFiles;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.app.practice.PracticeAccount;
import mx.ventanilla.app.practice.PracticeMark;
import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.search.SearchState;
import mx.ventanilla.print.SystemPrinter;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.visit.ReferralGlance;
import mx.ventanilla.visit.SlipPdf;
import mx.ventanilla.visit.StoreDesk;

/** An invented clinic, open, with somebody signed in at the desk and the search ready. */
final class BenchClinic implements AutoCloseable {
    private static final long POLL_MILLIS = 50;
    private final AppContext context;
    private final Session desk;

    private BenchClinic(AppContext context, Session desk) {
        this.context = context;
        this.desk = desk;
    }

    static BenchClinic open(StoreFolder folder, Collection<PracticeAccount> accounts) {
        Clock clock = Clock.fixed(PracticeMark.momentOf(folder.paths()), ZoneOffset.UTC);
        AppContext context = new AppContext(folder.open(clock), clock, SearchFiles.of(folder));
        try {
            PracticeAccount desk = desk(accounts);
            awaitSearch(context);
            return new BenchClinic(context,
                    context.signIn().signIn(desk.userName(), desk.password().toCharArray()));
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /** Who works at the desk. */
    static PracticeAccount desk(Collection<PracticeAccount> accounts) {
        return accounts.stream().filter(account -> account.role().may(Permission.EDIT_PATIENT)).findFirst()
                .orElseThrow();
    }

    AppContext context() {
        return context;
    }

    Session desk() {
        return desk;
    }

    /** What the window's reception asks, without a printer. */
    StoreDesk reception() {
        Messages messages = new Messages(Messages.SPANISH);
        return new DeskParts(context, desk, messages)
                .reception(ReferralGlance.NONE,
                        new StoreDesk.Slips(new SlipPdf(messages), new SystemPrinter(), () -> false));
    }

    @Override
    public void close() {
        context.close();
    }

    private static void awaitSearch(AppContext context) {
        while (context.search().state().phase() != SearchState.Phase.READY) {
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
