package mx.ventanilla.fx;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.TaskRunner;

/**
 * What is typed in a form that stands alone: kept while it is typed, shown again when the form is opened after a crash, and
 * forgotten once it was carried out. The same entries may serve several forms one after the other, each with its own name.
 */
public final class KeptForm {
    private static final String TASK = "admin.task.draft";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final List<FormEntry> entries;
    private final DraftBook drafts;
    private final TaskRunner tasks;
    private final DraftWriter<String, List<String>> writer;
    private List<Object> atFirst;
    private String form = "";
    private boolean filling;

    public KeptForm(List<FormEntry> entries, DraftBook drafts, TaskRunner tasks) {
        this.entries = List.copyOf(entries);
        this.drafts = drafts;
        this.tasks = tasks;
        this.writer = new DraftWriter<>(tasks, TASK, this::store);
        this.atFirst = contents();
        entries.forEach(entry -> entry.typing().forEach(value -> value.addListener(it -> typed())));
    }

    /** The form of one text. */
    public static KeptForm of(StringProperty text, DraftBook drafts, TaskRunner tasks) {
        return new KeptForm(List.of(new FormEntry.Text("text", text, UnaryOperator.identity())), drafts, tasks);
    }

    /**
     * Another form is on screen; what was typed in it before and not carried out comes back.
     *
     * @param name in code words, at most 60 letters
     * @param show fills the entries as the form has them at first
     */
    public void open(String name, Runnable show) {
        leave(show);
        form = name;
        writer.afterwards(() -> tasks.run(TASK, progress -> drafts.find(name).map(KeptForm::read).orElse(List.of()))
                .onDone(left -> restore(name, left)));
    }

    /** No form is on screen; what was typed waits for its return. */
    public void leave(Runnable show) {
        form = "";
        show.run();
        atFirst = contents();
    }

    /** What is typed was carried out. */
    public void forget() {
        atFirst = contents();
        typed();
    }

    /** Whoever was quicker than the store goes on typing. */
    private void restore(String name, List<String> left) {
        if (name.equals(form) && left.size() == entries.size() && contents().equals(atFirst)) {
            filling = true;
            for (int i = 0; i < entries.size(); i++) {
                entries.get(i).restore(entries.get(i).read(left.get(i)));
            }
            filling = false;
        }
    }

    private void typed() {
        if (!filling && !form.isEmpty()) {
            writer.keep(form, contents().equals(atFirst) ? List.of() : written());
        }
    }

    private void store(String name, List<String> texts) throws JsonProcessingException {
        if (texts.isEmpty()) {
            drafts.forget(name);
        } else {
            drafts.keep(name, JSON.writeValueAsString(texts));
        }
    }

    private List<Object> contents() {
        return entries.stream().map(FormEntry::content).toList();
    }

    private List<String> written() {
        List<String> texts = new ArrayList<>();
        entries.forEach(entry -> texts.add(entry.write(entry.content())));
        return texts;
    }

    /** A draft in words that this program does not know is none. */
    private static List<String> read(String text) {
        try {
            return JSON.readValue(text, TEXTS);
        } catch (JsonProcessingException unknown) {
            return List.of();
        }
    }
}
