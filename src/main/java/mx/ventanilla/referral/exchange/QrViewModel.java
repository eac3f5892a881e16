package mx.ventanilla.referral.exchange;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Problem;
import org.jspecify.annotations.Nullable;

/** What a QR says that was scanned or pasted: a referral, an answer that can be noted from it, or a unit's keys. */
public final class QrViewModel {
    private final ExchangeDesk desk;
    private final ExchangeWork work;
    private final Consumer<KeyCard> stranger;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<QrReadingService.@Nullable Found> found = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private @Nullable Consumer<QrReadingService.Found> capture;

    /** @param stranger gets a unit's keys, whose fingerprint is to be compared */
    QrViewModel(ExchangeDesk desk, ExchangeWork work, Consumer<KeyCard> stranger) {
        this.desk = desk;
        this.work = work;
        this.stranger = stranger;
    }

    /** From now on an answer that is not here yet can be typed from its paper, beginning with what the QR says. */
    public void onCapture(Consumer<QrReadingService.Found> begin) {
        capture = begin;
    }

    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<QrReadingService.@Nullable Found> foundProperty() {
        return found;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    public BooleanProperty busyProperty() {
        return work.busyProperty();
    }

    /** Reads what was scanned or pasted. */
    public void scan() {
        String typed = text.get();
        found.set(null);
        if (KeyCard.isOne(typed)) {
            work.run(problem, () -> KeyCard.read(typed), stranger);
        } else if (!typed.isBlank()) {
            work.run(problem, () -> desk.read(typed), found::set);
        }
    }

    /** True when there is text that has not been read. */
    boolean isWaiting() {
        return !text.get().isBlank() && found.get() == null;
    }

    /** True when what was read is an answer that this unit may note for a referral of its own. */
    public boolean offersCapture() {
        QrReadingService.Found read = found.get();
        return capture != null && read != null && read.isAnswerToBeNoted();
    }

    /** Begins to note the answer. */
    public void capture() {
        QrReadingService.Found read = found.get();
        Consumer<QrReadingService.Found> begin = capture;
        if (begin != null && read != null && offersCapture()) {
            begin.accept(read);
        }
    }
}
