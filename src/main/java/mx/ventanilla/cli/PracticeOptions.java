package mx.ventanilla.cli;

import java.time.LocalDateTime;
import mx.ventanilla.app.practice.PracticeClinic;
import mx.ventanilla.app.practice.PracticeScale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which invented clinic is wanted. */
final class PracticeOptions {
    @Option(names = "--scale", paramLabel = "TAMAÑO", defaultValue = "tiny", description = "${bundle:cli.practice.scale}")
    private PracticeScale scale = PracticeScale.TINY;

    @Option(names = "--seed", paramLabel = "NÚMERO", defaultValue = "1", description = "${bundle:cli.practice.seed}")
    private long seed;

    @Option(names = "--at", paramLabel = "MOMENTO", description = "${bundle:cli.practice.at}")
    private @Nullable LocalDateTime at;

    PracticeClinic clinic() {
        return new PracticeClinic(scale, seed, at == null ? PracticeClinic.USUAL_MOMENT : at);
    }
}
