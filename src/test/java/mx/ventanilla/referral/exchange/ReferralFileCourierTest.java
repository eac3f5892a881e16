package mx.ventanilla.referral.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.seal.Seal;
import mx.ventanilla.db.RecordCheck;
import mx.ventanilla.referral.AnswerDraft;
import mx.ventanilla.referral.DocumentKind;
import mx.ventanilla.referral.NeighbourUnit;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.Priority;
import mx.ventanilla.referral.ReferralQr;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralState;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.referral.exchange.ReferralFileCourier.Freshness;
import mx.ventanilla.referral.exchange.ReferralFileCourier.Sent;
import mx.ventanilla.referral.exchange.ReferralFileCourier.Taken;
import mx.ventanilla.security.Role;
import mx.ventanilla.support.TestStores;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A unit and a hospital with nothing between them but files. */
@Execution(ExecutionMode.CONCURRENT)
class ReferralFileCourierTest {
    @TempDir
    private Path folder;
    private NeighbourUnit unit = new NeighbourUnit(TestStores.H2, "UMF 1 San Miguel", UnitType.UMF);
    private NeighbourUnit hospital = new NeighbourUnit(TestStores.H2, "HGZ 4 Celaya", UnitType.HGZ);
    private ReferralFileCourier out = new ReferralFileCourier(unit.services);
    private ReferralFileCourier in = new ReferralFileCourier(hospital.services);
    private UUID hospitalId = UUID.randomUUID();

    @BeforeEach
    void theUnitKnowsTheHospitalByName() {
        hospitalId = unit.knows("HGZ 4 Celaya");
    }

    @AfterEach
    void end() {
        unit.close();
        hospital.close();
    }

    @Test
    void withoutKeysAPassphraseIsToldAndAFingerprintCompared() {
        UUID id = unit.signed(hospitalId, Priority.URGENT).id();
        Sent sent = send(id, "first");
        String passphrase = String.valueOf(sent.passphrase());
        assertThat(passphrase).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
        assertThat(unit.row(id).state()).isEqualTo(ReferralState.SENT);

        refuses(() -> in.look(hospital.desk, sent.file(), null), "referral.file.passphrase");
        refuses(() -> in.look(hospital.desk, sent.file(), "otra-cosa"), "referral.file.passphrase.wrong");
        ReferralFileCourier.Opened opened = in.look(hospital.desk, sent.file(),
                passphrase.toUpperCase(Locale.ROOT).replace('-', ' '));
        assertThat(opened.known()).isFalse();
        refuses(() -> in.take(hospital.desk, opened, null), "referral.file.unknownSender");
        refuses(() -> in.take(hospital.desk, opened, "1234 5678"), "referral.key.otherFingerprint");
        assertThat(in.partners().list(hospital.desk)).as("nothing is kept of a refused file").isEmpty();
        Taken taken = in.take(hospital.desk, opened, out.partners().own().fingerprint());
        assertThat(taken.freshness()).isEqualTo(Freshness.REFERRAL);
        assertThat(hospital.row(id).patientName()).isEqualTo("García Martínez, María Elena");

        hospital.clock.set(unit.clock.local().plusMinutes(5));
        hospital.step(id, NewEvent.of(ReferralStep.RECEIVE));
        Sent back = in.export(hospital.desk, id, folder.resolve("back"));
        assertThat(back.passphrase()).as("the unit's keys are known by now").isNull();
        refuses(() -> in.look(hospital.desk, back.file(), null), "referral.file.FOREIGN");
        out.partners().accept(unit.doctor, in.partners().own(), in.partners().own().fingerprint());
        assertThat(out.take(unit.doctor, out.look(unit.doctor, back.file(), null), null).state())
                .isEqualTo(ReferralState.RECEIVED);
        assertThat(send(id, "second").passphrase()).as("the hospital of that name is that unit").isNull();
    }

