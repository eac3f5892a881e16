package mx.ventanilla.referral.exchange;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.referral.ReferralRow;
import org.jspecify.annotations.Nullable;

/** Files and QR between units: what goes out, what comes in, and whose fingerprint is to be compared. */
public final class ExchangeViewModel {
    private static final String PASSPHRASE = "referral.file.passphrase";
    private final ExchangeDesk desk;
    private final ExchangeWork work;
    private final QrViewModel qr;
    private final Path folder;
    private final ObjectProperty<@Nullable ReferralRow> subject = new SimpleObjectProperty<>();
    private final StringProperty outFile = new SimpleStringProperty("");
    private final ObjectProperty<ReferralFileCourier.@Nullable Sent> sent = new SimpleObjectProperty<>();
    private final StringProperty inFile = new SimpleStringProperty("");
    private final StringProperty passphrase = new SimpleStringProperty("");
    private final BooleanProperty asksPassphrase = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable KeyCard> stranger = new SimpleObjectProperty<>();
    private final StringProperty fingerprint = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable KeyCard> accepted = new SimpleObjectProperty<>();
    private final ObjectProperty<ReferralFileCourier.@Nullable Taken> taken = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> outProblem = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> inProblem = new SimpleObjectProperty<>();
    private ReferralFileCourier.@Nullable Opened opened;

    /** @param folder where files go unless another is typed */
    public ExchangeViewModel(ExchangeDesk desk, TaskRunner tasks, Path folder) {
        this.desk = desk;
        this.folder = folder;
        this.work = new ExchangeWork(tasks);
        this.qr = new QrViewModel(desk, work, this::meet);
        inFile.subscribe(this::beginAnew);
    }

    public String ownFingerprint() {
        return desk.ownFingerprint();
    }

    /** The referral that would be sent; null while none was chosen. */
    public ObjectProperty<@Nullable ReferralRow> subjectProperty() {
        return subject;
    }

    public StringProperty outFileProperty() {
        return outFile;
    }

    public ObjectProperty<ReferralFileCourier.@Nullable Sent> sentProperty() {
        return sent;
    }

    public StringProperty inFileProperty() {
        return inFile;
    }

    public StringProperty passphraseProperty() {
        return passphrase;
    }

    /** True once a file has asked for the passphrase that its sender was shown. */
    public BooleanProperty asksPassphraseProperty() {
        return asksPassphrase;
    }

    /** The unit whose fingerprint is to be compared by voice; null while there is none. */
    public ObjectProperty<@Nullable KeyCard> strangerProperty() {
        return stranger;
    }

    /** As the other unit reads it aloud. */
    public StringProperty fingerprintProperty() {
        return fingerprint;
    }

    /** The unit whose keys are believed since a moment ago. */
    public ObjectProperty<@Nullable KeyCard> acceptedProperty() {
        return accepted;
    }

    public ObjectProperty<ReferralFileCourier.@Nullable Taken> takenProperty() {
        return taken;
    }

    /** What a QR says. */
    public QrViewModel qr() {
        return qr;
    }

    public ObjectProperty<@Nullable Problem> outProblemProperty() {
        return outProblem;
    }

    public ObjectProperty<@Nullable Problem> inProblemProperty() {
        return inProblem;
    }

    public BooleanProperty busyProperty() {
        return work.busyProperty();
    }

    /** Gets a referral ready to be sent. */
    public void propose(ReferralRow row) {
        subject.set(row);
        sent.set(null);
        outProblem.set(null);
        proposeIn(folder);
    }

    /** Proposes the usual name in a folder. */
    public void proposeIn(Path chosen) {
        ReferralRow row = subject.get();
        if (row != null) {
            outFile.set(chosen.resolve(ReferralFileCourier.nameFor(row)).toString());
        }
    }

    /** Goes on with a file that was chosen or opened from outside. */
    public void open(Path file) {
        inFile.set(file.toString());
        read();
    }

    /** Writes the file. */
    public void export() {
        ReferralRow row = subject.get();
        if (row != null) {
            path(outFile.get(), outProblem, file -> work.run(outProblem, () -> desk.export(row.id(), file),
                    sent::set));
        }
    }

    /** Opens the file, and takes it in when nothing is to be asked first. */
    public void read() {
        path(inFile.get(), inProblem, file -> take(() -> {
            if (desk.isKey(file)) {
                return new Seen(desk.key(file), null, null);
            }
            ReferralFileCourier.Opened looked = desk.look(file,
                    passphrase.get().isBlank() ? null : passphrase.get());
            return looked.known()
                    ? new Seen(null, looked, desk.take(looked, null))
                    : new Seen(looked.file().header().card(), looked, null);
        }, this::show));
    }

    private void show(Seen seen) {
        opened = seen.opened();
        stranger.set(seen.stranger());
        taken.set(seen.taken());
        asksPassphrase.set(false);
        passphrase.set("");
    }

    /** The other unit has read its fingerprint aloud: believes its keys when it is the same. */
    public void compare() {
        KeyCard card = stranger.get();
        ReferralFileCourier.Opened waiting = opened;
        String read = fingerprint.get();
        if (card == null) {
            return;
        }
        if (waiting == null) {
            take(() -> {
                desk.accept(card, read);
                return card;
            }, this::welcome);
        } else {
            take(() -> desk.take(waiting, read), done -> {
                welcome(card);
                taken.set(done);
            });
        }
    }

    private void welcome(KeyCard card) {
        stranger.set(null);
        fingerprint.set("");
        accepted.set(card);
    }

    /** A unit's keys were scanned. */
    private void meet(KeyCard card) {
        beginAnew();
        stranger.set(card);
    }

    /** Ctrl+Enter: goes on with what has been begun. */
    public void confirm() {
        if (stranger.get() != null) {
            compare();
        } else if (qr.isWaiting()) {
            qr.scan();
        } else if (qr.offersCapture()) {
            qr.capture();
        } else if (!inFile.get().isBlank() && taken.get() == null) {
            read();
        } else if (sent.get() == null) {
            export();
        }
    }

    private void beginAnew() {
        opened = null;
        stranger.set(null);
        accepted.set(null);
        taken.set(null);
        inProblem.set(null);
        asksPassphrase.set(false);
        passphrase.set("");
        fingerprint.set("");
    }

    private static void path(String typed, ObjectProperty<@Nullable Problem> problem, Consumer<Path> then) {
        if (typed.isBlank()) {
            problem.set(Problem.of("referral.file.nameless"));
            return;
        }
        try {
            then.accept(Path.of(typed.strip()));
        } catch (InvalidPathException noPath) {
            problem.set(Problem.of("referral.file.unreadable", typed));
        }
    }

    private <T> void take(Supplier<T> act, Consumer<T> then) {
        work.run(inProblem, act, then,
                fault -> asksPassphrase.set(asksPassphrase.get() || fault.key().startsWith(PASSPHRASE)));
    }

    private record Seen(@Nullable KeyCard stranger, ReferralFileCourier.@Nullable Opened opened,
            ReferralFileCourier.@Nullable Taken taken) {}
}
