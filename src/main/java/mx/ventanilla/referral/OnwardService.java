package mx.ventanilla.referral;

import java.util.UUID;
import mx.ventanilla.clinic.MedicalUnit;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.AlreadyTaken;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** At a hospital: sends a patient whom it received on to another one, with a new referral that is linked to the old. */
public final class OnwardService {
    private final Database database;
    private final SigningService.Services services;

    /**
     * Where to and why.
     *
     * @param reason of the new referral
     * @param patientId the patient as this hospital has registered them, or as the old referral names them
     */
    public record Onward(UUID hospitalId, String specialty, String reason, UUID patientId) {}

    public OnwardService(Database database, SigningService.Services services) {
        this.database = database;
        this.services = services;
    }

    /** Signs the new referral and ends the old one here; what the first unit wrote goes along. */
    public SigningService.Signed refer(Session session, UUID id, Onward onward, char[] code) {
        session.require(Permission.SIGN_REFERRALS).require(Permission.RECEIVE_REFERRALS);
        if (onward.reason().isBlank()) {
            throw Problem.of("referral.onward.reason");
        }
        if (onward.specialty().isBlank()) {
            throw Problem.of("referral.onward.specialty");
        }
        services.codes().verify(session, code);
        try {
            return database.write(session.actor(), transaction -> write(transaction, session, id, onward));
        } catch (AlreadyTaken firstOfTheYear) {
            return database.write(session.actor(), transaction -> write(transaction, session, id, onward));
        }
    }

    private SigningService.Signed write(Transaction transaction, Session session, UUID id, Onward onward) {
        ReferralDao dao = new ReferralDao(transaction.handle());
        ReferralRow old = dao.find(id).orElseThrow(() -> Problem.of("referral.missing"));
        NewEvent event = NewEvent.of(ReferralStep.REFER_ONWARD);
        MedicalUnit unit = services.clinic().unit().unit();
        StepRights.requireSide(old, unit.id(), event);
        Hospital hospital = transaction.handle().attach(RoutingDao.class).hospital(onward.hospitalId())
                .orElseThrow(() -> Problem.of("referral.onward.hospital"));
        String folio = Folio.next(transaction, database.node().code(), services.clinic().today().getYear());
        ReferralContent content = content(request(dao, id), old, onward, hospital, session, folio);
        UUID next = Ids.next();
        transaction.insert(Entity.REFERRAL,
                ContentAssembly.row(next, content, transaction.now(), null).with("onward_from", id));
        ReferralWriter writer = new ReferralWriter(transaction, services.days());
        ReferralDocument document = new Signer(services.keys(), unit.id()).sign(next, DocumentKind.REQUEST, content,
                session, transaction.now());
        writer.insert(document);
        writer.insert(next, session, unit, NewEvent.of(ReferralStep.SIGN).with(document.id()));
        writer.refresh(next);
        writer.step(id, session, unit, event.because(null, folio + " · " + hospital.name()).with(next));
        return new SigningService.Signed(next, folio);
    }

    private static ReferralContent request(ReferralDao dao, UUID id) {
        return dao.documents(id).stream().filter(it -> it.kind() == DocumentKind.REQUEST).findFirst()
                .map(it -> DocumentJson.read(it.content(), ReferralContent.class))
                .orElseThrow(() -> Problem.of("referral.missing"));
    }

    private ReferralContent content(ReferralContent first, ReferralRow old, Onward onward, Hospital hospital,
            Session session, String folio) {
        MedicalUnit unit = services.clinic().unit().unit();
        ReferralContent.Clinical clinical = first.clinical();
        String illness = "%s · %s\n%s\n%s".formatted(old.originName(), old.folio(), clinical.reason(),
                clinical.illness());
        return new ReferralContent(ReferralContent.FORMAT, folio, services.clinic().now().withNano(0),
                first.priority(),
                new ReferralContent.Sender(unit.id(), unit.name(), unit.clues(), unit.address(), null, null),
                new ReferralContent.Receiver(hospital.id(), hospital.name(), hospital.clues(),
                        onward.specialty().strip(), null),
                known(first.person(), onward.patientId()),
                new ReferralContent.Clinical(clinical.diagnoses(), onward.reason().strip(), illness,
                        clinical.treatment(), clinical.vitals(), clinical.studies(), clinical.prognosis()),
                first.urgency(), Signer.author(services.clinic(), session), null, null);
    }

    private static ReferralContent.Person known(ReferralContent.Person person, UUID patientId) {
        return new ReferralContent.Person(patientId, person.givenNames(), person.firstSurname(),
                person.secondSurname(), person.nss(), person.aggregate(), person.curp(), person.birthDate(),
                person.sex(), person.address(), person.recordNumber(), person.phone());
    }
}
