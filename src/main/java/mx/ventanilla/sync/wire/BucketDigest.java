package mx.ventanilla.sync.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Travelling;

/**
 * What a store says of its records in few bytes: for each entity 256 sums of hashes, by the last byte of the record's
 * identifier. Two stores that say the same here have the same; where they do not, it is known where to look.
 */
public final class BucketDigest {
    public static final int BUCKETS = 256;
    private final Map<Entity, int[]> sums = new EnumMap<>(Entity.class);
    private final MessageDigest sha = sha();

    public void add(Entity entity, UUID id, ObjectNode state) {
        sha.update(id.toString().getBytes(StandardCharsets.US_ASCII));
        byte[] hash = sha.digest(WireJson.text(comparable(entity, state)).getBytes(StandardCharsets.UTF_8));
        sums.computeIfAbsent(entity, key -> new int[BUCKETS])[bucketOf(id)] += ByteBuffer.wrap(hash).getInt();
    }

    public static int bucketOf(UUID id) {
        return (int) id.getLeastSignificantBits() & (BUCKETS - 1);
    }

    /** The values that both sides must have alike, with sorted names: nothing that is told to one unit alone. */
    public static ObjectNode comparable(Entity entity, ObjectNode state) {
        Set<String> names = new TreeSet<>(Travelling.columns(entity));
        names.removeAll(Reach.atHome(entity));
        ObjectNode values = WireJson.object();
        for (String name : names) {
            if (state.hasNonNull(name)) {
                values.set(name, state.get(name));
            }
        }
        return values;
    }

    /** The sums in Base64, by the entity's name; an entity without records is not there. */
    public Map<String, String> told() {
        Map<String, String> told = new TreeMap<>();
        sums.forEach((entity, values) -> {
            ByteBuffer bytes = ByteBuffer.allocate(BUCKETS * Integer.BYTES);
            bytes.asIntBuffer().put(values);
            told.put(entity.name(), Base64.getEncoder().encodeToString(bytes.array()));
        });
        return told;
    }

    /** Numbers of the buckets in which the other side has something else, by the entity's name. */
    public Map<String, List<Integer>> differing(Map<String, String> other) {
        Map<String, List<Integer>> differing = new TreeMap<>();
        for (Entity entity : Entity.values()) {
            int[] mine = sums.getOrDefault(entity, new int[BUCKETS]);
            int[] theirs = read(other.get(entity.name()));
            List<Integer> numbers = new ArrayList<>();
            for (int n = 0; n < BUCKETS; n++) {
                if (mine[n] != theirs[n]) {
                    numbers.add(n);
                }
            }
            if (!numbers.isEmpty()) {
                differing.put(entity.name(), numbers);
            }
        }
        return differing;
    }

    private static int[] read(@org.jspecify.annotations.Nullable String base64) {
        int[] values = new int[BUCKETS];
        if (base64 != null) {
            byte[] bytes = decoded(base64);
            if (bytes.length != BUCKETS * Integer.BYTES) {
                throw new WireFault(WireFault.Reason.DAMAGED);
            }
            ByteBuffer.wrap(bytes).asIntBuffer().get(values);
        }
        return values;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new WireFault(WireFault.Reason.DAMAGED);
        }
    }

    private static MessageDigest sha() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
