package mx.ventanilla.referral.screen;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Problem;
import mx.ventanilla.referral.AnswerDraft;
import mx.ventanilla.referral.ContactAttempt;
import mx.ventanilla.referral.EventSource;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralReason;
import mx.ventanilla.referral.ReferralState;
import mx.ventanilla.referral.ReferralStates;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.security.Permission;
import org.jspecify.annotations.Nullable;

/** What can be done with the open referral, and the few things that are asked for it. */
public final class PanelViewModel {
    /** What a hospital that has no program does, as the unit may note it. */
    static final List<ReferralStep> TOLD = List.of(ReferralStep.ACCEPT, ReferralStep.RETURN, ReferralStep.ATTEND,
            ReferralStep.NO_SHOW, ReferralStep.REFER_ONWARD);
    private final ReferralsViewModel.Outside outside;
    private final Runnable changed;
    private final ObjectProperty<PanelForm> form = new SimpleObjectProperty<>(PanelForm.NONE);
    private final ObjectProperty<@Nullable ReferralStep> told = new SimpleObjectProperty<>(ReferralStep.ACCEPT);
    private final ObjectProperty<@Nullable EventSource> source = new SimpleObjectProperty<>(EventSource.PHONE);
    private final ObjectProperty<@Nullable ReferralReason> reason = new SimpleObjectProperty<>();
    private final ObjectProperty<ContactAttempt.@Nullable Whom> whom = new SimpleObjectProperty<>(
            ContactAttempt.Whom.HOSPITAL);
    private final ObjectProperty<ContactAttempt.@Nullable Outcome> outcome = new SimpleObjectProperty<>(
            ContactAttempt.Outcome.REACHED);
    private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalTime> hour = new SimpleObjectProperty<>();
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty informant = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty diagnoses = new SimpleStringProperty("");
    private final StringProperty findings = new SimpleStringProperty("");
    private final StringProperty treatment = new SimpleStringProperty("");
    private final StringProperty physician = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable ReferralFileView file;

    PanelViewModel(ReferralsViewModel.Outside outside, Runnable changed) {
        this.outside = outside;
        this.changed = changed;
    }

    public ObjectProperty<PanelForm> formProperty() {
        return form;
    }

    public ObjectProperty<@Nullable ReferralStep> toldProperty() {
        return told;
    }

    public ObjectProperty<@Nullable EventSource> sourceProperty() {
        return source;
    }

    public ObjectProperty<@Nullable ReferralReason> reasonProperty() {
        return reason;
    }

    public ObjectProperty<ContactAttempt.@Nullable Whom> whomProperty() {
        return whom;
    }

    public ObjectProperty<ContactAttempt.@Nullable Outcome> outcomeProperty() {
        return outcome;
    }

    public ObjectProperty<@Nullable LocalDate> dayProperty() {
        return day;
    }

    public ObjectProperty<@Nullable LocalTime> hourProperty() {
        return hour;
    }

    public StringProperty placeProperty() {
        return place;
    }

    public StringProperty informantProperty() {
        return informant;
    }

    /** A note; for an answer, the instructions to the family doctor. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Keys of the answer's diagnoses, apart by commas or blanks. */
    public StringProperty diagnosesProperty() {
        return diagnoses;
    }

    public StringProperty findingsProperty() {
        return findings;
    }

    public StringProperty treatmentProperty() {
        return treatment;
    }

    public StringProperty physicianProperty() {
        return physician;
    }

