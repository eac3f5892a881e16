package mx.ventanilla.patient.duplicate;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads the work list of possible pairs. */
@RegisterConstructorMapper(DuplicatePair.class)
public interface DuplicateDao {
    String COLUMNS = "d.id, d.rev, d.first_id, d.second_id, d.score, d.state, d.found_at";
    String OPEN = """
             from duplicate_pair d join patient a on a.id = d.first_id join patient b on b.id = d.second_id
            where d.state in ('OPEN', 'LATER') and a.merged_into is null and b.merged_into is null
            """;

    /** Undecided pairs of records that both stand; put off ones last, the likeliest first. */
    @SqlQuery("select " + COLUMNS + OPEN + """
             order by case when d.state = 'LATER' then 1 else 0 end, d.score desc, d.found_at, d.id
            fetch first :most rows only""")
    List<DuplicatePair> open(@Bind("most") int most);

    @SqlQuery("select count(*)" + OPEN)
    int countOpen();

    @SqlQuery("select " + COLUMNS + " from duplicate_pair d where d.first_id = any(:ids)")
    List<DuplicatePair> ofFirst(@Bind("ids") UUID[] ids);

    @SqlQuery("select " + COLUMNS + " from duplicate_pair d where d.first_id = :first and d.second_id = :second")
    Optional<DuplicatePair> find(@Bind("first") UUID first, @Bind("second") UUID second);

    /** Patients changed since a moment that are no alias, in pages by id. */
    @SqlQuery("""
            select id from patient where changed_at >= :since and merged_into is null and id > :after
            order by id fetch first :most rows only""")
    List<UUID> changedSince(@Bind("since") OffsetDateTime since, @Bind("after") UUID after, @Bind("most") int most);

    @SqlQuery("select count(*) from patient where changed_at >= :since and merged_into is null")
    int countChangedSince(@Bind("since") OffsetDateTime since);
}
