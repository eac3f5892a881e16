package mx.ventanilla.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads hospitals and the routing table. */
@RegisterConstructorMapper(Hospital.class)
@RegisterConstructorMapper(Route.class)
public interface RoutingDao {
    @SqlQuery("select id, rev, name, unit_type, clues, place, unit_id, active from hospital order by name")
    List<Hospital> hospitals();

    @SqlQuery("select id, rev, name, unit_type, clues, place, unit_id, active from hospital where id = :id")
    Optional<Hospital> hospital(@Bind("id") UUID id);

    @SqlQuery("""
            select r.id, r.rev, r.origin_unit, r.specialty, r.hospital_id, h.name as hospital_name, r.preference,
              r.valid_from, r.valid_to, r.reason, r.active
            from routing r join hospital h on h.id = r.hospital_id
            order by r.specialty, r.preference, h.name""")
    List<Route> routes();

    @SqlQuery("""
            select r.id, r.rev, r.origin_unit, r.specialty, r.hospital_id, h.name as hospital_name, r.preference,
              r.valid_from, r.valid_to, r.reason, r.active
            from routing r join hospital h on h.id = r.hospital_id
            where r.active = true and h.active = true""")
    List<Route> routesInUse();
}
