package mx.ventanilla.cli;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import mx.ventanilla.core.Problem;
import mx.ventanilla.hub.HubService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what a hub does once a day. Several processes of one hub may do it at once. */
final class HubUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(HubUpkeep.class);

    private HubUpkeep() {}

    static void daily(HubService hub) {
        ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("hub-upkeep").factory());
        var _ = daily.scheduleWithFixedDelay(() -> once(hub), 60, TimeUnit.DAYS.toMinutes(1), TimeUnit.MINUTES);
    }

    private static void once(HubService hub) {
        try {
            LOG.info("upkeep: {} rows of feeds let go", hub.upkeep());
        } catch (Problem problem) {
            LOG.error("upkeep failed: {}", problem.key());
        }
    }
}
