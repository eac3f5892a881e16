package mx.ventanilla.referral.exchange;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** This unit's keys to be handed out, and those of others to be believed or not. */
public final class PartnerKeysViewModel implements AutoCloseable {
    private final PartnerKeyCabinet keys;
    private final Session session;
    private final TaskRunner tasks;
    private final Subscription subscription;
    private final ObservableList<PartnerKey> partners = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable PartnerKey> chosen = new SimpleObjectProperty<>();
    private final StringProperty outFile = new SimpleStringProperty("");
    private final StringProperty source = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable KeyCard> stranger = new SimpleObjectProperty<>();
    private final StringProperty fingerprint = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Sentence> done = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /** @param folder where the unit's own key file goes unless another is typed */
    public PartnerKeysViewModel(PartnerKeyCabinet keys, Session session, TaskRunner tasks, Path folder) {
        this.keys = keys;
        this.session = session;
        this.tasks = tasks;
        outFile.set(folder.resolve("clave-" + keys.own().name().replaceAll("[^\\p{L}\\p{N}]+", "-") + ".txt")
                .toString());
        subscription = keys.watch(() -> tasks.run("referrals.task.list", progress -> 0).onDone(told -> refresh()));
        refresh();
    }

    /** Text of the QR that hands this unit's keys to another. */
    public String ownText() {
        return keys.ownText();
    }

    public String ownFingerprint() {
        return keys.own().fingerprint();
    }

    public ObservableList<PartnerKey> partners() {
        return partners;
    }

    public ObjectProperty<@Nullable PartnerKey> chosenProperty() {
        return chosen;
    }

    public StringProperty outFileProperty() {
        return outFile;
    }

    /** A key file's name, or the text of a QR. */
    public StringProperty sourceProperty() {
        return source;
    }

    public ObjectProperty<@Nullable KeyCard> strangerProperty() {
        return stranger;
    }

    public StringProperty fingerprintProperty() {
        return fingerprint;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    /** What was done last. */
    public ObjectProperty<@Nullable Sentence> doneProperty() {
        return done;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** Writes this unit's keys to a file. */
    public void writeOwn() {
        String typed = outFile.get().strip();
        work(() -> {
            keys.writeOwn(session, path(typed));
            return Sentence.of("keys.written", typed);
        }, done::set);
    }

    /** Reads the keys of another unit, from a file or from the text of its QR; nothing is believed yet. */
    public void read() {
        String typed = source.get().strip();
        work(() -> KeyCard.isOne(typed) ? KeyCard.read(typed) : keys.readFile(path(typed)), stranger::set);
    }

    /** The other unit has read its fingerprint aloud: believes its keys when it is the same. */
    public void accept() {
        KeyCard card = stranger.get();
        String read = fingerprint.get();
        if (card != null) {
            work(() -> {
                keys.accept(session, card, read);
                return Sentence.of("exchange.accepted", card.name());
            }, told -> {
                leave();
                done.set(told);
            });
        }
    }

    /** No longer believes the chosen unit's keys, or believes them again. */
    public void turn() {
        PartnerKey key = chosen.get();
        if (key != null) {
            work(() -> {
                keys.use(session, key, !key.active());
                return Sentence.of(key.active() ? "keys.retired" : "keys.used", key.unitName());
            }, done::set);
        }
    }

    /** Leaves the keys that were being compared. True when some were. */
    public boolean leave() {
        boolean open = stranger.get() != null;
        stranger.set(null);
        source.set("");
        fingerprint.set("");
        problem.set(null);
        return open;
    }

    private void refresh() {
        tasks.run("referrals.task.list", progress -> keys.list(session)).onDone((List<PartnerKey> found) -> {
            PartnerKey before = chosen.get();
            partners.setAll(found);
            chosen.set(before == null
                    ? null
                    : found.stream().filter(key -> key.id().equals(before.id())).findFirst().orElse(null));
        });
    }

    private static Path path(String typed) {
        try {
            if (typed.isEmpty()) {
                throw Problem.of("referral.file.nameless");
            }
            return Path.of(typed);
        } catch (InvalidPathException noPath) {
            throw Problem.of("referral.file.unreadable", typed);
        }
    }

    private <T> void work(Supplier<T> act, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set(null);
        done.set(null);
        tasks.run("referrals.task.exchange", progress -> act.get()).onDone(then).onProblem(problem::set)
                .onEnd(() -> busy.set(false));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
