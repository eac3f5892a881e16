package mx.ventanilla.security;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.TaskRunner;
import org.jspecify.annotations.Nullable;

/** The audit as somebody looks through it, newest first. */
public final class AuditViewModel {
    private final AuditService audit;
    private final Session session;
    private final TaskRunner tasks;
    private final ZoneId zone;
    private final ObservableList<AuditEntry> rows = FXCollections.observableArrayList();
    private final ObservableList<AuditDifference> differences = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> to = new SimpleObjectProperty<>();
    private final StringProperty userName = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable AuditEntry> selected = new SimpleObjectProperty<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private @Nullable UUID record;
    private AuditFilter shown = AuditFilter.EVERYTHING;

    /** @param zone the unit's, in which its days begin */
    public AuditViewModel(AuditService audit, Session session, TaskRunner tasks, ZoneId zone) {
        this.audit = audit;
        this.session = session;
        this.tasks = tasks;
        this.zone = zone;
        selected.addListener((property, old, entry) -> differences
                .setAll(entry == null ? List.of() : AuditDifference.of(entry)));
    }

    /** Shows the newest lines that fit what was typed. */
    public void search() {
        shown = new AuditFilter(dayStart(from.get(), 0), dayStart(to.get(), 1), typedUser(), record);
        AuditFilter asked = shown;
        run(() -> audit.newest(session, asked), page -> {
            rows.setAll(page);
            selected.set(page.isEmpty() ? null : page.getFirst());
        });
    }

    /** Adds the next older page. */
    public void loadMore() {
        if (more.get() && !busy.get()) {
            AuditFilter asked = shown;
            long last = rows.getLast().seq();
            run(() -> audit.before(session, asked, last), rows::addAll);
        }
    }

    /** Shows everything that happened to the chosen line's record. */
    public void showRecord() {
        AuditEntry entry = selected.get();
        if (entry != null) {
            record = entry.entityId();
            search();
        }
    }

    /** Forgets every filter. */
    public void showAll() {
        record = null;
        from.set(null);
        to.set(null);
        userName.set("");
        search();
    }

    private void run(Supplier<List<AuditEntry>> query,
            Consumer<List<AuditEntry>> consumer) {
        busy.set(true);
        tasks.run("admin.audit.task", progress -> query.get()).onDone(page -> {
            more.set(page.size() == AuditService.PAGE);
            consumer.accept(page);
        }).onEnd(() -> busy.set(false));
    }

    private @Nullable Instant dayStart(@Nullable LocalDate day, int later) {
        return day == null ? null : day.plusDays(later).atStartOfDay(zone).toInstant();
    }

    private @Nullable String typedUser() {
        String typed = userName.get().strip().toLowerCase(Locale.ROOT);
        return typed.isEmpty() ? null : typed;
    }

    public ZoneId zone() {
        return zone;
    }

    public ObservableList<AuditEntry> rows() {
        return rows;
    }

    /** What the chosen line changed. */
    public ObservableList<AuditDifference> differences() {
        return differences;
    }

    public ObjectProperty<@Nullable AuditEntry> selectedProperty() {
        return selected;
    }

    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    public ObjectProperty<@Nullable LocalDate> toProperty() {
        return to;
    }

    public StringProperty userNameProperty() {
        return userName;
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** True while there are older lines to be loaded. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }
}
