package mx.ventanilla.app.bench;

import java.util.List;
import java.util.UUID;
import mx.ventanilla.db.Database;
import mx.ventanilla.referral.ReferralService;
import mx.ventanilla.referral.ReferralService.Scope;
import mx.ventanilla.referral.TargetDays;
import mx.ventanilla.referral.WorkList;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;

/** The lists of referrals and the search among 20,000 of them, as the screen asks for them. */
final class ReferralBench {
    private static final int REFERRALS = 20_000;
    private static final int MOST_ROWS = 500;
    private static final int MOST_HITS = 200;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 45;
    private static final List<WorkList> LISTS = List.of(WorkList.UNANSWERED, WorkList.OVERDUE, WorkList.RETURNED,
            WorkList.THIS_WEEK, WorkList.TO_READ, WorkList.OPEN);
    private final BenchClinic clinic;

    ReferralBench(BenchClinic clinic) {
        this.clinic = clinic;
    }

    List<BenchRow> run() {
        Database database = clinic.context().database();
        InventedReferrals invented = new InventedReferrals(database, clinic.context().clinic());
        Samples writing = new Samples();
        writing.time(() -> invented.write(REFERRALS));
        ReferralService referrals = new ReferralService(database, clinic.context().clinic(),
                new TargetDays(clinic.context().clinic(), clinic.context().settings()));
        Session doctor = new Session(invented.author(), "bench", "Bench", Role.PHYSICIAN, null,
                clinic.desk().deviceId());
        return List.of(writing.row("referral.invent.20000"), lists(referrals, doctor, Scope.ALL, "referral.list.all"),
                lists(referrals, doctor, Scope.MINE, "referral.list.mine"),
                timed("referral.counts", i -> referrals.counts(doctor, LISTS, Scope.ALL)),
                timed("referral.search.name", i -> referrals.search(doctor, invented.nameOf(i * 397), MOST_HITS)),
                timed("referral.search.folio", i -> referrals.search(doctor, invented.folioOf(i * 397), MOST_HITS)),
                timed("referral.search.nothing", i -> referrals.search(doctor, "xyzzy " + i, MOST_HITS)),
                timed("referral.of.patient", i -> referrals.ofPatient(doctor, patient(invented, i))));
    }

    private static UUID patient(InventedReferrals invented, int index) {
        return invented.patientOf(index * 397);
    }

    private static BenchRow lists(ReferralService referrals, Session doctor, Scope scope, String name) {
        return timed(name, i -> referrals.list(doctor, LISTS.get(i % LISTS.size()), scope, MOST_ROWS));
    }

    private static BenchRow timed(String name, Asking work) {
        Samples samples = new Samples();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            int index = i;
            (i < WARM_UP ? new Samples() : samples).time(() -> work.ask(index));
        }
        return samples.row(name);
    }

    /** One question of many alike. */
    private interface Asking {
        void ask(int index);
    }
}
