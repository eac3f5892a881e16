package mx.ventanilla.app.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.app.SelfProcess;
import mx.ventanilla.app.practice.PracticeAccount;
import mx.ventanilla.core.AppPaths;

/**
 * From the start of the real process to a field that takes keys: the sign-in's, and with nobody's typing between, the
 * search box of the reception; and from Enter to the search box for somebody who took some seconds to type. Files are warm;
 * what the process holds then is its memory.
 */
final class StartBench {
    private static final int RUNS = 10;
    private static final long PATIENCE_SECONDS = 300;
    private static final int KILOBYTES = 1024;
    private final Samples toSignIn = new Samples();
    private final Samples toSearch = new Samples();
    private final Samples enterToSearch = new Samples();
    private final Samples resident = new Samples();
    private final Path passwordFile;
    private final List<String> arguments;

    /**
     * @param clinic an invented clinic that nobody has open
     * @param folder for a file with the password
     */
    StartBench(AppPaths clinic, PracticeAccount desk, Path folder) {
        passwordFile = folder.resolve("start-password");
        write(passwordFile, desk.password());
        arguments = List.of("--data", clinic.data().toString(), "--user", desk.userName(), "--password-file",
                passwordFile.toString());
    }

    List<BenchRow> run() {
        start("--start-only");
        for (int i = 0; i < RUNS; i++) {
            Start quick = start("--start-only");
            toSignIn.add(quick.millisTo("sign_in"));
            toSearch.add(quick.millisTo("search"));
            resident.add(quick.megabytes());
            Start typed = start("--typed-start");
            enterToSearch.add(typed.millisTo("search") - typed.millisTo("enter"));
        }
        return List.of(toSignIn.row("start.to.sign.in"), toSearch.row("start.to.search"),
                enterToSearch.row("start.enter.to.search"),
                resident.row("start.memory.resident", "MB"));
    }

    /**
     * What one start told.
     *
     * @param reached milliseconds from the start of the process to each milestone
     * @param megabytes of the process in memory when the search box took keys
     */
    private record Start(Map<String, Double> reached, double megabytes) {
        double millisTo(String milestone) {
            return Objects.requireNonNull(reached.get(milestone), milestone);
        }
    }

    private Start start(String pace) {
        List<String> command = new ArrayList<>(List.of("rehearse", pace));
        command.addAll(arguments);
        Map<String, Double> reached = new HashMap<>();
        double megabytes = 0;
        long from = System.nanoTime();
        try {
            Process process = SelfProcess.of(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            try (BufferedReader told = process.inputReader(StandardCharsets.UTF_8)) {
                for (String line = told.readLine(); line != null; line = told.readLine()) {
                    reached.put(line, (System.nanoTime() - from) / 1e6);
                    if (line.equals("search")) {
                        megabytes = residentOf(process);
                    }
                }
            } finally {
                end(process);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Start(reached, megabytes);
    }

    private static void end(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("the window did not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Megabytes of this process in the computer's memory; 0 where the system does not tell it as Linux does. */
    private static double residentOf(Process process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:")).findFirst()
                .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES).orElse(0.0);
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
