package mx.ventanilla.patient.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.security.Role;
import mx.ventanilla.security.Session;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Execution(ExecutionMode.CONCURRENT)
class PatientSearchTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-03-05T16:30:00Z"), ZoneOffset.UTC);
    private static final SecretKey KEY = new SecretKeySpec(new byte[32], "AES");

    private static final Session DESK = new Session(Ids.next(), "rosa", "Rosa", Role.RECEPTIONIST, null, Ids.next());

    @TempDir
    private Path folder;
    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();

    @ParameterizedTest
    @EnumSource
    void findsWhoWasThereBeforeAndWhoComesLater(TestStores stores) throws InterruptedException {
        try (Database database = stores.create(CLOCK); PatientSearch search = search(database)) {
            register(database, "Abundio", "Torres");
            search.start();
            work();
            assertThat(search.state().phase()).isEqualTo(SearchState.Phase.READY);
            assertThat(search.search(DESK, "abundio", 5, Set.of())).hasSize(1);
            register(database, "Eduviges", "Peña");
            while (search.search(DESK, "eduviges", 5, Set.of()).isEmpty()) {
                Runnable step = waiting.poll(10, TimeUnit.SECONDS);
                assertThat(step).as("told of the change").isNotNull();
                step.run();
            }
            assertThat(search.search(DESK, "edubijes pena", 5, Set.of())).hasSize(1);
            assertThat(search.verify()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersFromTheStoreWhileTheIndexIsBuilt(TestStores stores) {
        try (Database database = stores.create(CLOCK); PatientSearch search = search(database)) {
            UUID abundio = register(database, "Abundio", "Núñez");
            search.start();
            assertThat(search.state().phase()).isNotEqualTo(SearchState.Phase.READY);
            for (String typed : List.of("nune", "NUÑEZ abundio", "5159-41", "TOCA41")) {
                assertThat(search.search(DESK, typed, 5, Set.of())).as(typed).extracting(SearchHit::patientId)
                        .containsExactly(abundio);
            }
            assertThat(search.search(DESK, "%", 5, Set.of())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void catchesUpAfterAStopAndAfterAnUnexpectedEnd(TestStores stores) throws IOException {
        try (Database database = stores.create(CLOCK)) {
            register(database, "Abundio", "Torres");
            try (PatientSearch search = search(database)) {
                search.start();
                work();
            }
            byte[] saved = Files.readAllBytes(folder.resolve("index"));
            UUID eduviges = register(database, "Eduviges", "Peña");
            rename(database, eduviges, "Edwiges");
            try (PatientSearch search = search(database)) {
                search.start();
                work();
                assertThat(search.search(DESK, "edwiges peña", 5, Set.of())).first().extracting(SearchHit::tier)
                        .isEqualTo(SearchTier.EXACT);
                assertThat(search.verify()).isEmpty();
                assertThat(Files.readAllBytes(folder.resolve("index"))).as("not rebuilt").isEqualTo(saved);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRebuiltWhenItsFileIsMissingOrDamaged(TestStores stores) throws IOException {
        try (Database database = stores.create(CLOCK)) {
            register(database, "Abundio", "Torres");
            Files.write(folder.resolve("index"), new byte[5000]);
            for (int run = 0; run < 2; run++) {
                try (PatientSearch search = search(database)) {
                    search.start();
                    work();
                    assertThat(search.search(DESK, "abundio", 5, Set.of())).hasSize(1);
                    assertThat(search.verify()).isEmpty();
                }
                Files.deleteIfExists(folder.resolve("index"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRebuiltWhenItKnowsMoreThanTheChangeLog(TestStores stores) throws IOException {
        try (Database database = stores.create(CLOCK);
                PatientSearch search = search(database);
                PatientIndex ahead = new PatientIndex()) {
            register(database, "Abundio", "Torres");
            ahead.apply(HardQueries.people().toList(), List.of(), 1_000);
            new IndexSnapshot(folder.resolve("index"), () -> KEY, database.node().epoch()).save(ahead);
            search.start();
            work();
            assertThat(search.search(DESK, "torres", 5, Set.of())).hasSize(1);
            assertThat(search.verify()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsEachPatientOfWhomIndexAndStoreDiffer(TestStores stores) {
        try (Database database = stores.create(CLOCK); PatientIndex index = new PatientIndex()) {
            UUID missing = register(database, "Abundio", "Torres");
            UUID outdated = register(database, "Eduviges", "Peña");
            UUID agreeing = register(database, "Filiberto", "Luna");
            UUID unknown = Ids.next();
            IndexFeeding feeding = new IndexFeeding(database);
            feeding.follow(index, done -> {});
            assertThat(feeding.differences(index)).isEmpty();
            SearchDocument other = new SearchDocument(outdated, null, null, null, null, "Otra", "Persona", null, null,
                    null,
                    null, null);
            SearchDocument stranger = new SearchDocument(unknown, null, null, null, null, "Nadie", "Nunca", null, null,
                    null, null, null);
            index.apply(List.of(other, stranger), List.of(missing), index.seq());
            assertThat(feeding.differences(index)).containsExactlyInAnyOrder(
                    new IndexDifference(missing, IndexDifference.Kind.MISSING),
                    new IndexDifference(outdated, IndexDifference.Kind.OUTDATED),
                    new IndexDifference(unknown, IndexDifference.Kind.UNKNOWN));
            assertThat(agreeing).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsNoRecordThatWasMergedIntoAnother(TestStores stores) {
        try (Database database = stores.create(CLOCK); PatientSearch search = search(database)) {
            UUID kept = register(database, "Abundio", "Torres");
            UUID merged = register(database, "Abundio", "Torres");
            String rev = revision(database, merged);
            database.write(actor(database), transaction -> {
                transaction.update(Entity.PATIENT, Row.of(merged).with("merged_into", kept), rev);
                return merged;
            });
            search.start();
            assertThat(search.search(DESK, "torres", 5, Set.of())).extracting(SearchHit::patientId)
                    .containsExactly(kept);
            work();
            assertThat(search.search(DESK, "torres", 5, Set.of())).extracting(SearchHit::patientId)
                    .containsExactly(kept);
            assertThat(search.verify()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsNobodyWhoseRegistrationWasTakenBack(TestStores stores) {
        try (Database database = stores.create(CLOCK); PatientSearch search = search(database)) {
            UUID kept = register(database, "Abundio", "Torres");
            UUID withdrawn = register(database, "Abundio", "Torres");
            search.start();
            work();
            assertThat(search.search(DESK, "torres", 5, Set.of())).hasSize(2);
            String rev = revision(database, withdrawn);
            database.write(actor(database), transaction -> {
                transaction.update(Entity.PATIENT, Row.of(withdrawn).with("merged_into", withdrawn), rev);
                return withdrawn;
            });
            assertThat(search.verify()).isEmpty();
            assertThat(search.search(DESK, "torres", 5, Set.of())).extracting(SearchHit::patientId)
                    .containsExactly(kept);
            search.rebuild();
            assertThat(search.search(DESK, "5159-41", 5, Set.of())).as("from index or store")
                    .extracting(SearchHit::patientId).containsExactly(kept);
            work();
            assertThat(search.verify()).isEmpty();
        }
    }

    private PatientSearch search(Database database) {
        return new PatientSearch(database, folder.resolve("index"), () -> KEY, waiting::add);
    }

    private void work() {
        for (Runnable step = waiting.poll(); step != null; step = waiting.poll()) {
            step.run();
        }
    }

    private static UUID register(Database database, String givenNames, String firstSurname) {
        return database.write(actor(database), transaction -> {
            Row row = Row.of(Ids.next()).with("given_names", givenNames).with("first_surname", firstSurname)
                    .with("nss", "51594136200").with("curp", "TOCA410711HGTRMB05")
                    .with("birth_date", LocalDate.of(1941, 7, 11)).with("curp_unverified", false)
                    .with("needs_interpreter", false).with("identified", true).with("alive", true);
            transaction.insert(Entity.PATIENT, row);
            return row.id();
        });
    }

    private static void rename(Database database, UUID id, String givenNames) {
        String rev = revision(database, id);
        database.write(actor(database), transaction -> {
            transaction.update(Entity.PATIENT, Row.of(id).with("given_names", givenNames), rev);
            return id;
        });
    }

    private static String revision(Database database, UUID id) {
        return database.read(handle -> handle.createQuery("select rev from patient where id = :id").bind("id", id)
                .mapTo(String.class).one());
    }

    private static Actor actor(Database database) {
        return Actor.system(database.node().deviceId());
    }
}
