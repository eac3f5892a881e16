package mx.ventanilla.referral.screen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.referral.ReferralContent;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.exchange.ExchangeViewModel;
import mx.ventanilla.referral.exchange.QrReadingService;
import mx.ventanilla.security.Permission;
import org.jspecify.annotations.Nullable;

/** The workplace of referrals: its lists, the one that is open, and the one being written. */
public final class ReferralsViewModel implements AutoCloseable {
    /** An addendum and a call change the open referral without changing where it stands. */
    private static final Set<Entity> CONCERNS = EnumSet.of(Entity.REFERRAL_STATUS, Entity.REFERRAL_EVENT,
            Entity.REFERRAL_DOCUMENT, Entity.CONTACT_ATTEMPT);
    private final Outside outside;
    private final ReferralListViewModel list;
    private final ObjectProperty<@Nullable ReferralFileView> file = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ComposerViewModel> composer = new SimpleObjectProperty<>();
    private final BooleanProperty exchanging = new SimpleBooleanProperty();
    private final ExchangeViewModel exchange;
    private final PanelViewModel panel;
    private final PatientChooser chooser;
    private final Subscription subscription;
    private @Nullable ComposerViewModel latest;

    /** What it stands on. */
    public record Outside(ReferralDesk desk, TaskRunner tasks, Notifier notifier, ChangeFeed changes) {}

    public ReferralsViewModel(Outside outside) {
        this.outside = outside;
        this.list = new ReferralListViewModel(outside);
        this.panel = new PanelViewModel(outside);
        this.chooser = new PatientChooser(outside);
        this.exchange = outside.desk().exchange(outside.tasks());
        if (may(Permission.SEE_CLINICAL)) {
            exchange.qr().onCapture(this::capture);
        }
        subscription = outside.changes().subscribe(changes -> {
            if (CONCERNS.stream().anyMatch(changes::concern)) {
                outside.tasks().run("referrals.task.list", progress -> 0).onDone(done -> refresh());
            }
        });
    }

    public ReferralListViewModel list() {
        return list;
    }

    public ObjectProperty<@Nullable ReferralFileView> fileProperty() {
        return file;
    }

    /** The referral being written; null while the lists are shown. */
    public ObjectProperty<@Nullable ComposerViewModel> composerProperty() {
        return composer;
    }

    /** True while files and QR lie over the lists. */
    public BooleanProperty exchangingProperty() {
        return exchanging;
    }

    public ExchangeViewModel exchange() {
        return exchange;
    }

    /** Shows where files and QR are read. */
    public void openExchange() {
        if (composer.get() == null) {
            exchanging.set(true);
        }
    }

    /** The same, ready to send the open referral. */
    public void send() {
        ReferralFileView shown = file.get();
        if (shown != null && composer.get() == null) {
            exchange.propose(shown.row());
            exchanging.set(true);
        }
    }

    public PatientChooser chooser() {
        return chooser;
    }

    public PanelViewModel panel() {
        return panel;
    }

    public boolean may(Permission permission) {
        return outside.desk().may(permission);
    }

    /** Today at the unit. */
    public LocalDate today() {
        return outside.desk().today();
    }

    int waited(ReferralRow row) {
        return outside.desk().waited(row);
    }

    int limit(ReferralRow row) {
        return outside.desk().limit(row);
    }

    private void capture(QrReadingService.Found answer) {
        exchanging.set(false);
        answer.here().ifPresent(row -> open(row, () -> panel.capture(answer)));
    }

    /** Opens what was chosen; the audit notes it. */
    public void open(@Nullable ReferralRow row) {
        open(row, () -> {});
    }

    private void open(@Nullable ReferralRow row, Runnable then) {
        panel.formProperty().set(PanelForm.NONE);
        if (row == null) {
            file.set(null);
            panel.show(null);
            return;
        }
        outside.tasks().run("referrals.task.open", progress -> outside.desk().open(row.id())).onDone(opened -> {
            panel.show(opened);
            file.set(opened);
            then.run();
        });
    }

    /** Asks for whom a new referral is. */
    public void beginNew() {
        if (may(Permission.SIGN_REFERRALS)) {
            chooser.begin();
        }
    }

    /** Begins to write for this patient, or goes on with what was being written. */
    public void compose(UUID patientId) {
        chooser.end();
        write(page -> page.begin(patientId));
    }

    /** A page is begun once the words of the one before it are kept: they may be about the same patient. */
    private void write(Consumer<ComposerViewModel> begin) {
        ComposerViewModel former = latest;
        ComposerViewModel page = new ComposerViewModel(outside, this::showSigned);
        if (former == null) {
            begin.accept(page);
        } else {
            former.afterKeeping(() -> begin.accept(page));
        }
        latest = page;
        composer.set(page);
    }

    /** Somebody was chosen elsewhere: a doctor begins to write, others see the person's referrals. */
    public void showPatient(UUID patientId) {
        if (may(Permission.SIGN_REFERRALS)) {
            compose(patientId);
        } else {
            list.showPatient(patientId);
        }
    }

    /** A new version of the open referral, with all that it said. */
    public void composeAgain() {
        ReferralFileView shown = file.get();
        if (shown != null && shown.request().isPresent() && outside.desk().isOurs(shown.row())) {
            ReferralContent said = shown.request().get();
            write(page -> page.beginAgain(shown.row().id(), said));
        }
    }

    public void print() {
        ReferralFileView shown = file.get();
        if (shown != null) {
            outside.tasks().run("referrals.task.print", progress -> {
                outside.desk().print(shown.row().id());
                return 0;
            }).onDone(done -> outside.notifier().info("referrals.printed", shown.row().folio()));
        }
    }

    /** Takes in the document of another program. */
    public void read(Path document) {
        outside.tasks().run("referrals.task.read", progress -> outside.desk().takeFhir(document))
                .onDone(taken -> outside.notifier().info("referrals.fhir." + taken.outcome().name(), taken.folio()));
    }

    /** Ctrl+Enter: signs the referral being written, or keeps what the panel asked for. */
    public void confirm() {
        ComposerViewModel page = composer.get();
        if (page != null) {
            page.confirm();
        } else if (exchanging.get()) {
            exchange.confirm();
        } else {
            panel.keep();
        }
    }

    /** Esc: leaves what is on top. */
    public boolean stepBack() {
        ComposerViewModel page = composer.get();
        if (page != null) {
            if (!page.stepBack()) {
                endComposing();
            }
            return true;
        }
        if (exchanging.get()) {
            exchanging.set(false);
            refresh();
            return true;
        }
        return chooser.end() || panel.stepBack();
    }

    /** What was signed is open, ready to be printed or sent. */
    private void showSigned(ReferralFileView signed) {
        composer.set(null);
        panel.formProperty().set(PanelForm.NONE);
        panel.show(signed);
        file.set(signed);
        list.ask();
    }

    private void endComposing() {
        composer.set(null);
        refresh();
    }

    /** Lists and numbers anew, and the open referral with them. */
    public void refresh() {
        list.ask();
        ReferralFileView shown = file.get();
        if (shown != null) {
            outside.tasks().run("referrals.task.open", progress -> outside.desk().open(shown.row().id()))
                    .onDone(opened -> {
                        if (shown.equals(file.get())) {
                            panel.show(opened);
                            file.set(opened);
                        }
                    });
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
