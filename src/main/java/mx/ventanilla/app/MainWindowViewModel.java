package mx.ventanilla.app;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Messages;
import org.jspecify.annotations.Nullable;

/** What stands around every workspace: unit, shift, time, the other side, the person, and what is folded away. */
public final class MainWindowViewModel {
    private final Clock clock;
    private final Messages messages;
    private final DateTimeFormatter dateFormat;
    private final StringProperty unit = new SimpleStringProperty("");
    private final BooleanProperty practice = new SimpleBooleanProperty();
    private final StringProperty shift = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper date = new ReadOnlyStringWrapper("");
    private final ObjectProperty<SyncStatus> sync = new SimpleObjectProperty<>(SyncStatus.alone());
    private final ObjectProperty<SignedIn> person;
    private final BooleanProperty railFolded = new SimpleBooleanProperty();
    private final BooleanProperty helpShown = new SimpleBooleanProperty();
    private @Nullable Supplier<Whereabouts> whereabouts;

    public MainWindowViewModel(Clock clock, Messages messages, SignedIn person) {
        this.clock = clock;
        this.messages = messages;
        this.person = new SimpleObjectProperty<>(person);
        dateFormat = DateTimeFormatter.ofPattern(messages.text("shell.top.dateFormat"), messages.locale());
        tick();
    }

    /** Asks this from now on, at every tick: a shift ends and a unit is renamed while the window is open. */
    void follow(Supplier<Whereabouts> source) {
        whereabouts = source;
        tick();
    }

    /** Reads the clock again, and where one is. */
    public void tick() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        time.set(DateTimeFormatter.ofPattern("HH:mm").format(now));
        date.set(dateFormat.format(now).replace(".", ""));
        if (whereabouts != null) {
            Whereabouts here = whereabouts.get();
            unit.set(here.unit());
            shift.set(here.shift());
        }
    }

    public StringProperty unitProperty() {
        return unit;
    }

    /** True when the patients are invented. */
    public BooleanProperty practiceProperty() {
        return practice;
    }

    /** Word of the shift under way; empty between shifts. */
    public StringProperty shiftProperty() {
        return shift;
    }

    public ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty dateProperty() {
        return date.getReadOnlyProperty();
    }

    public ObjectProperty<SyncStatus> syncProperty() {
        return sync;
    }

    StringBinding syncText() {
        return Bindings.createStringBinding(() -> messages.text(sync.get().sentence()), sync);
    }

    public ObjectProperty<SignedIn> personProperty() {
        return person;
    }

    public BooleanProperty railFoldedProperty() {
        return railFolded;
    }

    public BooleanProperty helpShownProperty() {
        return helpShown;
    }

    void turnRail() {
        railFolded.set(!railFolded.get());
    }

    void turnHelp() {
        helpShown.set(!helpShown.get());
    }
}
