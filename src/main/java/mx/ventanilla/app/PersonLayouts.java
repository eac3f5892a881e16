package mx.ventanilla.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.core.Ticker;
import mx.ventanilla.fx.DraftBook;
import mx.ventanilla.fx.TableLayouts;

/**
 * The tables of one person, kept among their drafts and not with the account: a dragged column is nothing for the change
 * log. Written at most once in half a minute, and when the person leaves.
 */
final class PersonLayouts implements TableLayouts, AutoCloseable {
    static final String DRAFT = "tables";
    static final Duration PACE = Duration.ofSeconds(30);
    private static final String TASK = "app.task.preferences";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, String>> LAYOUTS = new TypeReference<>() {};

    private final DraftBook drafts;
    private final TaskRunner tasks;
    private final Ticker.Ticking ticking;
    private final Map<String, String> layouts = new TreeMap<>();
    private final List<Runnable> asking = new ArrayList<>();
    private boolean known;
    private boolean changed;

    PersonLayouts(DraftBook drafts, TaskRunner tasks, Ticker ticker) {
        this.drafts = drafts;
        this.tasks = tasks;
        tasks.run(TASK, progress -> drafts.find(DRAFT).map(PersonLayouts::read).orElse(Map.of())).onDone(this::knows);
        ticking = ticker.every(PACE, this::write);
    }

    private void knows(Map<String, String> kept) {
        kept.forEach(layouts::putIfAbsent);
        known = true;
        asking.forEach(Runnable::run);
        asking.clear();
    }

    @Override
    public void find(String table, Consumer<String> found) {
        if (!known) {
            asking.add(() -> find(table, found));
        } else if (layouts.containsKey(table)) {
            found.accept(layouts.get(table));
        }
    }

    @Override
    public void keep(String table, String layout) {
        changed |= !layout.equals(layouts.put(table, layout));
    }

    private void write() {
        if (changed && known) {
            changed = false;
            Map<String, String> now = new TreeMap<>(layouts);
            tasks.run(TASK, progress -> {
                drafts.keep(DRAFT, JSON.writeValueAsString(now));
                return true;
            });
        }
    }

    @Override
    public void close() {
        ticking.close();
        write();
    }

    /** What another program wrote in other words is nothing. */
    private static Map<String, String> read(String text) {
        try {
            return JSON.readValue(text, LAYOUTS);
        } catch (JsonProcessingException unknown) {
            return Map.of();
        }
    }
}
