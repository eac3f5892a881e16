package mx.ventanilla.referral.screen;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.ventanilla.core.Problem;
import mx.ventanilla.referral.AnswerDraft;
import mx.ventanilla.referral.ContactAttempt;
import mx.ventanilla.referral.EventSource;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralState;
import mx.ventanilla.referral.ReferralStates;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.referral.exchange.QrReadingService;
import mx.ventanilla.security.Permission;
import org.jspecify.annotations.Nullable;

/** What can be done with the open referral, and the few things that are asked for it. */
public final class PanelViewModel {
    /** What a hospital that has no program does, as the unit may note it. */
    static final List<ReferralStep> TOLD = List.of(ReferralStep.ACCEPT, ReferralStep.RETURN, ReferralStep.ATTEND,
            ReferralStep.NO_SHOW, ReferralStep.REFER_ONWARD);
    private final ReferralsViewModel.Outside outside;
    private final ObjectProperty<PanelForm> form = new SimpleObjectProperty<>(PanelForm.NONE);
    private final PanelEntries entries = new PanelEntries();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable ReferralFileView file;

    PanelViewModel(ReferralsViewModel.Outside outside) {
        this.outside = outside;
    }

    public ObjectProperty<PanelForm> formProperty() {
        return form;
    }

    /** What is typed into the form. */
    public PanelEntries entries() {
        return entries;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    void show(@Nullable ReferralFileView opened) {
        file = opened;
    }

    /** True when this makes sense for the open referral and this person. */
    public boolean offers(PanelForm wanted) {
        return switch (wanted) {
            case NONE -> false;
            case CONTACT -> isOurs() && outside.desk().may(Permission.FOLLOW_REFERRALS);
            case NEWS -> isOurs() && outside.desk().may(Permission.FOLLOW_REFERRALS)
                    && TOLD.stream().anyMatch(step -> allows(step, EventSource.PHONE));
            case CLOSE -> isOurs() && outside.desk().may(Permission.FOLLOW_REFERRALS)
                    && allows(ReferralStep.CLOSE, EventSource.PROGRAM);
            case CAPTURE -> isOurs() && outside.desk().may(Permission.SEE_CLINICAL)
                    && allows(ReferralStep.ANSWER, EventSource.PAPER);
            case ADDENDUM -> isOurs() && outside.desk().may(Permission.SIGN_REFERRALS)
                    && allows(ReferralStep.AMEND, EventSource.PROGRAM);
            case CANCEL -> isOurs() && outside.desk().may(Permission.SEE_CLINICAL)
                    && allows(ReferralStep.CANCEL, EventSource.PROGRAM);
            case EXPORT -> file != null && outside.desk().may(Permission.SIGN_REFERRALS);
            case SAVE -> file != null && outside.desk().may(Permission.SEE_CLINICAL);
        };
    }

    /** The same for a step that asks for nothing. */
    public boolean offers(ReferralStep step) {
        return switch (step) {
            case HAND_OVER, SEND -> isOurs() && outside.desk().may(Permission.FOLLOW_REFERRALS)
                    && allows(step, EventSource.PROGRAM);
            case EXPIRE -> isOurs() && isOverdue() && outside.desk().may(Permission.FOLLOW_REFERRALS)
                    && allows(step, EventSource.PROGRAM);
            case REPLACE -> isOurs() && outside.desk().may(Permission.SIGN_REFERRALS)
                    && allows(step, EventSource.PROGRAM);
            case READ -> isOurs() && outside.desk().may(Permission.SEE_CLINICAL) && isUnread();
            default -> false;
        };
    }

    public void ask(PanelForm wanted) {
        if (offers(wanted)) {
            problem.set(null);
            entries.clear();
            if (wanted.asksForFile()) {
                entries.fileProperty().set(proposed(wanted));
            }
            form.set(wanted);
        }
    }

    /** Begins to type an answer from its paper, with what its QR says. */
    void capture(QrReadingService.Found answer) {
        ask(PanelForm.CAPTURE);
        entries.diagnosesProperty().set(String.join(", ", answer.qr().diagnoses()));
        entries.informantProperty().set(answer.unitName());
    }

    public void step(ReferralStep step) {
        if (offers(step)) {
            work(NewEvent.of(step));
        }
    }

    /** Keeps what the form asked for. */
    public void keep() {
        switch (form.get()) {
            case NONE -> {}
            case CONTACT -> keepContact();
            case CAPTURE -> {
                AnswerDraft draft = entries.answer();
                work(id -> outside.desk().capture(id, draft));
            }
            case NEWS -> work(entries.news());
            case ADDENDUM -> {
                String text = entries.noteProperty().get();
                char[] typed = entries.codeProperty().get().toCharArray();
                work(id -> outside.desk().amend(id, text, typed));
            }
            case CANCEL -> work(entries.event(ReferralStep.CANCEL));
            case EXPORT, SAVE -> keepFile(form.get());
            case CLOSE -> work(entries.event(ReferralStep.CLOSE));
        }
    }

    boolean stepBack() {
        boolean open = form.get() != PanelForm.NONE;
        form.set(PanelForm.NONE);
        return open;
    }

    private String proposed(PanelForm wanted) {
        String folio = file == null ? "" : file.row().folio();
        return Path.of(System.getProperty("user.home"),
                "referencia-" + folio + (wanted == PanelForm.SAVE ? ".pdf" : ".json")).toString();
    }

    private void keepFile(PanelForm wanted) {
        String typed = entries.fileProperty().get().strip();
        Path target;
        try {
            target = Path.of(typed);
        } catch (InvalidPathException noName) {
            problem.set(Problem.of("print.notSaved", typed));
            return;
        }
        String why = entries.noteProperty().get();
        workAndTell(id -> {
            if (wanted == PanelForm.SAVE) {
                outside.desk().save(id, target);
                return () -> outside.notifier().info("referrals.saved", target.toString());
            }
            List<String> unread = outside.desk().exportFhir(id, why, target);
            return () -> outside.notifier().info(unread.isEmpty() ? "referrals.saved" : "referrals.saved.unread",
                    target.toString(), String.join(" ", unread));
        });
    }

    private void keepContact() {
        ContactAttempt.Whom who = entries.whomProperty().get();
        ContactAttempt.Outcome what = entries.outcomeProperty().get();
        String words = entries.noteProperty().get();
        if (who != null && what != null) {
            work(id -> outside.desk().contact(id, who, what, words));
        }
    }

    private void work(NewEvent event) {
        work(id -> outside.desk().step(id, event));
    }

    private void work(Consumer<UUID> act) {
        workAndTell(id -> {
            act.accept(id);
            return () -> {};
        });
    }

    /** @param act gives what the screen says of it when it is done */
    private void workAndTell(Function<UUID, Runnable> act) {
        ReferralFileView open = file;
        if (open == null || busy.get()) {
            return;
        }
        busy.set(true);
        problem.set(null);
        outside.tasks().run("referrals.task.step", progress -> act.apply(open.row().id())).onDone(tell -> {
            form.set(PanelForm.NONE);
            tell.run();
        }).onProblem(problem::set).onEnd(() -> busy.set(false));
    }

    private boolean allows(ReferralStep step, EventSource how) {
        return file != null && ReferralStates.offers(file.row().state(), step, how);
    }

    private boolean isUnread() {
        return file != null && file.row().unread() && file.row().state() == ReferralState.ANSWERED;
    }

    private boolean isOverdue() {
        LocalDate due = file == null ? null : file.row().dueOn();
        return due != null && due.isBefore(outside.desk().today());
    }

    private boolean isOurs() {
        return file != null && outside.desk().isOurs(file.row());
    }
}
