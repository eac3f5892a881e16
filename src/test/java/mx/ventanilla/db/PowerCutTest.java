package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import mx.ventanilla.support.CutMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class PowerCutTest {
    private static final PowerCuts.Rhythm BUSY = new PowerCuts.Rhythm(12, Duration.ZERO, 40, 0, false);
    /** Past H2's 45 s of retention, after which it uses the file's free space again. */
    private static final PowerCuts.Rhythm LASTING = new PowerCuts.Rhythm(270, Duration.ofMillis(300), 30, 2_500, false);
    private static final PowerCuts.Rhythm REUSING = new PowerCuts.Rhythm(40, Duration.ZERO, 60, 0, true);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    @DisplayName("F32 a power cut loses nothing that was acknowledged")
    void noAcknowledgedActionIsLost(CutMode mode) throws Exception {
        cut(mode, 15, BUSY);
    }

    @ParameterizedTest
    @EnumSource
    void noAcknowledgedActionIsLostWhenFreeSpaceIsUsedAtOnce(CutMode mode) throws Exception {
        cut(mode, 15, REUSING);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void noAcknowledgedActionIsLostInAThousandCutsOfFilesThatUseTheirSpaceAtOnce(CutMode mode) throws Exception {
        cut(mode, 250, REUSING);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void noAcknowledgedActionIsLostInAThousandCuts(CutMode mode) throws Exception {
        cut(mode, 250, BUSY);
    }

    @Tag("long")
    @ParameterizedTest
    @EnumSource
    void noAcknowledgedActionIsLostWhenTheFileUsesItsSpaceAgain(CutMode mode) throws Exception {
        long seed = new SplittableRandom().nextLong();
        PowerCuts cuts = new PowerCuts(folder, mode, seed);
        cuts.round(LASTING, 100);
        assertThat(cuts.faults()).as("seed %d", seed).isEmpty();
        assertThat(cuts.checked()).isGreaterThan(20);
    }

    private void cut(CutMode mode, int wanted, PowerCuts.Rhythm rhythm) throws Exception {
        long seed = new SplittableRandom().nextLong();
        PowerCuts cuts = new PowerCuts(folder, mode, seed);
        while (cuts.checked() < wanted) {
            cuts.round(rhythm, Math.min(8, wanted - cuts.checked()));
        }
        assertThat(cuts.faults()).as("seed %d", seed).isEmpty();
    }
}
