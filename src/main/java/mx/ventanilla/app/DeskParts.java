package mx.ventanilla.app;

import mx.ventanilla.core.Messages;
import mx.ventanilla.patient.register.RegistrationDesk;
import mx.ventanilla.patient.register.StoreRegistration;
import mx.ventanilla.security.Session;
import mx.ventanilla.visit.ReferralGlance;
import mx.ventanilla.visit.StoreDesk;

/** Puts together what a person at the desk works with; the window and the measurements take the same. */
public final class DeskParts {
    private final AppContext context;
    private final Session session;
    private final Messages messages;

    public DeskParts(AppContext context, Session session, Messages messages) {
        this.context = context;
        this.session = session;
        this.messages = messages;
    }

    public StoreDesk reception(ReferralGlance referrals, StoreDesk.Slips slips) {
        return new StoreDesk(session, new StoreDesk.Services(context.database(), context.clinic(), context.patients(),
                context.search(), context.expectedToday(), context.visits(), context.unifila(), context.agenda(),
                registration(),
                context.coverPapers(), referrals, slips));
    }

    public RegistrationDesk registration() {
        return new StoreRegistration(session, new StoreRegistration.Services(context.patients(), context.duplicates(),
                context.drafts(), context.clinic()), messages);
    }
}
