package mx.ventanilla.patient.privacy;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.print.PagePicture;
import org.jspecify.annotations.Nullable;

/** The copy of one person's data, when one is open, and the privacy notice of the unit. */
public final class PrivacyViewModel {
    static final String TASK = "privacy.task";

    private final PrivacyDesk desk;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final Messages messages;
    private final BooleanProperty copyable = new SimpleBooleanProperty();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper whose = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final SimpleObjectProperty<@Nullable PagePicture> notice = new SimpleObjectProperty<>();
    private @Nullable UUID patientId;

    public PrivacyViewModel(PrivacyDesk desk, TaskRunner tasks, Notifier notifier, Messages messages) {
        this.desk = desk;
        this.tasks = tasks;
        this.notifier = notifier;
        this.messages = messages;
    }

    /** True when somebody is open and the person signed in may hand out a copy. */
    public BooleanProperty copyableProperty() {
        return copyable;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** Whose copy it is, and what is left out of it. */
    public ReadOnlyStringProperty whoseProperty() {
        return whose.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The notice as it will be printed, null until it is drawn. */
    public ObservableObjectValue<@Nullable PagePicture> noticeProperty() {
        return notice;
    }

    Messages messages() {
        return messages;
    }

    public void open(@Nullable Patient patient) {
        patientId = patient == null ? null : patient.id();
        problem.set("");
        copyable.set(patient != null && desk.mayCopy());
        whose.set(patient == null
                ? ""
                : messages.text(desk.copiesAll() ? "privacy.page.whole" : "privacy.page.withoutClinical",
                        patient.names().display()));
        run(() -> PagePicture.of(desk.notice()), notice::set);
    }

    public void saveCopyPdf(Path file) {
        copy(id -> desk.write(file, desk.copyPdf(id)), this::saved);
    }

    public void saveCopyJson(Path file) {
        copy(id -> desk.write(file, desk.copyJson(id)), this::saved);
    }

    public void printCopy() {
        copy(id -> {
            desk.print(desk.copyPdf(id), "privacy.copy.title");
            return id;
        }, id -> notifier.info("privacy.page.printed"));
    }

    public void saveNotice(Path file) {
        run(() -> desk.write(file, desk.notice()), this::saved);
    }

    public void printNotice() {
        run(() -> {
            desk.print(desk.notice(), "privacy.notice.title");
            return true;
        }, done -> notifier.info("privacy.page.printed"));
    }

    private void saved(Path file) {
        notifier.info("privacy.page.saved", String.valueOf(file.getFileName()));
    }

    private <T> void copy(Function<UUID, T> work, Consumer<T> after) {
        UUID id = patientId;
        if (id != null && copyable.get()) {
            run(() -> work.apply(id), after);
        }
    }

    private <T> void run(Supplier<T> work, Consumer<T> after) {
        busy.set(true);
        problem.set("");
        tasks.run(TASK, progress -> work.get()).onDone(after)
                .onProblem(trouble -> problem.set(messages.text(trouble))).onEnd(() -> busy.set(false));
    }
}
