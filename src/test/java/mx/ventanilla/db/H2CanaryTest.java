package mx.ventanilla.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import mx.ventanilla.support.CutMode;
import mx.ventanilla.support.PowerCutDisk;
import mx.ventanilla.support.WatchedDriver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tests of durability can see: a program that breaks its promise loses rows under them. */
@Tag("long")
class H2CanaryTest {
    private static final PowerCuts.Rhythm BUSY = new PowerCuts.Rhythm(12, Duration.ZERO, 40, 0);

    @TempDir
    Path folder;

    @Test
    void aProgramThatForgetsToForceLosesAcknowledgedActions() throws Exception {
        WatchedDriver.install();
        long seed = new SplittableRandom().nextLong();
        PowerCuts cuts = new PowerCuts(folder, CutMode.LOST, seed, PowerCutDisk::leaveCheckpointsOut);
        while (cuts.checked() < 20) {
            cuts.round(BUSY, 8);
        }
        assertThat(cuts.faults()).as("seed %d", seed).anyMatch(fault -> fault.startsWith("lost"));
    }
}
