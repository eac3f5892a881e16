package mx.ventanilla.referral;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.core.Folded;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;

/** Reads referrals, their events, documents and lists. */
public final class ReferralDao {
    private static final String ROW = """
            select r.id, r.folio, r.origin_unit_id, r.origin_name, r.author_id, r.author_name, r.patient_id,
              r.patient_name, r.nss, r.birth_date, r.sex, r.phone, r.specialty, r.hospital_name, r.priority,
              r.signed_at, r.replaces, s.rev as status_rev, s.state, s.since, s.sent_at, s.due_on, s.appointment_on,
              s.appointment_at, s.appointment_place, s.reason, s.unread, s.contacts,
              h.unit_id as receiver_unit_id
            from referral r join referral_status s on s.id = r.id left join hospital h on h.id = r.hospital_id
            where\s""";
    private static final String BEHIND = """
            select distinct e.referral_id from referral_event e left join referral_status s on s.id = e.referral_id
            where (s.id is null or e.changed_at > s.changed_at)""";
    private final Handle handle;

    /** The days that decide what belongs in a list. */
    public record Days(UUID unit, LocalDate today, LocalDate week) {}

    public ReferralDao(Handle handle) {
        this.handle = handle;
    }

    public Optional<ReferralRow> find(UUID id) {
        return rows(ROW + "r.id = :id").bind("id", id).map(ConstructorMapper.of(ReferralRow.class)).findOne();
    }

    public Optional<ReferralRow> byFolio(String folio) {
        return rows(ROW + "r.folio = :folio").bind("folio", folio).map(ConstructorMapper.of(ReferralRow.class))
                .findOne();
    }

    public List<ReferralRow> ofPatient(UUID patientId) {
        return rows(ROW + "r.patient_id = :patient order by r.signed_at desc").bind("patient", patientId)
                .map(ConstructorMapper.of(ReferralRow.class)).list();
    }

    /**
     * What belongs in a list, in its order. As in the search, the first question tells which, and only then what is shown
     * is read.
     *
     * @param author only those that this person signed; null for all
     */
    public List<ReferralRow> list(WorkList list, Days days, @Nullable UUID author, int most) {
        String mine = author == null ? "" : " and r.author_id = :author";
        Query query = rows("select r.id from referral r join referral_status s on s.id = r.id where "
                + list.condition() + mine + " order by " + list.order() + ", r.id fetch first " + most + " rows only");
        List<UUID> ids = bound(query, days, author).mapTo(UUID.class).list();
        Map<UUID, ReferralRow> found = new HashMap<>();
        byIds(ids).forEach(row -> found.put(row.id(), row));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** How many are in each of these lists. */
    public Map<WorkList, Integer> counts(Collection<WorkList> lists, Days days, @Nullable UUID author) {
        String mine = author == null ? "" : " and r.author_id = :author";
        String counted = lists.stream().map(list -> "(select count(*) from referral r join referral_status s on "
                + "s.id = r.id where " + list.condition() + mine + ") as " + list.name())
                .collect(Collectors.joining(", "));
        Query query = rows("select " + counted);
        return bound(query, days, author).map((row, context) -> {
            Map<WorkList, Integer> counts = new EnumMap<>(WorkList.class);
            for (WorkList list : lists) {
                counts.put(list, row.getInt(list.name()));
            }
            return counts;
        }).one();
    }

    /**
     * Those whose folio, patient, NSS, specialty or hospital have all these words, the newest first. Their identifiers
     * tell which are the newest and come from the index alone; then only what is shown is read. In one question H2 would
     * read every row that has the words.
     */
    public List<ReferralRow> search(String typed, int most) {
        List<String> words = Stream.of(Folded.of(typed).split("[^a-z0-9-]+")).filter(word -> !word.isEmpty()).limit(6)
                .toList();
        StringBuilder found = new StringBuilder("select t.id from referral_status t where 1 = 1");
        for (int i = 0; i < words.size(); i++) {
            found.append(" and t.search_text like :word").append(i);
        }
        found.append(" order by t.id desc fetch first ").append(most).append(" rows only");
        Query query = rows(found.toString());
        for (int i = 0; i < words.size(); i++) {
            query.bind("word" + i, "%" + words.get(i) + "%");
        }
        return byIds(query.mapTo(UUID.class).list());
    }

    private List<ReferralRow> byIds(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows(ROW + "r.id = any(:ids) order by r.signed_at desc").bindArray("ids", UUID.class, ids.toArray())
                        .map(ConstructorMapper.of(ReferralRow.class)).list();
    }

    public List<ReferralEvent> events(UUID referralId) {
        return rows("""
                select id, referral_id, step, happened_at, unit_id, unit_name, user_id, author_name, source, informant,
                  reason, note, appointment_on, appointment_at, appointment_place, document_id
                from referral_event where referral_id = :id""").bind("id", referralId)
                .map(ConstructorMapper.of(ReferralEvent.class)).list();
    }

    public List<ReferralDocument> documents(UUID referralId) {
        return rows("""
                select id, referral_id, kind, content, digest, signature, signed_by, author_id, author_name, written_at
                from referral_document where referral_id = :id order by written_at, id""").bind("id", referralId)
                .map(ConstructorMapper.of(ReferralDocument.class)).list();
    }

    public List<ContactAttempt> contacts(UUID referralId) {
        return rows("""
                select id, referral_id, happened_at, whom, means, outcome, note, author_name
                from contact_attempt where referral_id = :id order by happened_at, id""").bind("id", referralId)
                .map(ConstructorMapper.of(ContactAttempt.class)).list();
    }

    private Query rows(String sql) {
        return handle.createQuery(sql).configure(SqlStatements.class, it -> it.setUnusedBindingAllowed(true));
    }

    private static Query bound(Query query, Days days, @Nullable UUID author) {
        query.bind("unit", days.unit()).bind("today", days.today()).bind("week", days.week());
        return author == null ? query : query.bind("author", author);
    }

    /** True when this very document of the referral is kept here. */
    public boolean hasDocument(UUID referralId, DocumentKind kind, String digest) {
        return handle.createQuery("""
                select 1 from referral_document where referral_id = :id and kind = :kind and digest = :digest""")
                .bind("id", referralId).bind("kind", kind.name()).bind("digest", digest).mapTo(Integer.class)
                .findFirst().isPresent();
    }

    /** The unit of the hospital that a referral is addressed to, when it is one that takes part. */
    public Optional<UUID> addressedUnit(UUID referralId) {
        return handle.createQuery("""
                select h.unit_id from referral r join hospital h on h.id = r.hospital_id
                where r.id = :id and h.unit_id is not null""").bind("id", referralId).mapTo(UUID.class).findOne();
    }

    /** Referrals with events that are younger than what is said of where they stand. */
    List<UUID> behind() {
        return handle.createQuery(BEHIND).mapTo(UUID.class).list();
    }

    /** Those of these events' referrals that stand behind them. */
    List<UUID> behind(Collection<UUID> events) {
        return handle.createQuery(BEHIND + " and e.id = any(:ids)").bindArray("ids", UUID.class, events.toArray())
                .mapTo(UUID.class).list();
    }
}
