package mx.ventanilla.referral.hospital;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
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
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.referral.WorkList;
import mx.ventanilla.referral.exchange.ExchangeViewModel;
import org.jspecify.annotations.Nullable;

/** A hospital's inbox: its lists, the referral that is open, and what is decided of it. */
public final class InboxViewModel implements AutoCloseable {
    static final List<WorkList> LISTS = List.of(WorkList.INBOX, WorkList.SCHEDULED, WorkList.TO_ANSWER, WorkList.DONE);

    /** What lies over the lists. */
    public enum Page {
        LISTS, ANSWER, EXCHANGE
    }

    private final Outside outside;
    private final ObjectProperty<WorkList> chosen = new SimpleObjectProperty<>(WorkList.INBOX);
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty specialty = new SimpleStringProperty("");
    private final ObjectProperty<Map<WorkList, Integer>> counts = new SimpleObjectProperty<>(Map.of());
    private final ObservableList<ReferralRow> rows = FXCollections.observableArrayList();
    private final ObservableList<String> specialties = FXCollections.observableArrayList("");
    private final ObjectProperty<@Nullable ReferralFileView> file = new SimpleObjectProperty<>();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.LISTS);
    private final DecisionViewModel decision;
    private final AnswerViewModel answer;
    private final ExchangeViewModel exchange;
    private final Subscription subscription;
    private List<ReferralRow> listed = List.of();
    private int asked;

    /** What it stands on. */
    public record Outside(InboxDesk desk, TaskRunner tasks, Notifier notifier, ChangeFeed changes) {}

    public InboxViewModel(Outside outside) {
        this.outside = outside;
        this.decision = new DecisionViewModel(outside, this::refresh);
        this.answer = new AnswerViewModel(outside, this::answered);
        this.exchange = outside.desk().exchange(outside.tasks());
        chosen.subscribe(this::ask);
        query.subscribe(this::ask);
        specialty.subscribe(this::sift);
        subscription = outside.changes().subscribe(changes -> {
            if (changes.concern(Entity.REFERRAL_STATUS)) {
                outside.tasks().run("referrals.task.list", progress -> 0).onDone(done -> refresh());
            }
        });
        ask();
    }

    public ObjectProperty<WorkList> chosenProperty() {
        return chosen;
    }

    public StringProperty queryProperty() {
        return query;
    }

    /** Empty for all. */
    public StringProperty specialtyProperty() {
        return specialty;
    }

    public ObservableList<String> specialties() {
        return specialties;
    }

    public ObjectProperty<Map<WorkList, Integer>> countsProperty() {
        return counts;
    }

    public ObservableList<ReferralRow> rows() {
        return rows;
    }

    public ObjectProperty<@Nullable ReferralFileView> fileProperty() {
        return file;
    }

    public ObjectProperty<Page> pageProperty() {
        return page;
    }

    public DecisionViewModel decision() {
        return decision;
    }

    public AnswerViewModel answer() {
        return answer;
    }

    public ExchangeViewModel exchange() {
        return exchange;
    }

    int waited(ReferralRow row) {
        return outside.desk().waited(row);
    }

    int limit(ReferralRow row) {
        return outside.desk().limit(row);
    }

    /** Opens what was chosen; the audit notes it. */
    public void open(ReferralRow row) {
        decision.end();
        outside.tasks().run("referrals.task.open", progress -> outside.desk().open(row.id())).onDone(this::show);
    }

    private void show(ReferralFileView opened) {
        decision.show(opened);
        file.set(opened);
    }

    /** A step that asks for nothing. */
    public void step(ReferralStep step) {
        ReferralFileView shown = file.get();
        if (shown != null && decision.offers(step)) {
            outside.tasks().run("referrals.task.step", progress -> {
                outside.desk().step(shown.row().id(), NewEvent.of(step));
                return 0;
            });
        }
    }

    /** Begins the answer to the open referral, or goes on with it. */
    public void beginAnswer() {
        ReferralFileView shown = file.get();
        if (shown != null && decision.offers(ReferralStep.ANSWER)) {
            answer.begin(shown);
            page.set(Page.ANSWER);
        }
    }

    private void answered() {
        page.set(Page.LISTS);
        refresh();
    }

    /** Shows where files and QR are read. */
    public void openExchange() {
        page.set(Page.EXCHANGE);
    }

    /** The same, ready to send what is known here of the open referral back to its unit. */
    public void send() {
        ReferralFileView shown = file.get();
        if (shown != null) {
            exchange.propose(shown.row());
            page.set(Page.EXCHANGE);
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

    /** Ctrl+Enter: keeps what is being asked for. */
    public void keep() {
        switch (page.get()) {
            case LISTS -> decision.keep();
            case ANSWER -> answer.sign();
            case EXCHANGE -> exchange.confirm();
        }
    }

    /** Esc: leaves what is on top. */
    public boolean stepBack() {
        if (page.get() == Page.LISTS) {
            return decision.end();
        }
        page.set(Page.LISTS);
        refresh();
        return true;
    }

    /** Lists and numbers anew, and the open referral with them. */
    public void refresh() {
        ask();
        ReferralFileView shown = file.get();
        if (shown != null) {
            outside.tasks().run("referrals.task.open", progress -> outside.desk().open(shown.row().id()))
                    .onDone(opened -> {
                        if (shown.equals(file.get())) {
                            show(opened);
                        }
                    });
        }
    }

    private void ask() {
        int number = ++asked;
        WorkList wanted = chosen.get();
        String typed = query.get();
        outside.tasks().run("referrals.task.list", progress -> new Found(outside.desk().list(wanted, typed),
                outside.desk().counts(LISTS))).onDone(found -> {
                    if (number == asked) {
                        listed = found.rows();
                        counts.set(found.counts());
                        offerSpecialties();
                        sift();
                    }
                });
    }

    private void offerSpecialties() {
        List<String> offered = Stream
                .concat(Stream.of(""), listed.stream().map(ReferralRow::specialty).distinct().sorted())
                .toList();
        if (!offered.equals(specialties)) {
            String before = specialty.get();
            specialties.setAll(offered);
            specialty.set(offered.contains(before) ? before : "");
        }
    }

    private void sift() {
        String wanted = specialty.get() == null ? "" : specialty.get();
        rows.setAll(listed.stream().filter(row -> wanted.isEmpty() || row.specialty().equals(wanted)).toList());
    }

    @Override
    public void close() {
        subscription.close();
    }

    private record Found(List<ReferralRow> rows, Map<WorkList, Integer> counts) {}
}
