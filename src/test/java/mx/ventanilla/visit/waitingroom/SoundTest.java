package mx.ventanilla.visit.waitingroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoundTest {
    @Test
    void ringsTwoBellsThatFadeAndNeverClip() {
        byte[] sound = ToneChime.samples();

        assertThat(sound).hasSize(2 * 2 * (int) (44_100 * 0.55));
        int loudest = 0;
        for (int i = 0; i < sound.length; i += 2) {
            loudest = Math.max(loudest, Math.abs((short) (sound[i] & 0xFF | sound[i + 1] << 8)));
        }
        assertThat(loudest).isBetween(10_000, 20_000);
    }

    @Test
    void staysSilentOnAPcWithoutVoice(@TempDir Path folder) {
        SystemVoice voice = new SystemVoice(folder.toString());

        assertThat(voice.canSpeak()).isFalse();
        voice.say("Ficha C 4, 8. Consultorio 4.");
    }

    @Test
    void handsTheSentenceToTheSystemsVoice(@TempDir Path folder) throws IOException {
        Path said = folder.resolve("said");
        Path program = folder.resolve("spd-say");
        Files.writeString(program, "#!/bin/sh\ncat > " + said + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        new SystemVoice(folder.toString()).say("Ficha C 4, 8. Consultorio 4.");

        assertThat(said).hasContent("Ficha C 4, 8. Consultorio 4.");
    }
}