    public StringProperty codeProperty() {
        return code;
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
            case ACCEPT -> offers(ReferralStep.ACCEPT);
            case RETURN -> offers(ReferralStep.RETURN);
            case ONWARD -> offers(ReferralStep.REFER_ONWARD);
            case ANSWER -> !isOurs() && outside.desk().may(Permission.SIGN_REFERRALS)
                    && allows(ReferralStep.ANSWER, EventSource.PROGRAM);
        };
    }

    /** The same for a step that asks for nothing. */
    public boolean offers(ReferralStep step) {
        return switch (step) {
            case HAND_OVER, SEND -> isOurs() && outside.desk().may(Permission.FOLLOW_REFERRALS)
                    && allows(step, EventSource.PROGRAM);
            case READ -> isOurs() && outside.desk().may(Permission.SEE_CLINICAL) && isUnread();
            default -> file != null && !isOurs() && step.side() == ReferralStep.Side.HOSPITAL
                    && outside.desk().may(Permission.RECEIVE_REFERRALS) && allows(step, EventSource.PROGRAM);
        };
    }

    public void ask(PanelForm wanted) {
        if (offers(wanted)) {
            clear();
            form.set(wanted);
        }
    }

    public void step(ReferralStep step) {
        if (offers(step)) {
            run(() -> NewEvent.of(step));
        }
    }

    /** Keeps what the form asked for. */
    public void keep() {
        switch (form.get()) {
            case NONE -> {}
            case CONTACT -> keepContact();
            case CAPTURE -> work(id -> outside.desk().capture(id, answer()));
            case ANSWER -> {
                char[] typed = code.get().toCharArray();
                AnswerDraft draft = answer();
                work(id -> outside.desk().answer(id, draft, typed));
            }
            case NEWS -> run(() -> event(told.get()).told(source.get() == null ? EventSource.PHONE : source.get(),
                    informant.get()));
            case CLOSE -> run(() -> event(ReferralStep.CLOSE));
            case ACCEPT -> run(() -> event(ReferralStep.ACCEPT));
            case RETURN -> run(() -> event(ReferralStep.RETURN));
            case ONWARD -> run(() -> event(ReferralStep.REFER_ONWARD));
        }
    }

    boolean stepBack() {
        boolean open = form.get() != PanelForm.NONE;
        form.set(PanelForm.NONE);
        return open;
    }

    private void keepContact() {
        ContactAttempt.Whom who = whom.get();
        ContactAttempt.Outcome what = outcome.get();
        String words = note.get();
        if (who != null && what != null) {
            work(id -> outside.desk().contact(id, who, what, words));
        }
    }

    private NewEvent event(@Nullable ReferralStep step) {
        ReferralReason why = reason.get();
        boolean accepts = step == ReferralStep.ACCEPT;
        return NewEvent.of(step == null ? ReferralStep.ACCEPT : step)
                .because(why == null || accepts ? null : why.name(), blankToNull(note.get()))
                .on(accepts ? day.get() : null, accepts ? hour.get() : null,
                        accepts ? blankToNull(place.get()) : null);
    }

    private AnswerDraft answer() {
        List<String> keys = Arrays.stream(diagnoses.get().split("[,;\\s]+")).filter(key -> !key.isBlank()).toList();
        return new AnswerDraft(keys, null, findings.get(), treatment.get(), note.get(), day.get(), physician.get(),
                informant.get());
    }

    private void run(Supplier<NewEvent> event) {
        NewEvent made = event.get();
        work(id -> outside.desk().step(id, made));
    }

    private void work(Consumer<UUID> act) {
        ReferralFileView open = file;
        if (open == null || busy.get()) {
            return;
        }
        busy.set(true);
        problem.set(null);
        outside.tasks().run("referrals.task.step", progress -> {
            act.accept(open.row().id());
            return 0;
        }).onDone(done -> {
            form.set(PanelForm.NONE);
            changed.run();
        }).onProblem(problem::set).onEnd(() -> busy.set(false));
    }

    private void clear() {
        problem.set(null);
        reason.set(null);
        day.set(null);
        hour.set(null);
        List.of(place, informant, note, diagnoses, findings, treatment, physician, code).forEach(text -> text.set(""));
    }

    private boolean allows(ReferralStep step, EventSource how) {
        return file != null && ReferralStates.allows(file.row().state(), step, how);
    }

    private boolean isUnread() {
        return file != null && file.row().unread() && file.row().state() == ReferralState.ANSWERED;
    }

    private boolean isOurs() {
        return file != null && outside.desk().isOurs(file.row());
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
