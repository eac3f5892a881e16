package mx.ventanilla.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Finding;
import org.jspecify.annotations.Nullable;

/** What has been typed in a form, against what it showed at first; and what is wrong with it. */
public final class RecordForm {
    private final List<FormEntry> entries;
    private final Supplier<List<Finding>> rules;
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper refusals = new ReadOnlyIntegerWrapper();
    private List<Object> baseline;
    private final ReadOnlyIntegerWrapper typedTimes = new ReadOnlyIntegerWrapper();
    private boolean filling;

    /** @param rules what is wrong with the entries as they stand */
    public RecordForm(List<FormEntry> entries, Supplier<List<Finding>> rules) {
        this.entries = List.copyOf(entries);
        this.rules = rules;
        baseline = contents();
        entries.forEach(entry -> entry.typing().forEach(value -> value.addListener(observable -> typed())));
    }

    public List<FormEntry> entries() {
        return entries;
    }

    /** What is typed now, to be typed again by {@link #fill}. */
    List<Object> contents() {
        return entries.stream().map(FormEntry::content).toList();
    }

    /** @param typedAgain what is typed over what is shown, or null; asked once it is shown */
    void fill(Runnable show, Supplier<@Nullable List<Object>> typedAgain) {
        filling = true;
        show.run();
        baseline = contents();
        List<Object> typed = typedAgain.get();
        if (typed != null) {
            for (int i = 0; i < entries.size(); i++) {
                entries.get(i).restore(typed.get(i));
            }
        }
        filling = false;
        findings.clear();
        typed();
    }

    /**
     * Lets the entries be used for a moment, and puts back what is shown and typed.
     *
     * @param show fills the form with the record that is shown
     */
    <T> T lend(Supplier<T> use, Runnable show) {
        List<Object> shown = contents();
        filling = true;
        try {
            T result = use.get();
            show.run();
            for (int i = 0; i < entries.size(); i++) {
                entries.get(i).restore(shown.get(i));
            }
            return result;
        } finally {
            filling = false;
        }
    }

    /** These contents have been kept; what was typed since is not. */
    void settle(List<Object> kept) {
        baseline = kept;
        findings.clear();
        typed();
    }

    /** True when nothing is wrong; else {@link #findings} tell all that is. */
    boolean passes() {
        findings.setAll(check());
        boolean good = findings.stream().noneMatch(Finding::isError);
        if (!good) {
            refusals.set(refusals.get() + 1);
        }
        return good;
    }

    private void typed() {
        if (filling) {
            return;
        }
        dirty.set(!contents().equals(baseline));
        typedTimes.set(typedTimes.get() + 1);
        if (!findings.isEmpty()) {
            findings.setAll(check());
        }
    }

    private List<Finding> check() {
        List<Finding> found = new ArrayList<>();
        entries.stream().filter(FormEntry::isUnreadable)
                .forEach(entry -> found.add(Finding.error(entry.name(), "admin.form.unreadable")));
        found.addAll(rules.get());
        return found;
    }

    public ObservableList<Finding> findings() {
        return findings;
    }

    /** Changes whenever something is typed, or shown anew. */
    ReadOnlyIntegerProperty typedProperty() {
        return typedTimes.getReadOnlyProperty();
    }

    /** True while the form holds something that is not saved. */
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    /** Counts refused attempts to save: each time the focus goes to the first fault. */
    public ReadOnlyIntegerProperty refusalsProperty() {
        return refusals.getReadOnlyProperty();
    }
}
