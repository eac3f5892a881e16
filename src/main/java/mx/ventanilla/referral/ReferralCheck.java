package mx.ventanilla.referral;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.core.seal.PublicKeys;
import mx.ventanilla.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Compares every signed document with its digest and its unit's key, and every summary with the events. */
public final class ReferralCheck {
    private static final int PAGE = 500;

    private ReferralCheck() {}

    /**
     * Faults to be told to the person, naming identifiers only. A document of a unit whose key is not known is checked by its
     * digest alone.
     *
     * @param ownKeys the key of this unit
     */
    public static List<Sentence> verify(Database database, UUID ownUnit, PublicKeys ownKeys) {
        return database.read(handle -> {
            Map<UUID, PublicKeys> keys = new HashMap<>(partners(handle));
            keys.put(ownUnit, ownKeys);
            List<Sentence> faults = new ArrayList<>();
            documents(handle, keys, faults);
            summaries(handle, faults);
            return faults;
        });
    }

    private static void documents(Handle handle, Map<UUID, PublicKeys> keys, List<Sentence> faults) {
        handle.createQuery("""
                select id, referral_id, kind, content, digest, signature, signed_by, author_id, author_name, written_at
                from referral_document order by id""").setFetchSize(PAGE)
                .map(ConstructorMapper.of(ReferralDocument.class)).forEach(document -> {
                    byte[] bytes = document.content().getBytes(StandardCharsets.UTF_8);
                    PublicKeys key = keys.get(document.signedBy());
                    if (!ReferralWriter.digestOf(bytes).equals(document.digest())) {
                        faults.add(Sentence.of("store.check.document.content", document.id()));
                    } else if (key != null && !key.verifies(bytes, Base64.getDecoder().decode(document.signature()))) {
                        faults.add(Sentence.of("store.check.document.signature", document.id()));
                    }
                });
    }

    private static void summaries(Handle handle, List<Sentence> faults) {
        Map<UUID, String> told = new HashMap<>();
        handle.createQuery("select id, state from referral_status").map((row, context) -> Map.entry(
                row.getObject(1, UUID.class), row.getString(2)))
                .forEach(entry -> told.put(entry.getKey(), entry.getValue()));
        Map<UUID, List<ReferralEvent>> events = new HashMap<>();
        handle.createQuery("""
                select id, referral_id, step, happened_at, unit_id, unit_name, user_id, author_name, source, informant,
                  reason, note, appointment_on, appointment_at, appointment_place, document_id
                from referral_event""").setFetchSize(PAGE).map(ConstructorMapper.of(ReferralEvent.class))
                .forEach(event -> events.computeIfAbsent(event.referralId(), id -> new ArrayList<>()).add(event));
        events.forEach((id, list) -> {
            ReferralState state = ReferralHistory.of(list).state();
            if (state != null && !state.name().equals(told.get(id))) {
                faults.add(Sentence.of("store.check.referral.state", id));
            }
        });
    }

    private static Map<UUID, PublicKeys> partners(Handle handle) {
        Map<UUID, PublicKeys> keys = new HashMap<>();
        handle.createQuery("select unit_id, sign_public, seal_public from partner_key where active = true")
                .map((row, context) -> Map.entry(row.getObject(1, UUID.class),
                        new PublicKeys(row.getString(2), row.getString(3))))
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue()));
        return keys;
    }
}
