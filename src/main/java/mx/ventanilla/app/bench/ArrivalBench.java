package mx.ventanilla.app.bench;

import java.util.List;
import java.util.UUID;
import mx.ventanilla.visit.StoreDesk;

/**
 * Arrivals of covered patients, from the key to the answer, the forced disk included: one half with nothing else going on,
 * the other while sessions with the region run without pause.
 */
final class ArrivalBench {
    private static final int WARM_UP = 10;
    private static final int MOST = 400;
    private final BenchClinic clinic;

    ArrivalBench(BenchClinic clinic) {
        this.clinic = clinic;
    }

    List<BenchRow> run() {
        List<UUID> booked = clinic.context().database().read(handle -> handle.createQuery("""
                select v.id from visit v join coverage c on c.patient_id = v.patient_id
                where v.visit_day = :day and v.state = 'BOOKED' and c.entitled = true and c.starts_on is null
                  and c.valid_until >= :day
                order by v.id fetch first 400 rows only""").bind("day", clinic.context().clinic().today())
                .mapTo(UUID.class).list());
        StoreDesk desk = clinic.reception();
        int half = Math.min(MOST, booked.size()) / 2;
        Samples alone = arrivals(desk, booked.subList(0, half));
        try (SyncLoad load = new SyncLoad(clinic)) {
            Samples beside = arrivals(desk, booked.subList(half, 2 * half));
            Samples carried = new Samples();
            carried.add((double) load.carried());
            return List.of(alone.row("arrival.key.to.disk"), beside.row("arrival.key.to.disk.while.syncing"),
                    carried.row("arrival.records.synced.meanwhile", "records"));
        }
    }

    private static Samples arrivals(StoreDesk desk, List<UUID> visits) {
        Samples arrivals = new Samples();
        for (int i = 0; i < visits.size(); i++) {
            UUID visit = visits.get(i);
            Samples into = i < WARM_UP ? new Samples() : arrivals;
            into.time(() -> desk.registerArrival(visit));
        }
        return arrivals;
    }
}
