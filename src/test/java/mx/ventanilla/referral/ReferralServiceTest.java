package mx.ventanilla.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.db.RecordCheck;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.SigningCodeService;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class ReferralServiceTest {
    private static final Messages SPANISH = new Messages(Messages.SPANISH);

    @ParameterizedTest
    @EnumSource
    void signsACompleteReferralOnceAndForAll(TestStores stores) {
        try (ReferralClinic unit = new ReferralClinic(stores)) {
            UUID patient = unit.patient("María Elena", "García");
            unit.drafts.keep(unit.doctor, ReferralClinic.whole(patient));
            SigningService.Signed first = unit.signed(patient);
            SigningService.Signed second = unit.signed(unit.patient("Ramiro", "Huerta"));

            assertThat(first.folio()).isEqualTo(unit.database.node().code() + "-27-00001");
            assertThat(second.folio()).endsWith("-27-00002").matches(Folio::isWellFormed);
            assertThat(unit.drafts.list(unit.doctor)).isEmpty();
            ReferralFileView file = unit.referrals.open(unit.doctor, first.id(), "test");
            ReferralContent content = file.request().orElseThrow();
            assertThat(content.author().license()).isEqualTo("99110427");
            assertThat(content.receiver().name()).isEqualTo("HGZ 4 Celaya");
            assertThat(content.clinical().diagnoses()).extracting(ReferralContent.Coded::key).containsExactly("R072",
                    "I10X");
            assertThat(file.row().state()).isEqualTo(ReferralState.SIGNED);
            assertThat(file.row().dueOn()).isEqualTo(LocalDate.of(2027, 4, 2));
            assertThat(unit.diagnoses.search(unit.doctor, "", 5)).extracting(it -> it.key()).containsExactly("I10X",
                    "R072");
            assertThat(ReferralCheck.verify(unit.database, unit.stored.unitId, unit.keys.publicKeys())).isEmpty();
            assertThat(RecordCheck.verify(unit.database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noticesADocumentThatIsNotWhatWasSigned(TestStores stores) {
        try (ReferralClinic unit = new ReferralClinic(stores)) {
            unit.signed(unit.patient("María Elena", "García"));
            unit.database.writeUnlogged(handle -> handle
                    .execute("update referral_document set content = replace(content, 'opresivo', 'agudo')"));
            assertThat(ReferralCheck.verify(unit.database, unit.stored.unitId, unit.keys.publicKeys())).hasSize(1)
                    .first().extracting(Sentence::key).isEqualTo("store.check.document.content");
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatAHospitalWouldReturnItFor(TestStores stores) {
        try (ReferralClinic unit = new ReferralClinic(stores)) {
            ReferralDraft whole = ReferralClinic.whole(unit.patient("María Elena", "García"));
            ReferralDraft draft = new ReferralDraft(whole.patientId(), "Cardiología", null, "", Priority.ORDINARY,
                    List.of("Z321", "N40X"), whole.texts(), whole.vitals().with(VitalSign.RESPIRATORY_RATE, "")
                            .with(VitalSign.TEMPERATURE, "366"),
                    whole.travel(), null, "");
            Completeness judged = unit.signing.judge(unit.doctor, draft).completeness();
            assertThat(judged.missing()).containsExactly(Requirement.RESPIRATORY_RATE);
            assertThat(judged.faults()).extracting(SPANISH::text).containsExactly(
                    "Fuera de lo posible: entre 28 y 44.",
                    "«N40 Hiperplasia de la próstata» solo es posible en hombres.");
            assertThatThrownBy(() -> unit.signing.sign(unit.doctor, draft, ReferralClinic.CODE))
                    .isInstanceOf(Problem.class).hasMessage("referral.incomplete");
            ReferralDraft elsewhere = new ReferralDraft(whole.patientId(), "Cardiología", unit.otherHospitalId, "",
                    Priority.ORDINARY, whole.diagnoses(), whole.texts(), whole.vitals(), whole.travel(), null, "");
            assertThat(unit.signing.judge(unit.doctor, elsewhere).completeness().maySign()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void blocksTheSigningCodeAfterFiveWrongTries(TestStores stores) {
        try (ReferralClinic unit = new ReferralClinic(stores)) {
            ReferralDraft draft = ReferralClinic.whole(unit.patient("María Elena", "García"));
            for (int left = 4; left > 0; left--) {
                String told = "El PIN no es correcto: " + (left == 1
                        ? "queda un intento."
                        : "quedan " + left
                                + " intentos.");
                assertThatThrownBy(() -> unit.signing.sign(unit.doctor, draft, "111222".toCharArray()))
                        .isInstanceOfSatisfying(Problem.class, it -> assertThat(SPANISH.text(it)).isEqualTo(told));
            }
            assertThatThrownBy(() -> unit.signing.sign(unit.doctor, draft, "111222".toCharArray()))
                    .hasMessage("security.signing.blocked");
            assertThatThrownBy(() -> unit.signing.sign(unit.doctor, draft, ReferralClinic.CODE))
                    .hasMessage("security.signing.blocked");
            unit.codes.set(unit.doctor, ReferralClinic.PASSWORD, "739152".toCharArray());
            unit.signing.sign(unit.doctor, draft, "739152".toCharArray());
            assertThatThrownBy(() -> unit.codes.set(unit.doctor, ReferralClinic.PASSWORD, "123456".toCharArray()))
                    .hasMessage("security.signing.guessable");
        }
    }

    @ParameterizedTest
    @EnumSource
    void letsAnAdministratorVoidACodeWithoutSeeingItAndTheDoctorSetAnother(TestStores stores) {
        try (ReferralClinic unit = new ReferralClinic(stores)) {
            ReferralDraft draft = ReferralClinic.whole(unit.patient("María Elena", "García"));
            assertThatThrownBy(() -> unit.codes.reset(unit.doctor, unit.doctor.userId()))
                    .hasMessage("security.not.allowed");
            unit.codes.reset(unit.session(Role.ADMIN), unit.doctor.userId());
            assertThat(unit.codes.stateOf(unit.doctor)).isEqualTo(SigningCodeService.State.BLOCKED);
            assertThatThrownBy(() -> unit.signing.sign(unit.doctor, draft, ReferralClinic.CODE))
                    .hasMessage("security.signing.blocked");
            unit.codes.set(unit.doctor, ReferralClinic.PASSWORD, "739152".toCharArray());
            assertThatThrownBy(() -> unit.signing.sign(unit.doctor, draft, ReferralClinic.CODE))
                    .hasMessage("security.signing.wrong");
            unit.signing.sign(unit.doctor, draft, "739152".toCharArray());
            int audited = unit.database.read(handle -> handle
                    .createQuery("select count(*) from audit_log where action = 'RESET_SIGNING_CODE'")
                    .mapTo(Integer.class).one());
            assertThat(audited).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void losesNobodyBetweenItsLists(TestStores stores) {
        try (ReferralClinic unit = new ReferralClinic(stores)) {
            UUID overdue = unit.signed(unit.patient("Ramiro", "Huerta")).id();
            UUID told = unit.signed(unit.patient("Leticia", "Bravo")).id();
            UUID answered = unit.signed(unit.patient("Fidel", "Olmos")).id();
            unit.stored.clock.set(LocalDate.of(2027, 4, 5).atTime(9, 0));
            unit.referrals.step(unit.session(Role.SUPERVISOR), told, NewEvent.of(ReferralStep.ACCEPT)
                    .told(EventSource.PHONE, "Sra. Luz, mesa de referencias")
                    .on(LocalDate.of(2027, 4, 8), LocalTime.of(9, 30), "Consulta externa 3"));
            unit.signing.capture(unit.doctor, answered, new AnswerDraft(List.of("I209"), LocalDate.of(2027, 4, 1),
                    "Prueba de esfuerzo positiva", "Metoprolol", "Continuar tratamiento", null, "Dr. Paz",
                    "La paciente trajo la hoja"));
            unit.referrals.contact(unit.doctor, overdue, ContactAttempt.Whom.HOSPITAL, ContactAttempt.Means.PHONE,
                    ContactAttempt.Outcome.NO_ANSWER, null);

            var counts = unit.referrals.counts(unit.doctor, List.of(WorkList.values()), ReferralService.Scope.MINE);
            assertThat(counts).containsEntry(WorkList.UNANSWERED, 1).containsEntry(WorkList.OVERDUE, 1)
                    .containsEntry(WorkList.THIS_WEEK, 1).containsEntry(WorkList.TO_READ, 1)
                    .containsEntry(WorkList.OPEN, 3).containsEntry(WorkList.INBOX, 0);
            assertThat(unit.referrals.list(unit.doctor, WorkList.OVERDUE, ReferralService.Scope.ALL, 10))
                    .singleElement().satisfies(row -> {
                        assertThat(row.patientName()).isEqualTo("Huerta Martínez, Ramiro");
                        assertThat(row.contacts()).isEqualTo(1);
                        assertThat(unit.days.waited(row.signedAt())).isEqualTo(21);
                    });
            unit.referrals.step(unit.doctor, answered, NewEvent.of(ReferralStep.READ));
            assertThat(unit.referrals.list(unit.doctor, WorkList.TO_READ, ReferralService.Scope.ALL, 10)).isEmpty();
            assertThat(unit.referrals.search(unit.doctor, "brávo leti", 10)).hasSize(1);
            assertThat(unit.referrals.search(unit.doctor, "00001", 10)).extracting(ReferralRow::id)
                    .containsExactly(overdue);
        }
    }

    /** An appointment, a patient who did not come, one who was seen: the unit still waits for the hospital's next word. */
    @ParameterizedTest
    @EnumSource
    void asksAfterThoseWhomTheHospitalHasSeenAndDoesNotTellOf(TestStores stores) {
        try (ReferralClinic unit = new ReferralClinic(stores)) {
            UUID booked = unit.signed(unit.patient("Ramiro", "Huerta")).id();
            UUID missed = unit.signed(unit.patient("Leticia", "Bravo")).id();
            UUID seen = unit.signed(unit.patient("Fidel", "Olmos")).id();
            LocalDate day = LocalDate.of(2027, 3, 19);
            told(unit, booked, NewEvent.of(ReferralStep.ACCEPT).on(day, null, null));
            told(unit, missed, NewEvent.of(ReferralStep.ACCEPT).on(day, null, null));
            told(unit, seen, NewEvent.of(ReferralStep.ACCEPT).on(day, null, null));
            unit.stored.clock.set(day.atTime(14, 0));
            told(unit, missed, NewEvent.of(ReferralStep.NO_SHOW));
            told(unit, seen, NewEvent.of(ReferralStep.ATTEND));
            LocalDate due = new WorkingDays(unit.clinic.unit().closedDays()).after(day, 20);
            unit.stored.clock.set(due.atTime(9, 0));
            assertThat(unit.referrals.list(unit.doctor, WorkList.OVERDUE, ReferralService.Scope.ALL, 10)).isEmpty();
            unit.stored.clock.set(due.plusDays(1).atTime(9, 0));
            assertThat(unit.referrals.list(unit.doctor, WorkList.OVERDUE, ReferralService.Scope.ALL, 10))
                    .extracting(ReferralRow::id).containsExactlyInAnyOrder(booked, missed, seen);
            assertThat(unit.referrals.counts(unit.doctor, List.of(WorkList.OVERDUE), ReferralService.Scope.ALL))
                    .containsEntry(WorkList.OVERDUE, 3);
        }
    }

    private static void told(ReferralClinic unit, UUID id, NewEvent event) {
        unit.stored.clock.advance(Duration.ofMinutes(1));
        unit.referrals.step(unit.doctor, id, event.told(EventSource.PHONE, "Mesa de referencias"));
    }

    @ParameterizedTest
    @EnumSource
    void showsAReceptionistThatItExistsAndNothingClinical(TestStores stores) {
        try (ReferralClinic unit = new ReferralClinic(stores)) {
            SigningService.Signed signed = unit.signed(unit.patient("María Elena", "García"));
            ReferralFileView file = unit.referrals.open(unit.session(Role.RECEPTIONIST), signed.id(), "test");
            assertThat(file.request()).isEmpty();
            assertThat(file.contacts()).isEmpty();
            assertThat(file.row().state()).isEqualTo(ReferralState.SIGNED);
            assertThatThrownBy(() -> unit.referrals.step(unit.session(Role.RECEPTIONIST), signed.id(),
                    NewEvent.of(ReferralStep.HAND_OVER))).hasMessage("security.not.allowed");
            assertThatThrownBy(() -> unit.referrals.open(unit.session(Role.ADMIN), signed.id(), "test"))
                    .hasMessage("security.not.allowed");
            List<String> audited = unit.database.read(handle -> handle.createQuery(
                    "select action from audit_log where entity = 'REFERRAL' and origin = 'test'").mapTo(String.class)
                    .list());
            assertThat(audited).containsExactly("OPEN_STATE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void replacesAReturnedReferralByANewVersionThatNamesIt(TestStores stores) {
        try (ReferralClinic unit = new ReferralClinic(stores)) {
            UUID patient = unit.patient("María Elena", "García");
            SigningService.Signed first = unit.signed(patient);
            unit.referrals.step(unit.doctor, first.id(), NewEvent.of(ReferralStep.RETURN)
                    .told(EventSource.PHONE, "Mesa de referencias").because("INCOMPLETE", "Falta ECG"));
            ReferralDraft whole = ReferralClinic.whole(patient);
            ReferralDraft next = new ReferralDraft(patient, whole.specialty(), null, "", Priority.ORDINARY,
                    whole.diagnoses(), whole.texts(), whole.vitals(), whole.travel(), first.id(), "Se agrega ECG");
            SigningService.Signed second = unit.signing.sign(unit.doctor, next, ReferralClinic.CODE);
            ReferralFileView old = unit.referrals.open(unit.doctor, first.id(), "test");
            assertThat(old.row().state()).isEqualTo(ReferralState.REPLACED);
            ReferralFileView now = unit.referrals.open(unit.doctor, second.id(), "test");
            assertThat(now.request().orElseThrow().replacesFolio()).isEqualTo(first.folio());
            assertThat(now.row().replaces()).isEqualTo(first.id());
            unit.signing.amend(unit.doctor, second.id(), "El ECG va en sobre aparte.", ReferralClinic.CODE);
            assertThat(unit.referrals.open(unit.doctor, second.id(), "test").addenda()).hasSize(1);
            assertThatThrownBy(() -> unit.signing.amend(unit.doctor, first.id(), "x", ReferralClinic.CODE))
                    .hasMessage("referral.refused");
        }
    }

    @ParameterizedTest
    @EnumSource
    void suggestsTheHospitalThatOffersTheSpecialtyTodayAndSaysWhy(TestStores stores) {
        try (ReferralClinic unit = new ReferralClinic(stores)) {
            Suggestion heart = unit.routing.suggest(unit.doctor, "cardiologia");
            assertThat(heart.chain()).extracting(choice -> choice.route().hospitalName()).containsExactly(
                    "HGZ 4 Celaya", "HGR 58 León");
            assertThat(SPANISH.text(heart.chain().getFirst().reason()))
                    .isEqualTo("Zona San Miguel → HGZ 4 Celaya; ofrece Cardiología desde 03/2024.");
            Suggestion urology = unit.routing.suggest(unit.doctor, "Urología");
            assertThat(urology.chain()).extracting(choice -> choice.route().hospitalName())
                    .containsExactly("HGR 58 León");
            assertThat(SPANISH.text(urology.notYet().getFirst())).isEqualTo("HGZ 4 Celaya la ofrecerá desde 06/2027.");
        }
    }
}
