package mx.ventanilla.visit.consulting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.TaskRunner;
import org.jspecify.annotations.Nullable;

/** Places for the next appointment of the patient who is inside, and which one was chosen. */
public final class NextAppointmentViewModel {
    static final String OFFERS = "consultation.task.offers";

    private final ConsultingDesk desk;
    private final TaskRunner tasks;
    private final ObservableList<NextOffer> offers = FXCollections.observableArrayList();
    private final IntegerProperty chosen = new SimpleIntegerProperty();
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable ListedVisit visit;
    private int asked;

    NextAppointmentViewModel(ConsultingDesk desk, TaskRunner tasks) {
        this.desk = desk;
        this.tasks = tasks;
        from.subscribe((old, day) -> ask());
    }

    public ObservableList<NextOffer> offers() {
        return offers;
    }

    /** Number of the chosen place counted from 1; 0 for none. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** Day from which places are looked for; null for the usual intervals. */
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    Optional<NextOffer> choice() {
        int number = chosen.get();
        return number >= 1 && number <= offers.size() ? Optional.of(offers.get(number - 1)) : Optional.empty();
    }

    void choose(int number) {
        if (number <= offers.size()) {
            chosen.set(number);
        }
    }

    /** Looks for places for whoever is inside now; null for nobody. */
    void openFor(@Nullable ListedVisit inside) {
        visit = inside;
        offers.clear();
        chosen.set(0);
        if (from.get() == null) {
            ask();
        } else {
            from.set(null);
        }
    }

    private void ask() {
        ListedVisit inside = visit;
        int number = ++asked;
        if (inside == null) {
            return;
        }
        LocalDate day = from.get();
        busy.set(true);
        tasks.run(OFFERS, progress -> desk.nextAppointments(inside, day)).onDone(found -> show(number, found))
                .onEnd(() -> busy.set(false));
    }

    private void show(int number, List<NextOffer> found) {
        if (number == asked) {
            offers.setAll(found);
            chosen.set(found.isEmpty() ? 0 : 1);
        }
    }
}
