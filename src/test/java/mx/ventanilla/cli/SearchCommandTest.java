package mx.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import mx.ventanilla.app.StoreFolder;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Actor;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
    @Test
    void findsAPatientByTheBeginningOfHerNames(@TempDir Path folder) {
        Shell shell = new Shell(folder);
        shell.init();
        try (StoreFolder held = StoreFolder.take(new AppPaths(folder.resolve("data")));
                Database database = held.open(Shell.CLOCK)) {
            database.write(Actor.system(database.node().deviceId()), transaction -> {
                transaction.insert(Entity.PATIENT, Row.of(Ids.next()).with("nss", "01234567848").with("curp", null)
                        .with("curp_unverified", false).with("given_names", "MARÍA ELENA")
                        .with("first_surname", "GARCÍA")
                        .with("second_surname", "PÉREZ").with("birth_date", LocalDate.of(1980, 5, 17))
                        .with("needs_interpreter", false).with("identified", true).with("alive", true));
                return 0;
            });
        }
        Shell.Answer found = shell.asAdmin("search", "garc", "elena");
        assertThat(found.err()).isEmpty();
        assertThat(found.out().lines()).hasSize(2).first().asString()
                .isEqualTo("0123-45-6784-8\t-\tGarcía Pérez, María Elena\t1980-05-17");
        assertThat(found.lastLine()).startsWith("Un paciente, en ").endsWith(" ms.");
        assertThat(shell.asAdmin("search", "--json", "7848").out()).contains("\"birthDate\":\"1980-05-17\"",
                "\"milliseconds\":");
        assertThat(shell.asAdmin("search", "zzzzzz").out()).startsWith("Ningún paciente");
        assertThat(shell.onData("search", "garc").code()).isEqualTo(2);
        assertThat(shell.onData("check").code()).isZero();
        assertThat(exports(folder)).as("both lists with somebody in them").isEqualTo(2);
    }

    private static int exports(Path folder) {
        try (StoreFolder held = StoreFolder.take(new AppPaths(folder.resolve("data")));
                Database database = held.open(Shell.CLOCK)) {
            return database.read(handle -> handle.createQuery("""
                    select count(*) from audit_log where action = 'EXPORT' and origin = 'search'""")
                    .mapTo(Integer.class).one());
        }
    }
}
