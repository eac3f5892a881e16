package mx.ventanilla.patient.register;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.patient.duplicate.DuplicateService;
import mx.ventanilla.patient.search.PatientSearch;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.InlineTaskRunner;
import mx.ventanilla.support.StoredClinic;
import mx.ventanilla.support.TestStores;

/** A unit in which persons are registered. */
final class RegistrationUnit implements AutoCloseable {
    final StoredClinic clinic;
    final Clinic unit;
    final PatientSearch search;
    final PatientService patients;
    final Messages messages = new Messages(Messages.SPANISH);
    final List<String> told = new ArrayList<>();
    final List<Runnable> undo = new ArrayList<>();
    final Clock clock;

    RegistrationUnit(TestStores stores, Path folder) {
        clinic = new StoredClinic(stores, 3, 15, 4);
        unit = new Clinic(clinic.database, clinic.clock);
        search = new PatientSearch(clinic.database, folder.resolve("index"),
                () -> new SecretKeySpec(new byte[32], "AES"), Runnable::run);
        search.start();
        patients = new PatientService(clinic.database, unit);
        clock = unit.unitClock();
    }

    RegistrationDesk desk(Session session) {
        return new StoreRegistration(session,
                new StoreRegistration.Services(patients, new DuplicateService(clinic.database, search),
                        new Drafts(clinic.database, clinic.clock), unit),
                messages);
    }

    RegistrationViewModel form() {
        return new RegistrationViewModel(new RegistrationViewModel.Outside(desk(clinic.receptionist()),
                new InlineTaskRunner(), new Told(), messages, clock));
    }

    @Override
    public void close() {
        search.close();
        unit.close();
        clinic.close();
    }

    private final class Told implements Notifier {
        @Override
        public void info(String key, Object... arguments) {
            told.add(messages.text(key, arguments));
        }

        @Override
        public void undoable(Runnable takeBack, String key, Object... arguments) {
            told.add(messages.text(key, arguments));
            undo.add(takeBack);
        }

        @Override
        public void problem(Problem problem) {
            told.add(messages.text(problem));
        }
    }
}
