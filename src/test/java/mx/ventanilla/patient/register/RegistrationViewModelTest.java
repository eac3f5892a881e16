package mx.ventanilla.patient.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Sex;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PersonNames;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationViewModelTest {
    private static final LocalDate BORN = LocalDate.of(1979, 3, 14);

    @TempDir
    Path folder;

    private RegistrationUnit unit;
    private RegistrationViewModel model;
    private final List<Patient> saved = new ArrayList<>();

    @BeforeEach
    void open() {
        unit = new RegistrationUnit(TestStores.H2, folder);
        model = unit.form();
        model.whenSaved(saved::add);
        model.open(new RegistrationSubject.NewPerson());
    }

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void registersWhoIsTypedWithEverythingThatIsKnown() {
        type("María Elena", "García", "Martínez");
        RegistrationForm form = model.form();
        form.nss.show("51029487793");
        form.aggregateCode.show("1m1979or");
        text("street", "Calle Canal 4");
        choose("stateKey", "11");
        choose("municipalityKey", "11003");
        choose("languageKey", "es");
        choose("roomId", unit.clinic.room(2).toString());
        choose("shiftCode", "V");
        text("disability", "Sordera");
        model.save();
        assertThat(saved).singleElement().satisfies(patient -> {
            assertThat(patient.nss()).isEqualTo("51029487793");
            assertThat(patient.aggregateCode()).isEqualTo("1M1979OR");
            assertThat(patient.roomNumber()).isEqualTo(2);
            assertThat(patient.shiftCode()).isEqualTo("V");
            assertThat(patient.municipalityKey()).isEqualTo("11003");
            assertThat(patient.stateKey()).isEqualTo("11");
            assertThat(patient.disability()).isEqualTo("Sordera");
            assertThat(patient.unitId()).isEqualTo(unit.clinic.unitId);
            assertThat(patient.curp()).isNull();
        });
    }

    @Test
    void aDayThatDoesNotExistIsNotCalledMissing() {
        RegistrationForm form = model.form();
        form.birthDate.value().set(null);
        form.birthDate.typed().set("31/02/1990");
        assertThat(model.findings()).filteredOn(finding -> finding.field().equals("birthDate")).singleElement()
                .satisfies(finding -> assertThat(finding.key()).isEqualTo("identity.birthDate.noSuchDay"));
        form.birthDate.typed().set("");
        model.save();
        assertThat(model.findings()).extracting(Finding::key).contains("identity.birthDate.missing");
    }

    @Test
    void aRegistrationIsTakenBackFromItsNotification() {
        type("Eva", "Luna", null);
        model.save();
        unit.undo.removeLast().run();
        assertThat(unit.told).last().asString().contains("Se deshizo", "Luna, Eva");
        assertThat(unit.patients.findAll(unit.clinic.receptionist(), List.of(saved.getFirst().id()))).isEmpty();
        unit.search.verify();
        model.open(new RegistrationSubject.NewPerson());
        type("Eva", "Luna", null);
        assertThat(model.candidates().found()).as("whoever was taken back is nobody's double").isEmpty();
    }

    @Test
    void aCorrectionIsTakenBackFromItsNotificationAndNeverOverSomebodyElses() {
        Patient stored = stored();
        model.open(new RegistrationSubject.Stored(stored));
        text("street", "Calle Canal 4");
        model.save();
        unit.undo.removeLast().run();
        Patient back = unit.patients.find(unit.clinic.receptionist(), stored.id()).orElseThrow();
        assertThat(back.street()).isNull();
        model.open(new RegistrationSubject.Stored(back));
        text("street", "Calle Hidalgo 1");
        model.save();
        NewPatient other = NewPatient.of(saved.getLast());
        unit.patients.update(unit.clinic.receptionist(), saved.getLast(), new NewPatient(other.identity(),
                other.assignment(), new NewPatient.Contact("Calle Hidalgo 1", "Centro", null, null, null, null, null,
                        null, null, null, false, null)));
        unit.undo.removeLast().run();
        assertThat(unit.told).last().asString().contains("No se deshizo");
        assertThat(unit.patients.find(unit.clinic.receptionist(), stored.id()).orElseThrow().street())
                .isEqualTo("Calle Hidalgo 1");
    }

    @Test
    void savingWhatIsStoredAlreadyOffersNothingToTakeBack() {
        model.open(new RegistrationSubject.Stored(stored()));
        model.save();
        model.open(new RegistrationSubject.Stored(saved.getFirst()));
        model.save();
        assertThat(saved).hasSize(2);
        assertThat(unit.undo).as("the second time nothing was changed").hasSize(1);
    }

    @Test
    void saysWhatIsWrongWhileItIsTypedAndNothingOfWhatWasNotTypedYet() {
        assertThat(model.findings()).isEmpty();
        model.form().nss.show("51029487794");
        assertThat(model.findings()).extracting(Finding::key).contains("identity.nss.checkDigit");
        model.save();
        assertThat(model.findings()).extracting(Finding::field).contains("givenNames", "birthDate", "sex");
        assertThat(model.refusalsProperty().get()).isEqualTo(1);
        assertThat(saved).isEmpty();
    }

    @Test
    void aWrongCurpIsSavedOnlyByADeliberateChoice() {
        type("Eva", "Luna", null);
        model.form().curp.show("LUXE790314MGTNXV07");
        model.save();
        assertThat(saved).isEmpty();
        model.form().curpUnverified.value().set(true);
        model.save();
        assertThat(saved).singleElement().satisfies(patient -> assertThat(patient.curpUnverified()).isTrue());
    }

    @Test
    void whatWasTypedComesBackAfterACrashAndGoesOnceItIsSaved() {
        type("Eva", "Luna", null);
        choose("stateKey", "11");
        choose("municipalityKey", "11003");
        RegistrationViewModel again = unit.form();
        again.open(new RegistrationSubject.NewPerson());
        assertThat(again.form().typed()).isEqualTo(model.form().typed());
        assertThat(again.findings()).as("nothing is asked for before the first try").isEmpty();
        again.save();
        RegistrationViewModel third = unit.form();
        third.open(new RegistrationSubject.NewPerson());
        assertThat(third.form().givenNames.stripped()).isEmpty();
    }

    @Test
    void somebodyVeryAlikeIsShownAndAsksForASecondWord() {
        type("María Elena", "García", "Martínez");
        model.save();
        unit.search.verify();
        model.open(new RegistrationSubject.NewPerson());
        type("Ma. Elena", "Garcia", "Martinez");
        assertThat(model.candidates().found()).hasSize(1);
        assertThat(model.candidates().reasons(model.candidates().found().getFirst()))
                .isEqualTo("Muy parecida: mismos apellidos, misma fecha de nacimiento, mismo nombre");
        model.save();
        assertThat(saved).hasSize(1);
        assertThat(model.problemProperty().get()).contains("muy parecida");
        model.save();
        assertThat(saved).hasSize(2);
    }

    @Test
    void aCandidateCanBeTakenInsteadOfRegisteringAnew() {
        type("María Elena", "García", "Martínez");
        model.save();
        unit.search.verify();
        List<UUID> taken = new ArrayList<>();
        model.whenExisting(taken::add);
        model.open(new RegistrationSubject.NewPerson());
        type("Ma. Elena", "Garcia", "Martinez");
        model.takeExisting(2);
        model.takeExisting(1);
        assertThat(taken).containsExactly(saved.getFirst().id());
    }

    @Test
    void tellsWhoChangedWhatMeanwhileAndLosesNothing() {
        Patient stored = stored();
        model.open(new RegistrationSubject.Stored(stored));
        text("street", "Calle Canal 4");
        model.form().phone.show("415 111 2233");
        NewPatient other = NewPatient.of(stored);
        unit.patients.update(unit.clinic.receptionist(), stored, new NewPatient(other.identity(), other.assignment(),
                new NewPatient.Contact(null, "Centro", null, null, null, "4159998877", null, null, null, null, false,
                        null)));
        model.save();
        assertThat(saved).isEmpty();
        assertThat(model.conflict()).hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("Colonia", "Centro", "así quedará"))
                .anySatisfy(line -> assertThat(line).contains("Teléfono", "415 999 8877", "415 111 2233"));
        model.save();
        assertThat(saved).singleElement().satisfies(patient -> {
            assertThat(patient.neighbourhood()).isEqualTo("Centro");
            assertThat(patient.street()).isEqualTo("Calle Canal 4");
            assertThat(patient.phone()).isEqualTo("415 111 2233");
        });
    }

    @Test
    void aRelativeSharesNssAddressAndRoomAndANewbornKnowsTheMother() {
        Patient mother = stored();
        model.open(new RegistrationSubject.Relative(mother));
        assertThat(model.form().nss.stripped()).isEqualTo("5102-94-8779-3");
        assertThat(model.form().curp.stripped()).isEmpty();
        model.open(new RegistrationSubject.Newborn(mother));
        model.form().sex.value().set(Sex.M);
        model.save();
        assertThat(saved).singleElement().satisfies(baby -> {
            assertThat(baby.newbornOf()).isEqualTo(mother.id());
            assertThat(baby.firstSurname()).isEqualTo("Luna");
            assertThat(baby.birthDate()).isEqualTo(unit.unit.today());
            assertThat(baby.contactName()).isEqualTo("Eva Luna");
        });
    }

    @Test
    void aForeignerNeedsOneSurnameAndIsAskedForAPaper() {
        type("John", "Smith", null);
        choose("birthEntity", "NE");
        assertThat(model.findings()).isEmpty();
        choose("nationality", "USA");
        assertThat(model.findings()).isEmpty();
        text("passport", "x12");
        assertThat(model.findings()).extracting(Finding::key).containsExactly("identity.foreigner.paper");
        text("passport", "547896321");
        model.save();
        assertThat(saved).singleElement().satisfies(patient -> assertThat(patient.passport()).isEqualTo("547896321"));
    }

    private Patient stored() {
        return unit.patients.register(unit.clinic.receptionist(), new NewPatient(
                new NewPatient.Identity(null, "51029487793", "1M1979OR", null, false,
                        new PersonNames("Eva", "Luna", null), BORN, Sex.M, null, null),
                NewPatient.Assignment.NONE, NewPatient.Contact.NONE));
    }

    private void type(String given, String first, String second) {
        RegistrationForm form = model.form();
        form.givenNames.show(given);
        form.firstSurname.show(first);
        form.secondSurname.show(second);
        form.birthDate.value().set(BORN);
        form.sex.value().set(Sex.M);
    }

    private void text(String name, String text) {
        RegistrationDraft.restore(model.form().entries(), Map.of(name, text));
    }

    private void choose(String name, String key) {
        text(name, key);
    }
}
