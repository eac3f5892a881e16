package mx.ventanilla.fx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.ventanilla.core.TaskRunner;

/**
 * Writes what is being typed, one writing at a time: two under way together may end in any order, and the older one would
 * stay. Of what comes meanwhile the newest of each form is written.
 *
 * @param <K> tells the forms apart
 * @param <T> what a form says
 */
public final class DraftWriter<K, T> {
    private final TaskRunner tasks;
    private final String nameKey;
    private final Writing<K, T> writing;
    private final Map<K, T> waiting = new LinkedHashMap<>();
    private final List<Runnable> afterwards = new ArrayList<>();
    private boolean busy;

    /** Waits for the store. */
    @FunctionalInterface
    public interface Writing<K, T> {
        void write(K form, T content) throws Exception;
    }

    /** @param nameKey message key of what is being done */
    public DraftWriter(TaskRunner tasks, String nameKey, Writing<K, T> writing) {
        this.tasks = tasks;
        this.nameKey = nameKey;
        this.writing = writing;
    }

    public void keep(K form, T content) {
        waiting.put(form, content);
        goOn();
    }

    /** Does this once all that was typed is written, at once when it is: what it reads then is the newest. */
    public void afterwards(Runnable action) {
        afterwards.add(action);
        goOn();
    }

    private void goOn() {
        if (busy) {
            return;
        }
        if (waiting.isEmpty()) {
            List<Runnable> due = List.copyOf(afterwards);
            afterwards.clear();
            due.forEach(Runnable::run);
            return;
        }
        Map.Entry<K, T> first = waiting.entrySet().iterator().next();
        K form = first.getKey();
        T content = first.getValue();
        waiting.remove(form);
        busy = true;
        tasks.run(nameKey, progress -> {
            writing.write(form, content);
            return 0;
        }).onEnd(() -> {
            busy = false;
            goOn();
        });
    }
}