    @Test
    void theAnswerComesBackAndTheUnitReadsAndCloses() {
        meet();
        UUID id = unit.signed(hospitalId, Priority.ORDINARY).id();
        take(send(id, "out"));
        hospital.clock.set(unit.clock.local().plusDays(1));
        hospital.step(id, NewEvent.of(ReferralStep.RECEIVE));
        hospital.step(id, NewEvent.of(ReferralStep.ACCEPT).on(LocalDate.of(2027, 3, 8), null, "Consulta externa 3"));
        hospital.step(id, NewEvent.of(ReferralStep.ATTEND));
        hospital.services.signing().answer(hospital.doctor, id, answer(), NeighbourUnit.CODE.clone());
        Taken news = out.take(unit.doctor, out.look(unit.doctor, reply(id, "back").file(), null), null);
        assertThat(news.freshness()).isEqualTo(Freshness.NEWS);
        assertThat(news.state()).isEqualTo(ReferralState.ANSWERED);
        assertThat(unit.row(id).unread()).isTrue();
        assertThat(unit.services.referrals().open(unit.doctor, id, "test").answers()).singleElement()
                .satisfies(it -> assertThat(it.instructions()).isEqualTo("Continuar metoprolol"));
        unit.clock.set(hospital.clock.local().plusHours(1));
        unit.step(id, NewEvent.of(ReferralStep.READ));
        unit.step(id, NewEvent.of(ReferralStep.CLOSE).because("SEEN", null));
        assertThat(take(send(id, "closing")).state()).isEqualTo(ReferralState.CLOSED);
        assertThat(hospital.row(id).state()).isEqualTo(unit.row(id).state());
        assertThat(RecordCheck.verify(hospital.database)).isEmpty();
        assertThat(RecordCheck.verify(unit.database)).isEmpty();
    }

    @Test
    void filesThatComeTwiceOrInAnotherOrderAreKnown() {
        meet();
        UUID id = unit.signed(hospitalId, Priority.ORDINARY).id();
        Sent first = send(id, "1");
        unit.step(id, NewEvent.of(ReferralStep.CANCEL).because("IMPROVED", "Mejoró"));
        Sent second = send(id, "2");
        assertThat(take(second).freshness()).isEqualTo(Freshness.REFERRAL);
        assertThat(take(first)).extracting(Taken::freshness, Taken::state).containsExactly(Freshness.OLDER,
                ReferralState.CANCELLED);
        assertThat(take(second).freshness()).isEqualTo(Freshness.REPEATED);
        unit.clock.advance(Duration.ofMinutes(1));
        assertThat(take(send(id, "3")).freshness()).isEqualTo(Freshness.KNOWN);
    }

