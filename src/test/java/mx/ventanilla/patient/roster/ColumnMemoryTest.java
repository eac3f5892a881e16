package mx.ventanilla.patient.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import mx.ventanilla.clinic.Settings;
import mx.ventanilla.security.Role;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnMemoryTest {
    @TempDir
    Path folder;

    @Test
    void whatWasMappedByHandIsKnownNextTime() {
        try (ImportDesk desk = new ImportDesk(TestStores.H2, folder); Settings settings = new Settings(desk.database)) {
            RosterFile file = RosterFile
                    .open(desk.written("Seguro;Apellido A;Nombres;F. Nac.\n51029487793;VEGA;EVA;16/05/1994\n"));
            assertThat(file.mapping().missing()).isNotEmpty();
            ColumnMapping chosen = file.mapping().with(RosterField.NSS, Optional.of(0))
                    .with(RosterField.FIRST_SURNAME, Optional.of(1)).with(RosterField.BIRTH_DATE, Optional.of(3));
            ColumnMemory memory = new ColumnMemory(settings);
            assertThat(memory.recall(file)).isEqualTo(file);
            memory.remember(desk.session(Role.ADMIN), chosen);
            RosterFile again = memory.recall(
                    RosterFile.open(
                            desk.written("SEGURO;apellido a;nombres;f. nac.\n51029487793;VEGA;EVA;16/05/1994\n")));
            assertThat(again.mapping().columns()).isEqualTo(chosen.columns());
            assertThat(again.mapping().missing()).isEmpty();
        }
    }
}
