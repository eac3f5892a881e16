package mx.ventanilla.app.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.core.Folded;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.patient.duplicate.DuplicateRules;
import mx.ventanilla.patient.duplicate.DuplicateService;

/** Candidates while somebody is typed, from the key to the explained list; and what is found on an invented roster. */
final class DuplicateBench {
    private static final int PERSONS = 400;
    private static final int WARM_UP = 80;
    private static final long UNSEEN_SEED = 20_261;
    private static final int MOST_INVENTED = 60_000;
    private final BenchClinic clinic;
    private final int patients;

    DuplicateBench(BenchClinic clinic, int patients) {
        this.clinic = clinic;
        this.patients = patients;
    }

    List<BenchRow> run() {
        Samples complete = new Samples();
        Samples names = new Samples();
        List<NewPatient> typed = typed();
        DuplicateService duplicates = clinic.context().duplicates();
        for (int i = 0; i < typed.size(); i++) {
            NewPatient person = typed.get(i);
            NewPatient begun = new NewPatient(withoutBirth(person.identity()), person.assignment(), person.contact());
            (i < WARM_UP ? new Samples() : complete)
                    .time(() -> duplicates.candidates(clinic.desk(), person, null));
            (i < WARM_UP ? new Samples() : names).time(() -> duplicates.candidates(clinic.desk(), begun, null));
        }
        DuplicateQuality.Result found = new DuplicateQuality(UNSEEN_SEED, Math.min(MOST_INVENTED, patients))
                .at(DuplicateRules.THRESHOLD);
        return List.of(complete.row("duplicates.while.typing"), names.row("duplicates.names.only"),
                share("duplicates.recall", found.recall()), share("duplicates.precision", found.precision()));
    }

    private static BenchRow share(String name, double share) {
        Samples one = new Samples();
        one.add(share * 100);
        return one.row(name, "%");
    }

    private static NewPatient.Identity withoutBirth(NewPatient.Identity from) {
        return new NewPatient.Identity(null, null, null, null, false, from.names(), null, null, null, null);
    }

    /** Stored persons, typed again without their NSS and with their accents lost. */
    private List<NewPatient> typed() {
        List<NewPatient> typed = new ArrayList<>();
        clinic.context().database().read(handle -> handle.createQuery("""
                select given_names, first_surname, second_surname, birth_date, sex from patient
                where birth_date is not null order by id fetch first 400 rows only""")
                .map((row, context) -> new NewPatient(new NewPatient.Identity(null, null, null, null, false,
                        new PersonNames(plain(row.getString(1)), plain(row.getString(2)), row.getString(3)),
                        row.getObject(4, LocalDate.class), Sex.valueOf(row.getString(5)), null, null),
                        NewPatient.Assignment.NONE, NewPatient.Contact.NONE))
                .list()).stream().limit(PERSONS).forEach(typed::add);
        return typed;
    }

    private static String plain(String name) {
        return Folded.of(name);
    }
}
