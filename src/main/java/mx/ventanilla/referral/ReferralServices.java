package mx.ventanilla.referral;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.security.SignInService;
import mx.ventanilla.security.SigningCodeService;

/** The services of referrals, put together once for an open store. */
public final class ReferralServices implements AutoCloseable {
    private final Database database;
    private final Clinic clinic;
    private final Settings settings;
    private final UnitKeys keys;
    private final TargetDays days;
    private final RoutingService routing;
    private final DiagnosisService diagnoses;
    private final DraftService drafts;
    private final SigningCodeService codes;
    private final SigningService signing;
    private final OnwardService onward;
    private final AnswerDrafts answerDrafts;
    private final ReferralService referrals;
    private final FhirService fhir;
    private final Subscription subscription;

    /** What comes from outside. */
    public record Outside(Database database, Clinic clinic, Settings settings, Drafts drafts, SignInService signIn,
            UnitKeys keys, Supplier<SecretKey> secret) {}

    public ReferralServices(Outside outside) {
        database = outside.database();
        clinic = outside.clinic();
        settings = outside.settings();
        keys = outside.keys();
        days = new TargetDays(clinic, outside.settings());
        routing = new RoutingService(database, clinic);
        diagnoses = new DiagnosisService(database);
        drafts = new DraftService(database, outside.drafts());
        codes = new SigningCodeService(database, outside.signIn(), outside.secret());
        SigningService.Services standing = new SigningService.Services(clinic, days, routing, diagnoses, drafts, codes,
                keys);
        signing = new SigningService(database, standing);
        onward = new OnwardService(database, standing);
        answerDrafts = new AnswerDrafts(outside.drafts());
        referrals = new ReferralService(database, clinic, days);
        fhir = new FhirService(database, clinic, days, keys);
        subscription = database.changes().subscribe(changes -> {
            if (changes.concern(Entity.REFERRAL_EVENT)) {
                refresh(changes.idsOf(Entity.REFERRAL_EVENT));
            }
        });
        catchUp();
    }

    /** Events that came from elsewhere change where a referral stands; those of this program have done so already. */
    private void refresh(Collection<UUID> events) {
        settle(dao -> dao.behind(events));
    }

    /** What came just before the program ended. */
    private void catchUp() {
        settle(ReferralDao::behind);
    }

    private void settle(Function<ReferralDao, List<UUID>> behind) {
        List<UUID> referrals = database.read(handle -> behind.apply(new ReferralDao(handle)));
        if (!referrals.isEmpty()) {
            database.write(Actor.system(database.node().deviceId()), transaction -> {
                foreign().settle(transaction, referrals);
                return 0;
            });
        }
    }

    /** The way in for what other units say. */
    public ForeignReferrals foreign() {
        return new ForeignReferrals(clinic.unit().unit().id(), days);
    }

    public RoutingService routing() {
        return routing;
    }

    public DiagnosisService diagnoses() {
        return diagnoses;
    }

    public DraftService drafts() {
        return drafts;
    }

    public SigningCodeService codes() {
        return codes;
    }

    public SigningService signing() {
        return signing;
    }

    public OnwardService onward() {
        return onward;
    }

    public AnswerDrafts answerDrafts() {
        return answerDrafts;
    }

    public ReferralService referrals() {
        return referrals;
    }

    /** What the unit's printers hold. */
    public PaperSize paper() {
        return settings.number(SettingName.PAPER_A4) > 0 ? PaperSize.A4 : PaperSize.LETTER;
    }

    public FhirService fhir() {
        return fhir;
    }

    public TargetDays days() {
        return days;
    }

    /** True for what this unit sent; false for what it received. */
    public boolean isOfThisUnit(ReferralRow row) {
        return row.isSentBy(clinic.unit().unit().id());
    }

    /** True for what this unit received, from others or from its own family doctors. */
    public boolean isReceivedHere(ReferralRow row) {
        return row.isReceivedBy(clinic.unit().unit().id());
    }

    public UnitKeys keys() {
        return keys;
    }

    public Database database() {
        return database;
    }

    public Clinic clinic() {
        return clinic;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
