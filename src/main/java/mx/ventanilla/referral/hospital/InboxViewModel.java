package mx.ventanilla.referral.hospital;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.referral.exchange.ExchangeViewModel;
import org.jspecify.annotations.Nullable;

/** A hospital's inbox: its lists, the referral that is open, and what is decided of it. */
public final class InboxViewModel implements AutoCloseable {
    /** What lies over the lists. */
    public enum Page {
        LISTS, ANSWER, EXCHANGE
    }

    private final Outside outside;
    private final InboxListViewModel list;
    private final ObjectProperty<@Nullable ReferralFileView> file = new SimpleObjectProperty<>();
    private final ObjectProperty<Page> page = new SimpleObjectProperty<>(Page.LISTS);
    private final DecisionViewModel decision;
    private final AnswerViewModel answer;
    private final ExchangeViewModel exchange;
    private final Subscription subscription;

    /** What it stands on. */
    public record Outside(InboxDesk desk, TaskRunner tasks, Notifier notifier, ChangeFeed changes) {}

    public InboxViewModel(Outside outside) {
        this.outside = outside;
        this.list = new InboxListViewModel(outside);
        this.decision = new DecisionViewModel(outside, this::refresh);
        this.answer = new AnswerViewModel(outside, this::answered);
        this.exchange = outside.desk().exchange(outside.tasks());
        subscription = outside.changes().subscribe(changes -> {
            if (changes.concern(Entity.REFERRAL_STATUS)) {
                outside.tasks().run("referrals.task.list", progress -> 0).onDone(done -> refresh());
            }
        });
    }

    public InboxListViewModel list() {
        return list;
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
        list.ask();
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

    @Override
    public void close() {
        subscription.close();
    }
}
