package mx.ventanilla.patient.duplicate;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Reads what was joined and what it changed. */
@RegisterConstructorMapper(Merge.class)
@RegisterConstructorMapper(MergeStep.class)
public interface MergeDao {
    String COLUMNS = "id, rev, survivor_id, merged_id, user_id, merged_at, undone_at";

    @SqlQuery("select " + COLUMNS + " from patient_merge where id = :id")
    Optional<Merge> find(@Bind("id") UUID id);

    /** Merges into this record that stand, the newest first. */
    @SqlQuery("select " + COLUMNS + """
             from patient_merge where survivor_id = :survivor and undone_at is null
            order by merged_at desc, id desc""")
    List<Merge> into(@Bind("survivor") UUID survivor);

    /** The merge by which this record was joined to another, while it stands. */
    @SqlQuery("select " + COLUMNS + " from patient_merge where merged_id = :merged and undone_at is null")
    Optional<Merge> of(@Bind("merged") UUID merged);

    @SqlQuery("""
            select entity, entity_id, column_name, value_before, value_after from merge_move where merge_id = :merge
            order by entity, entity_id, column_name""")
    List<MergeStep> steps(@Bind("merge") UUID merge);
}
