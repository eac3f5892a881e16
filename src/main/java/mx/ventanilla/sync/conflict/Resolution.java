package mx.ventanilla.sync.conflict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import mx.ventanilla.sync.wire.WireJson;
import org.jspecify.annotations.Nullable;

/**
 * What has been decided of a conflict, as it travels with it: for each group of columns the side that was chosen, and
 * what stood before and after, so that it can be taken back.
 */
final class Resolution {
    private final ObjectNode groups;

    private Resolution(ObjectNode groups) {
        this.groups = groups;
    }

    static Resolution read(@Nullable String text) {
        return new Resolution(text == null ? WireJson.object() : WireJson.object(text));
    }

    Optional<Side> sideOf(String group) {
        String side = groups.path(group).path("side").asText("");
        return side.isEmpty() ? Optional.empty() : Optional.of(Side.valueOf(side));
    }

    void decide(String group, Side side, ObjectNode before, ObjectNode after) {
        groups.putObject(group).put("side", side.name()).setAll(WireJson.object().<ObjectNode>set("before", before)
                .<ObjectNode>set("after", after));
    }

    Set<String> decided() {
        Set<String> names = new TreeSet<>();
        groups.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Values of the record's columns as they stood before anything was decided. */
    ObjectNode before() {
        return joined("before");
    }

    ObjectNode after() {
        return joined("after");
    }

    String text() {
        return WireJson.text(groups);
    }

    private ObjectNode joined(String when) {
        ObjectNode all = WireJson.object();
        groups.properties().forEach(group -> {
            if (group.getValue().path(when) instanceof ObjectNode values) {
                all.setAll(values);
            }
        });
        return all;
    }
}
