package mx.ventanilla.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.search.SearchHit;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Patients for the palette: name and NSS, no more; the answer to an older text is dropped. */
final class PatientLookUp implements PatientFinder {
    private static final int LIMIT = 6;
    private final AppContext context;
    private final TaskRunner tasks;
    private final Session session;
    private TaskRunner.@Nullable Running<List<FoundPatient>> last;

    PatientLookUp(AppContext context, TaskRunner tasks, Session session) {
        this.context = context;
        this.tasks = tasks;
        this.session = session;
    }

    @Override
    public void find(String text, Consumer<List<FoundPatient>> answer) {
        if (last != null) {
            last.cancel();
        }
        if (text.isBlank() || !session.may(Permission.FIND_PATIENT)) {
            answer.accept(List.of());
            return;
        }
        last = tasks.run("app.task.search", progress -> look(text, progress)).onDone(answer);
    }

    private List<FoundPatient> look(String text, Progress progress) {
        if (progress.isCancelled()) {
            return List.of();
        }
        List<UUID> ids = context.search().search(session, text, LIMIT, Set.of()).stream().map(SearchHit::patientId)
                .toList();
        Map<UUID, Patient> patients = new LinkedHashMap<>();
        context.patients().findAll(session, ids).forEach(patient -> patients.put(patient.id(), patient));
        return ids.stream().map(patients::get).filter(Objects::nonNull).map(PatientLookUp::found).toList();
    }

    private static FoundPatient found(Patient patient) {
        PersonNames names = new PersonNames(patient.givenNames(), patient.firstSurname(), patient.secondSurname());
        String nss = patient.nss();
        return new FoundPatient(patient.id(), names.display(),
                nss == null ? "" : Nss.parse(nss).map(Nss::display).orElse(nss));
    }
}
