package mx.ventanilla.referral.hospital;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.agenda.Offer;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.print.Printer;
import mx.ventanilla.referral.AnswerDraft;
import mx.ventanilla.referral.Hospital;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralService.Scope;
import mx.ventanilla.referral.ReferralServices;
import mx.ventanilla.referral.ReferralSheet;
import mx.ventanilla.referral.SigningService;
import mx.ventanilla.referral.WorkList;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import mx.ventanilla.referral.exchange.ExchangeDesk;
import mx.ventanilla.referral.exchange.ExchangeViewModel;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.security.SigningCodeService;

/** What a hospital's screens ask of the services for the person signed in. Every call waits for the store. */
public final class InboxDesk {
    private static final int MOST_ROWS = 500;
    private static final int MOST_HITS = 200;
    private static final int MOST_OFFERS = 8;
    private static final int MOST_FOUND = 8;
    private final Session session;
    private final Services services;
    private final HospitalService hospital;

    /** What it asks. */
    public record Services(ReferralServices referrals, Printer printer, Messages messages) {}

    public InboxDesk(Session session, Services services) {
        this.session = session;
        this.services = services;
        this.hospital = new HospitalService(services.referrals());
    }

    ExchangeViewModel exchange(TaskRunner tasks) {
        return new ExchangeViewModel(new ExchangeDesk(session, services.referrals()), tasks,
                Path.of(System.getProperty("user.home")));
    }

    boolean may(Permission permission) {
        return session.may(permission);
    }

    Map<WorkList, Integer> counts(Collection<WorkList> lists) {
        Map<WorkList, Integer> counts = new EnumMap<>(WorkList.class);
        counts.putAll(services.referrals().referrals().counts(session, lists, Scope.ALL));
        return counts;
    }

    List<ReferralRow> list(WorkList list, String typed) {
        return typed.isBlank()
                ? services.referrals().referrals().list(session, list, Scope.ALL, MOST_ROWS)
                : services.referrals().referrals().search(session, typed, MOST_HITS).stream()
                        .filter(services.referrals()::isReceivedHere).toList();
    }

    ReferralFileView open(UUID id) {
        return services.referrals().referrals().open(session, id, InboxCommands.SCREEN);
    }

    int waited(ReferralRow row) {
        return services.referrals().days().waited(row.signedAt());
    }

    int limit(ReferralRow row) {
        return services.referrals().days().limit(row.priority());
    }

    void step(UUID id, NewEvent event) {
        services.referrals().referrals().step(session, id, event);
    }

    List<Service> agendas(String specialty) {
        return hospital.agendas(session, specialty);
    }

    List<Offer> offers(UUID serviceId, Optional<LocalDate> from) {
        return hospital.offers(session, serviceId, from.orElse(null), MOST_OFFERS);
    }

    void accept(UUID id, HospitalService.Acceptance acceptance) {
        hospital.accept(session, id, acceptance);
    }

    SigningService.Signed onward(UUID id, UUID hospitalId, String specialty, String reason, char[] code) {
        return hospital.onward(session, id, hospitalId, specialty, reason, code);
    }

    List<Hospital> hospitals() {
        return services.referrals().routing().hospitals(session).stream().filter(Hospital::active).toList();
    }

    List<Diagnosis> diagnoses(String typed) {
        return services.referrals().diagnoses().search(session, typed, MOST_FOUND);
    }

    List<Diagnosis> diagnosesOf(List<String> keys) {
        return services.referrals().diagnoses().find(session, keys);
    }

    Optional<AnswerDraft> answerDraft(UUID id) {
        return services.referrals().answerDrafts().find(session, id);
    }

    void keepAnswer(UUID id, AnswerDraft draft) {
        services.referrals().answerDrafts().keep(session, id, draft);
    }

    void answer(UUID id, AnswerDraft draft, char[] code) {
        services.referrals().signing().answer(session, id, draft, code);
        services.referrals().answerDrafts().forget(session, id);
    }

    boolean hasSigningCode() {
        return services.referrals().codes().stateOf(session) == SigningCodeService.State.READY;
    }

    void setSigningCode(char[] password, char[] code) {
        services.referrals().codes().set(session, password, code);
    }

    /** Prints the newest answer of a referral, or the referral itself while it has none. */
    void print(UUID id) {
        services.printer().print(services.referrals().referrals().sheet(session, id,
                new ReferralSheet(services.messages(), services.referrals().paper()), services.referrals().keys()),
                "contrarreferencia");
    }
}
