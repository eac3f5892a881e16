package mx.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferralCommandTest {
    @TempDir
    Path folder;

    @Test
    void givesNothingClinicalToAnAdministratorAndKeepsNothingOfAStrangeFile() throws IOException {
        Shell shell = new Shell(folder);
        shell.init();
        Files.writeString(folder.resolve("document.json"), "{\"resourceType\":\"Patient\"}");
        Shell.Answer refused = shell.asAdmin("referral", "import", "document.json");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).isNotBlank().doesNotContain("Exception");
        Shell.Answer given = shell.asAdmin("referral", "export", "--folio", "V7K2M-27-00001", "--fhir", "out.json",
                "--reason", "x");
        assertThat(given.code()).isEqualTo(1);
        assertThat(folder.resolve("out.json")).doesNotExist();
        assertThat(shell.asAdmin("referral", "export", "--folio", "V7K2M-27-00001").code()).isEqualTo(2);
    }
}