    @Test
    void saysInWordsWhatIsWrongWithAFileAndKeepsNothing() throws IOException {
        meet();
        UUID id = unit.signed(hospitalId, Priority.ORDINARY).id();
        Path file = send(id, "good").file();
        byte[] good = Files.readAllBytes(file);
        assertThat(ReferralFile.isOne(file)).isTrue();
        refuses(() -> in.look(hospital.desk, write("photo", "<html>".getBytes(StandardCharsets.UTF_8)), null),
                "referral.file.NOT_OURS");
        refuses(() -> in.look(hospital.desk, folder.resolve("none"), null), "referral.file.unreadable");
        for (int at = 0; at < good.length; at += 97) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Path changed = write("changed" + at, bad);
            assertThatThrownBy(() -> in.look(hospital.desk, changed, null)).as("byte " + at)
                    .isInstanceOf(Problem.class);
        }
        refuses(() -> in.look(hospital.desk, write("cut", Arrays.copyOf(good, good.length - 9)), null),
                "referral.file.FOREIGN");
        refuses(() -> in.look(hospital.desk, write("large", new byte[9 << 20]), null), "referral.file.TOO_LARGE");
        refuses(() -> out.look(unit.doctor, file, null), "referral.file.FOREIGN");
        try (NeighbourUnit another = new NeighbourUnit(TestStores.H2, "UMF 7", UnitType.UMF)) {
            UUID theirs = another.signed(another.knows("HGZ 9"), Priority.ORDINARY).id();
            Sent astray = new ReferralFileCourier(another.services).export(another.doctor, theirs,
                    folder.resolve("astray"));
            ReferralFileCourier.Opened opened = out.look(unit.doctor, astray.file(), astray.passphrase());
            refuses(() -> out.take(unit.doctor, opened, opened.file().header().card().fingerprint()),
                    "referral.file.noHospital");
        }
        assertThat(in.partners().list(hospital.desk)).hasSize(1);
        assertThat(hospital.services.referrals().search(hospital.desk, "", 9)).isEmpty();
    }

    @Test
    void somebodyElseUnderTheNameOfAKnownUnitIsRefused() {
        meet();
        UUID id = unit.signed(hospitalId, Priority.ORDINARY).id();
        try (NeighbourUnit impostor = new NeighbourUnit(TestStores.H2, "UMF 1 San Miguel", UnitType.UMF)) {
            KeyCard own = new PartnerKeyCabinet(impostor.database, impostor.clinic, impostor.services.keys()).own();
            ReferralFile forged = new ReferralFile(new ReferralFile.Header(1, UUID.randomUUID(), id, "AAAAA-27-00001",
                    unit.unitId, "UMF 1 San Miguel", own.sign(), own.seal(), hospital.unitId,
                    unit.clock.instant()), List.of());
            byte[] bytes = forged.signed(impostor.services.keys());
            Path file = write("forged", Seal.toKey(bytes, hospital.services.keys().publicKeys()));
            refuses(() -> in.look(hospital.desk, file, null), "referral.file.otherKey");
            ReferralFile.Header honest = out.look(unit.doctor, reply(taken(id), "x").file(), null).file().header();
            ReferralFile borrowed = new ReferralFile(new ReferralFile.Header(1, UUID.randomUUID(), id, "AAAAA-27-00001",
                    unit.unitId, "UMF 1 San Miguel", unit.services.keys().publicKeys().sign(), honest.seal(),
                    hospital.unitId, unit.clock.instant()), List.of());
            Path other = write("borrowed", Seal.toKey(borrowed.signed(impostor.services.keys()),
                    hospital.services.keys().publicKeys()));
            refuses(() -> in.look(hospital.desk, other, null), "referral.file.FORGED");
        }
    }

    @Test
    void onlyWhoFollowsReferralsMayExchangeThem() {
        meet();
        UUID id = unit.signed(hospitalId, Priority.ORDINARY).id();
        refuses(() -> out.export(unit.session(Role.RECEPTIONIST), id, folder.resolve("x")), "security.not.allowed");
        refuses(() -> out.export(unit.session(Role.ADMIN), id, folder.resolve("x")), "security.not.allowed");
        refuses(() -> out.partners().use(unit.doctor, out.partners().list(unit.doctor).getFirst(), false),
                "security.not.allowed");
        assertThat(unit.row(id).state()).isEqualTo(ReferralState.SIGNED);
        Path nowhere = folder.resolve("no").resolve("such");
        refuses(() -> out.export(unit.doctor, id, nowhere), "referral.file.unwritable");
        assertThat(unit.row(id).state()).as("what could not be written was not sent").isEqualTo(ReferralState.SIGNED);
    }

    @Test
    void theFileHoldsNoPatientInClear() throws IOException {
        UUID id = unit.signed(hospitalId, Priority.ORDINARY).id();
        String bytes = new String(Files.readAllBytes(send(id, "sealed").file()), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("Garc", "12987904122", "UMF 1", "{\"");
    }

    @Test
    void readsTheQrOfEachSideWithoutANetwork() {
        UUID id = unit.signed(hospitalId, Priority.URGENT).id();
        String paper = qr(unit, id);
        QrReadingService atHospital = new QrReadingService(hospital.services);
        QrReadingService.Found found = atHospital.read(hospital.doctor, paper);
        assertThat(found.trust()).isEqualTo(QrReadingService.Trust.UNKNOWN_UNIT);
        assertThat(found.here()).isEmpty();
        taken(id);
        found = atHospital.read(hospital.doctor, paper);
        assertThat(found.trust()).isEqualTo(QrReadingService.Trust.VERIFIED);
        assertThat(found.unitName()).isEqualTo("UMF 1 San Miguel");
        assertThat(found.diagnoses()).extracting(it -> it.key()).containsExactly("R072", "I10X");
        assertThat(found.sameDocument()).isTrue();
        assertThat(atHospital.read(hospital.desk, paper).diagnoses()).as("nothing clinical for the desk").isEmpty();
        String[] parts = paper.split("\\.");
        String changed = parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(
                new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                        .replace("URGENT", "ORDINARY").getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
        assertThat(atHospital.read(hospital.doctor, changed).trust()).isEqualTo(QrReadingService.Trust.FORGED);
        assertThat(new QrReadingService(unit.services).read(unit.doctor, paper).trust())
                .isEqualTo(QrReadingService.Trust.OURS);
    }

    @Test
    void readsTheAnswersQrAtTheUnitAndNotesTheAnswerFromIt() throws Exception {
        UUID id = unit.signed(hospitalId, Priority.ORDINARY).id();
        taken(id);
        hospital.step(id, NewEvent.of(ReferralStep.RECEIVE));
        hospital.step(id, NewEvent.of(ReferralStep.ACCEPT).on(LocalDate.of(2027, 3, 9), null, null));
        hospital.step(id, NewEvent.of(ReferralStep.ATTEND));
        hospital.services.signing().answer(hospital.doctor, id, new AnswerDraft(List.of("I209"), null,
                "Prueba de esfuerzo positiva", "Metoprolol", "Continuar", null, "", ""), NeighbourUnit.CODE.clone());
        String paper = PaperQr.read(hospital.paper(id));
        QrReadingService atUnit = new QrReadingService(unit.services);
        assertThat(atUnit.read(unit.doctor, paper).trust()).isEqualTo(QrReadingService.Trust.UNKNOWN_UNIT);
        out.partners().accept(unit.doctor, in.partners().own(), in.partners().own().fingerprint());
        QrReadingService.Found found = atUnit.read(unit.doctor, paper);
        assertThat(found.trust()).isEqualTo(QrReadingService.Trust.VERIFIED);
        assertThat(found.qr().kind()).isEqualTo(DocumentKind.ANSWER);
        assertThat(found.diagnoses()).extracting(it -> it.key()).containsExactly("I209");
        assertThat(found.here()).map(ReferralRow::id).contains(id);
        assertThat(found.isAnswerToBeNoted()).isTrue();
        assertThat(atUnit.read(unit.session(Role.RECEPTIONIST), paper).diagnoses()).isEmpty();
        unit.services.signing().capture(unit.doctor, id, new AnswerDraft(found.qr().diagnoses(), null,
                "Prueba de esfuerzo positiva", "Metoprolol", "Continuar", null, "Dra. Vega", found.unitName()));
        assertThat(unit.row(id).state()).isEqualTo(ReferralState.ANSWERED);
        assertThat(atUnit.read(unit.doctor, paper).isAnswerToBeNoted()).isFalse();
    }

    @Test
    void aCopyOfAnotherUnitsPaperCarriesNoQr() throws Exception {
        UUID id = unit.signed(hospitalId, Priority.ORDINARY).id();
        taken(id);
        assertThat(PaperQr.isOn(unit.paper(id))).isTrue();
        assertThat(PaperQr.isOn(hospital.paper(id))).as("the hospital cannot sign for the unit").isFalse();
    }

    @Test
    void keysAreHandedOverAsTextAndBelievedByTheirFingerprint() {
        PartnerKeyCabinet mine = out.partners();
        String text = in.partners().ownText();
        assertThat(text.length()).isLessThanOrEqualTo(KeyCard.MOST_BYTES);
        KeyCard card = KeyCard.read("  " + text + "\n");
        assertThat(card).isEqualTo(in.partners().own());
        refuses(() -> KeyCard.read(text.replace("VK1.e", "VK1.f")), "referral.key.unreadable");
        refuses(() -> KeyCard.read("VK1.zzz.zzz"), "referral.key.unreadable");
        refuses(() -> mine.accept(unit.doctor, mine.own(), mine.own().fingerprint()), "referral.key.own");
        Path file = folder.resolve("clave.txt");
        in.partners().writeOwn(hospital.desk, file);
        assertThat(PartnerKeyCabinet.isKey(file)).isTrue();
        assertThat(ReferralFile.isOne(file)).isFalse();
        mine.accept(unit.doctor, mine.readFile(file), card.fingerprint());
        PartnerKey key = mine.list(unit.doctor).getFirst();
        assertThat(key.unitName()).isEqualTo("HGZ 4 Celaya");
        mine.use(unit.session(Role.ADMIN), key, false);
        assertThat(send(unit.signed(hospitalId, Priority.ORDINARY).id(), "x").passphrase())
                .as("a key that is no longer believed seals nothing").isNotNull();
    }

    private static String qr(NeighbourUnit from, UUID id) {
        String digest = from.database.read(handle -> handle.createQuery(
                "select digest from referral_document where referral_id = :id and kind = 'REQUEST'").bind("id", id)
                .mapTo(String.class).one());
        return ReferralQr.of(from.services.referrals().open(from.doctor, id, "test").request().orElseThrow(), digest)
                .write(from.services.keys());
    }

    private UUID taken(UUID id) {
        Sent sent = send(id, "t" + id);
        in.take(hospital.desk, in.look(hospital.desk, sent.file(), sent.passphrase()),
                out.partners().own().fingerprint());
        return id;
    }

    private void meet() {
        out.partners().accept(unit.doctor, in.partners().own(), in.partners().own().fingerprint());
        in.partners().accept(hospital.desk, out.partners().own(), out.partners().own().fingerprint());
    }

    private Sent send(UUID id, String name) {
        unit.clock.advance(Duration.ofMinutes(1));
        return out.export(unit.doctor, id, folder.resolve(name));
    }

    private Sent reply(UUID id, String name) {
        return in.export(hospital.desk, id, folder.resolve(name));
    }

    private Taken take(Sent sent) {
        return in.take(hospital.desk, in.look(hospital.desk, sent.file(), null), null);
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnswerDraft answer() {
        return new AnswerDraft(List.of("I209"), LocalDate.of(2027, 3, 8), "Prueba positiva", "Metoprolol",
                "Continuar metoprolol", LocalDate.of(2027, 4, 8), "", "");
    }

    private static void refuses(ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act).hasMessage(key);
    }
}
