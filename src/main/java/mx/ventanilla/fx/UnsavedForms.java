package mx.ventanilla.fx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mx.ventanilla.core.TaskRunner;
import org.jspecify.annotations.Nullable;

/**
 * What was typed in the records of one list and not saved, by record. It waits while the person looks at others, and in
 * the person's drafts while the program does not run.
 */
final class UnsavedForms {
    private static final String TASK = "admin.task.draft";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, List<String>>> DRAFTS = new TypeReference<>() {};

    private final String form;
    private final List<FormEntry> entries;
    private final DraftBook drafts;
    private final TaskRunner tasks;
    private final DraftWriter<String, Map<String, List<String>>> writer;
    private final Map<String, List<String>> typed = new HashMap<>();

    UnsavedForms(String form, List<FormEntry> entries, DraftBook drafts, TaskRunner tasks) {
        this.form = form;
        this.entries = List.copyOf(entries);
        this.drafts = drafts;
        this.tasks = tasks;
        this.writer = new DraftWriter<>(tasks, TASK, this::write);
    }

    /** Reads what an earlier run of the program left, and says so when it left something. */
    void recall(Runnable found) {
        tasks.run(TASK, progress -> drafts.find(form).map(UnsavedForms::read).orElse(Map.of())).onDone(left -> {
            left.forEach(typed::putIfAbsent);
            if (!left.isEmpty()) {
                found.run();
            }
        });
    }

    void put(Object key, List<Object> contents) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            texts.add(entries.get(i).write(contents.get(i)));
        }
        if (!texts.equals(typed.put(key.toString(), texts))) {
            keep();
        }
    }

    void remove(Object key) {
        if (typed.remove(key.toString()) != null) {
            keep();
        }
    }

    boolean has(Object key) {
        return typed.containsKey(key.toString());
    }

    /** Ready to be typed again; null when nothing waits, or when the form has changed since. */
    @Nullable
    List<Object> get(Object key) {
        List<String> texts = typed.get(key.toString());
        if (texts == null || texts.size() != entries.size()) {
            return null;
        }
        List<Object> contents = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            contents.add(entries.get(i).read(texts.get(i)));
        }
        return contents;
    }

    private void keep() {
        writer.keep(form, new TreeMap<>(typed));
    }

    private void write(String name, Map<String, List<String>> now) throws JsonProcessingException {
        if (now.isEmpty()) {
            drafts.forget(name);
        } else {
            drafts.keep(name, JSON.writeValueAsString(now));
        }
    }

    /** A draft in words that this program does not know is none. */
    private static Map<String, List<String>> read(String text) {
        try {
            return JSON.readValue(text, DRAFTS);
        } catch (JsonProcessingException unknown) {
            return Map.of();
        }
    }
}
