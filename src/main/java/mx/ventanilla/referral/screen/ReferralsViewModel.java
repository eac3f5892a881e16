package mx.ventanilla.referral.screen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.referral.DraftService;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralService.Scope;
import mx.ventanilla.referral.WorkList;
import mx.ventanilla.security.Permission;
import org.jspecify.annotations.Nullable;

/** The lists of work with their numbers, and the referral that is open. An answer to an older question is dropped. */
public final class ReferralsViewModel implements AutoCloseable {
    static final List<WorkList> OF_UNIT = List.of(WorkList.UNANSWERED, WorkList.OVERDUE, WorkList.RETURNED,
            WorkList.THIS_WEEK, WorkList.TO_READ, WorkList.OPEN);
    static final List<WorkList> OF_HOSPITAL = List.of(WorkList.INBOX, WorkList.SCHEDULED, WorkList.TO_ANSWER,
            WorkList.DONE);

    private final Outside outside;
    private final ObjectProperty<WorkList> list;
    private final ObjectProperty<Scope> scope;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Map<WorkList, Integer>> counts = new SimpleObjectProperty<>(Map.of());
    private final ObservableList<ReferralRow> rows = FXCollections.observableArrayList();
    private final ObservableList<DraftService.Kept> drafts = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable ReferralFileView> file = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable ComposerViewModel> composer = new SimpleObjectProperty<>();
    private final BooleanProperty choosing = new SimpleBooleanProperty();
    private final PanelViewModel panel;
    private final PatientChooser chooser;
    private final Subscription subscription;
    private int asked;

    /** What it stands on. */
    public record Outside(ReferralDesk desk, TaskRunner tasks, Notifier notifier, ChangeFeed changes) {}

    public ReferralsViewModel(Outside outside) {
        this.outside = outside;
        boolean hospital = (outside.desk().isHospital() && !outside.desk().may(Permission.SIGN_REFERRALS))
                || !outside.desk().isUnit();
        this.list = new SimpleObjectProperty<>(hospital ? WorkList.INBOX : WorkList.UNANSWERED);
        this.scope = new SimpleObjectProperty<>(
                outside.desk().may(Permission.SIGN_REFERRALS) && !hospital ? Scope.MINE : Scope.ALL);
        this.panel = new PanelViewModel(outside, this::refresh);
        this.chooser = new PatientChooser(outside);
        list.subscribe(this::ask);
        scope.subscribe(this::ask);
        query.subscribe(this::ask);
        subscription = outside.changes().subscribe(changes -> {
            if (changes.concern(Entity.REFERRAL_STATUS)) {
                outside.tasks().run("referrals.task.list", progress -> 0).onDone(done -> refresh());
            }
        });
    }

    public ObjectProperty<WorkList> listProperty() {
        return list;
    }

    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObjectProperty<Map<WorkList, Integer>> countsProperty() {
        return counts;
    }

    public ObservableList<ReferralRow> rows() {
        return rows;
    }

    public ObservableList<DraftService.Kept> drafts() {
        return drafts;
    }

    public ObjectProperty<@Nullable ReferralFileView> fileProperty() {
        return file;
    }

    /** The referral being written; null while the lists are shown. */
    public ObjectProperty<@Nullable ComposerViewModel> composerProperty() {
        return composer;
    }

    /** True while it is asked for whom a new referral is. */
    public BooleanProperty choosingProperty() {
        return choosing;
    }

    public PatientChooser chooser() {
        return chooser;
    }

    public PanelViewModel panel() {
        return panel;
    }

    public List<WorkList> lists() {
        if (!outside.desk().isHospital()) {
            return OF_UNIT;
        }
        return list.get().isOfHospital() || !outside.desk().isUnit() ? OF_HOSPITAL : OF_UNIT;
    }

    /** True at a unit with both capabilities: what it sends and what it receives are two workplaces. */
    public boolean hasBothSides() {
        return outside.desk().isHospital() && outside.desk().isUnit();
    }

