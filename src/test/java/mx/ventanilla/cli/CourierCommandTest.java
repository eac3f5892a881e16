package mx.ventanilla.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A unit that never had a network, and its regional office, with nothing but a stick between them. */
class CourierCommandTest {
    @TempDir
    private Path folder;
    private Shell shell = new Shell(Path.of(""));

    @BeforeEach
    void aUnitAndAnOfficeThatNeverMet() {
        shell = new Shell(folder);
        assertThat(shell.init().code()).isZero();
        assertThat(hub("hub", "init", "--name", "OOAD Guanajuato").code()).isZero();
    }

    @Test
    void aUnitWithoutNetworkEntersSendsAndIsConfirmedByStick() {
        enter();
        assertThat(shell.asAdmin("courier", "export", "--out", "out.vtn").err()).isEmpty();
        assertThat(hub("courier", "answer", "out.vtn", "--out", "back.vtn").code()).isZero();
        assertThat(hub("hub", "status", "--json").out()).contains("\"MEDICAL_UNIT\":1", "\"CONSULTING_ROOM\":")
                .doesNotContain("USER_ACCOUNT", "CREDENTIAL");
        assertThat(shell.asAdmin("courier", "import", "back.vtn").code()).isZero();
        assertThat(shell.onData("sync", "status", "--json").out()).containsPattern("\"saved\":(\\d+),\"sent\":\\1,"
                + "\"confirmed\":\\1,");
        assertThat(hub("courier", "answer", "out.vtn", "--out", "again.vtn").code()).as("F3: the same stick twice")
                .isZero();
    }

    @Test
    void saysInWordsWhatIsWrongWithAFile() throws IOException {
        enter();
        Files.writeString(folder.resolve("photo.jpg"), "<html>welcome to the airport</html>");
        assertThat(shell.asAdmin("courier", "import", "photo.jpg").err()).contains("no es de Ventanilla");
        shell.asAdmin("courier", "export", "--out", "out.vtn");
        assertThat(shell.asAdmin("courier", "import", "out.vtn").err()).contains("es para otra computadora");
        byte[] bytes = Files.readAllBytes(folder.resolve("out.vtn"));
        bytes[bytes.length - 40] ^= 1;
        Files.write(folder.resolve("bad.vtn"), bytes);
        assertThat(hub("courier", "answer", "bad.vtn", "--out", "x.vtn").code()).isEqualTo(1);
        assertThat(hub("hub", "status", "--json").out()).contains("\"records\":{}");
    }

    private void enter() {
        String code = hub("hub", "enroll", "--unit", "UMF 1").lastLine();
        assertThat(shell.asAdmin("courier", "enroll", "--code", code, "--out", "wish.vtn").code()).isZero();
        assertThat(hub("hub", "enroll", "--request", "wish.vtn", "--out", "yes.vtn").code()).isZero();
        Shell.Answer answer = shell.asAdmin("courier", "enroll", "--code", code, "--answer", "yes.vtn");
        assertThat(answer.out()).contains("OOAD Guanajuato");
    }

    private Shell.Answer hub(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--data";
        all[arguments.length + 1] = "hub";
        return shell.run(all);
    }
}
