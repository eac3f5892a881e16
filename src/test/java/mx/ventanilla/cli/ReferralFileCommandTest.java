package mx.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import mx.ventanilla.app.OpenStore;
import mx.ventanilla.app.practice.PracticeClinic;
import mx.ventanilla.app.practice.PracticeHospital;
import mx.ventanilla.core.AppPaths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented unit and an invented hospital exchange files by commands. */
class ReferralFileCommandTest {
    @TempDir
    private Path folder;
    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void aHospitalThatReceivedReferrals() {
        shell = new Shell(folder);
        new PracticeHospital(PracticeClinic.USUAL_MOMENT).create(folder.resolve("hospital"), folder.resolve("unit"));
        shell.passwordFile("p", "practica-segura");
    }

    @Test
    void sendsTheHospitalsWordBackByFile() throws IOException {
        String first = folio();
        Shell.Answer sent = at("hospital", "mesa", "referral", "export", "--folio", first, "--out",
                "vuelta.ventanilla-referencia");
        assertThat(sent.err()).isEmpty();
        assertThat(sent.out()).contains("Solo UMF 1 San Miguel puede abrirlo");
        assertThat(Files.exists(folder.resolve("vuelta.ventanilla-referencia"))).isTrue();
        Shell.Answer read = at("unit", "medico", "referral", "import", "vuelta.ventanilla-referencia");
        assertThat(read.err()).isEmpty();
        assertThat(read.out()).contains(first, "HGZ 4 Celaya", "hay novedades");
        assertThat(at("unit", "medico", "referral", "import", "vuelta.ventanilla-referencia").out())
                .contains("ya se había leído");
        assertThat(at("hospital", "mesa", "referral", "import", "vuelta.ventanilla-referencia").err())
                .contains("es para otra unidad");
    }

    @Test
    void handsOutAndAcceptsKeys() {
        Shell.Answer own = at("unit", "admin", "referral", "key", "--out", "clave.txt");
        assertThat(own.code()).isZero();
        String fingerprint = own.lastLine().replaceAll("[^\\d ]", "").strip();
        assertThat(at("hospital", "admin", "referral", "key", "--in", "clave.txt", "--fingerprint", "0000").err())
                .contains("no es la de esta clave");
        assertThat(at("hospital", "admin", "referral", "key", "--in", "clave.txt", "--fingerprint", fingerprint).out())
                .contains("se confía en la clave de UMF 1 San Miguel");
        assertThat(at("hospital", "mesa", "referral", "qr", "VR1.x.y").err()).contains("no es el QR");
    }

    /** Of the oldest referral, the one that was seen. */
    private String folio() {
        try (OpenStore store = OpenStore.tryOpen(new AppPaths(folder.resolve("unit")), Shell.CLOCK).orElseThrow()) {
            return store.database().read(handle -> handle
                    .createQuery("select folio from referral order by folio fetch first 1 rows only")
                    .mapTo(String.class).one());
        }
    }

    private Shell.Answer at(String data, String user, String... arguments) {
        String[] all = Stream.concat(Stream.of(arguments),
                Stream.of("--data", data, "--user", user, "--password-file", "p.txt")).toArray(String[]::new);
        return shell.run(all);
    }
}