    public void turnSide() {
        if (!hasBothSides()) {
            return;
        }
        list.set(list.get().isOfHospital() ? WorkList.UNANSWERED : WorkList.INBOX);
    }

    public void turnScope() {
        scope.set(scope.get() == Scope.MINE ? Scope.ALL : Scope.MINE);
    }

    public boolean may(Permission permission) {
        return outside.desk().may(permission);
    }

    /** Today at the unit. */
    public LocalDate today() {
        return outside.desk().today();
    }

    boolean isOurs(ReferralRow row) {
        return outside.desk().isOurs(row);
    }

    int waited(ReferralRow row) {
        return outside.desk().waited(row);
    }

    int limit(ReferralRow row) {
        return outside.desk().limit(row);
    }

    /** Opens what was chosen; the audit notes it. */
    public void open(@Nullable ReferralRow row) {
        panel.formProperty().set(PanelForm.NONE);
        if (row == null) {
            file.set(null);
            panel.show(null);
            return;
        }
        outside.tasks().run("referrals.task.open", progress -> outside.desk().open(row.id())).onDone(opened -> {
            file.set(opened);
            panel.show(opened);
        });
    }

    /** Asks for whom a new referral is. */
    public void beginNew() {
        if (may(Permission.SIGN_REFERRALS)) {
            chooser.begin();
            choosing.set(true);
        }
    }

    /** Begins to write for this patient, or goes on with what was being written. */
    public void compose(UUID patientId) {
        choosing.set(false);
        ComposerViewModel page = new ComposerViewModel(outside, this::endComposing);
        page.begin(patientId);
        composer.set(page);
    }

    /** Somebody was chosen elsewhere: a doctor begins to write, others see the person's referrals. */
    public void showPatient(UUID patientId) {
        if (may(Permission.SIGN_REFERRALS)) {
            compose(patientId);
        } else {
            int number = ++asked;
            outside.tasks().run("referrals.task.list", progress -> outside.desk().ofPatient(patientId))
                    .onDone(found -> {
                        if (number == asked) {
                            rows.setAll(found);
                        }
                    });
        }
    }

    /** A new version of the open referral, with all that it said. */
    public void composeAgain() {
        ReferralFileView shown = file.get();
        if (shown != null && shown.request().isPresent() && isOurs(shown.row())) {
            ComposerViewModel page = new ComposerViewModel(outside, this::endComposing);
            page.beginAgain(shown.row().id(), shown.request().get());
            composer.set(page);
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

    /** Ctrl+Enter: signs the referral being written, or keeps what the panel asked for. */
    public void confirm() {
        ComposerViewModel page = composer.get();
        if (page == null) {
            panel.keep();
        } else {
            page.confirm();
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
        if (choosing.get()) {
            choosing.set(false);
            return true;
        }
        return panel.stepBack();
    }

    private void endComposing() {
        composer.set(null);
        refresh();
    }

    /** Lists and numbers anew, and the open referral with them. */
    public void refresh() {
        ask();
        ReferralFileView shown = file.get();
        if (shown != null) {
            outside.tasks().run("referrals.task.open", progress -> outside.desk().open(shown.row().id()))
                    .onDone(opened -> {
                        if (shown.equals(file.get())) {
                            file.set(opened);
                            panel.show(opened);
                        }
                    });
        }
    }

    private void ask() {
        int number = ++asked;
        WorkList wanted = list.get();
        Scope whose = scope.get();
        String typed = query.get();
        outside.tasks().run("referrals.task.list", progress -> new Answer(outside.desk().list(wanted, whose, typed),
                outside.desk().counts(lists(), whose), outside.desk().drafts())).onDone(answer -> {
                    if (number == asked) {
                        rows.setAll(answer.rows());
                        drafts.setAll(answer.drafts());
                        counts.set(answer.counts());
                    }
                });
    }

    @Override
    public void close() {
        subscription.close();
    }

    private record Answer(List<ReferralRow> rows, Map<WorkList, Integer> counts, List<DraftService.Kept> drafts) {}
}
