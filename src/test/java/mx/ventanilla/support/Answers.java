package mx.ventanilla.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.ventanilla.support.DiskEvent.Kind;

/** What a disk saw between the commits of a desk and its answers. */
public final class Answers {
    private Answers() {}

    public static long count(List<DiskEvent> events) {
        return events.stream().filter(event -> event.kind() == Kind.ANSWERED).count();
    }

    /** Answers that no force stands between with their thread's last commit. */
    public static List<DiskEvent> withoutForce(List<DiskEvent> events) {
        List<Force> forces = forces(events);
        Map<Long, Long> commits = new HashMap<>();
        List<DiskEvent> bare = new ArrayList<>();
        for (DiskEvent event : events) {
            if (event.kind() == Kind.COMMITTED) {
                commits.put(event.thread(), event.order());
            } else if (event.kind() == Kind.ANSWERED) {
                long commit = commits.getOrDefault(event.thread(), Long.MAX_VALUE);
                if (forces.stream().noneMatch(force -> force.begun() > commit && force.ended() < event.order())) {
                    bare.add(event);
                }
            }
        }
        return bare;
    }

    /** Forces of one thread do not overlap, so an end belongs to the thread's last begin. */
    private static List<Force> forces(List<DiskEvent> events) {
        Map<Long, Long> begun = new HashMap<>();
        List<Force> forces = new ArrayList<>();
        for (DiskEvent event : events) {
            if (event.kind() == Kind.FORCE_BEGUN) {
                begun.put(event.thread(), event.order());
            } else if (event.kind() == Kind.FORCE_ENDED) {
                forces.add(new Force(begun.getOrDefault(event.thread(), 0L), event.order()));
            }
        }
        return forces;
    }

    private record Force(long begun, long ended) {}
}
