package mx.ventanilla.visit.waitingroom;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The voice that comes with the operating system, if it has one. */
public final class SystemVoice implements Voice {
    private static final Logger LOG = LoggerFactory.getLogger(SystemVoice.class);
    private static final int LONGEST_SECONDS = 15;
    private static final String WINDOWS_SCRIPT = "Add-Type -AssemblyName System.Speech; "
            + "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak([Console]::In.ReadToEnd())";
    private static final List<Speaker> SPEAKERS = List.of(new Speaker("spd-say", List.of("-w", "-l", "es", "-e")),
            new Speaker("espeak-ng", List.of("-v", "es", "--stdin")), new Speaker("say", List.of("-f", "-")),
            new Speaker("powershell.exe", List.of("-NoProfile", "-Command", WINDOWS_SCRIPT)));

    private final Optional<List<String>> command;

    public SystemVoice() {
        this(System.getenv("PATH"));
    }

    /** @param path folders of programs, as in the environment's PATH */
    SystemVoice(String path) {
        List<Path> folders = Arrays.stream(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank())
                .map(Path::of).toList();
        command = SPEAKERS.stream().flatMap(speaker -> speaker.in(folders).stream()).findFirst();
    }

    @Override
    public boolean canSpeak() {
        return command.isPresent();
    }

    /** The sentence goes in by the standard input: nothing of it is ever read as an option. */
    @Override
    public void say(String sentence) {
        if (command.isEmpty()) {
            return;
        }
        try {
            Process speaking = new ProcessBuilder(command.get()).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            try (var in = speaking.outputWriter()) {
                in.write(sentence);
            }
            if (!speaking.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                speaking.destroy();
            }
        } catch (IOException mute) {
            LOG.info("the system's voice does not answer", mute);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Speaker(String program, List<String> options) {
        Optional<List<String>> in(List<Path> folders) {
            return folders.stream().map(folder -> folder.resolve(program)).filter(Files::isExecutable).findFirst()
                    .map(file -> Stream.concat(Stream.of(file.toString()),
                            options.stream()).toList());
        }
    }
}
