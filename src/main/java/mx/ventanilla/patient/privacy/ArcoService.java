package mx.ventanilla.patient.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.ClosedDay;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.patient.privacy.ArcoRequest.State;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** The log of ARCO requests: what was asked, until when it must be answered, what was answered. Nothing is deleted. */
public final class ArcoService {
    private final Database database;
    private final Clinic clinic;
    private final Settings settings;

    public ArcoService(Database database, Clinic clinic, Settings settings) {
        this.database = database;
        this.clinic = clinic;
        this.settings = settings;
    }

    public List<ArcoRequest> list(Session session) {
        session.require(Permission.HANDLE_PRIVACY);
        return database.read(handle -> handle.attach(ArcoDao.class).all());
    }

    LocalDate today() {
        return clinic.today();
    }

    List<Finding> check(ArcoRequest request) {
        return rules().check(request, clinic.today());
    }

    /** Keeps a request; its last day and the day of its answer are worked out here. */
    public void save(Session session, ArcoRequest request) {
        session.require(Permission.HANDLE_PRIVACY);
        for (Finding finding : check(request)) {
            throw Problem.of(finding.key(), finding.arguments().toArray());
        }
        LocalDate answered = request.state() == State.OPEN
                ? null
                : request.answeredOn() == null ? clinic.today() : request.answeredOn();
        Row row = Row.of(request.id()).with("patient_id", request.patientId())
                .with("requester", request.requester().strip()).with("kind", request.kind())
                .with("state", request.state()).with("received_on", request.receivedOn())
                .with("due_on", rules().dueOn(request.receivedOn())).with("answered_on", answered)
                .with("request", request.request().strip()).with("answer", request.answer());
        database.write(session.actor(), transaction -> {
            if (request.rev().isEmpty()) {
                transaction.insert(Entity.ARCO_REQUEST, row);
            } else {
                transaction.update(Entity.ARCO_REQUEST, row, request.rev());
            }
            return 0;
        });
    }

    AutoCloseable watch(Runnable changed) {
        return database.changes().subscribe(changes -> {
            if (changes.concern(Entity.ARCO_REQUEST)) {
                changed.run();
            }
        });
    }

    private ArcoRules rules() {
        return new ArcoRules(settings.number(SettingName.ARCO_ANSWER_DAYS),
                clinic.unit().closedDays().stream().filter(ClosedDay::active).map(ClosedDay::closedOn)
                        .collect(Collectors.toSet()));
    }
}
