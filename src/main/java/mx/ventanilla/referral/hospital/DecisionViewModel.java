package mx.ventanilla.referral.hospital;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.core.Problem;
import mx.ventanilla.referral.EventSource;
import mx.ventanilla.referral.Hospital;
import mx.ventanilla.referral.NewEvent;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.ReferralReason;
import mx.ventanilla.referral.ReferralStates;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.security.Permission;
import org.jspecify.annotations.Nullable;

/** What the hospital may decide of the open referral, and the deciding. */
public final class DecisionViewModel {
    private final InboxViewModel.Outside outside;
    private final Runnable changed;
    private final ObjectProperty<Decision> form = new SimpleObjectProperty<>(Decision.NONE);
    private final DecisionEntries entries = new DecisionEntries();
    private final SignatureViewModel signature;
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private @Nullable ReferralFileView file;
    private int asked;

    DecisionViewModel(InboxViewModel.Outside outside, Runnable changed) {
        this.outside = outside;
        this.changed = changed;
        this.signature = new SignatureViewModel(outside);
        entries.agendaProperty().subscribe(agenda -> offerPlaces());
        entries.fromProperty().subscribe(from -> offerPlaces());
    }

    public ObjectProperty<Decision> formProperty() {
        return form;
    }

    public DecisionEntries entries() {
        return entries;
    }

    public SignatureViewModel signature() {
        return signature;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    void show(ReferralFileView opened) {
        file = opened;
    }

    /** True when this step makes sense for the open referral and is this person's to take. */
    public boolean offers(ReferralStep step) {
        boolean right = switch (step) {
            case ANSWER, REFER_ONWARD -> outside.desk().may(Permission.SIGN_REFERRALS);
            default -> outside.desk().may(Permission.RECEIVE_REFERRALS);
        };
        return right && file != null && ReferralStates.offers(file.row().state(), step, EventSource.PROGRAM);
    }

    /** Reasons for a return that this person may give: pertinence is judged by a physician. */
    public List<ReferralReason> reasons() {
        return ReferralReason.of(ReferralStep.RETURN).stream()
                .filter(reason -> !reason.isMedical() || outside.desk().may(Permission.SEE_CLINICAL)).toList();
    }

    public void ask(Decision wanted) {
        ReferralStep step = wanted.step();
        ReferralFileView open = file;
        if (step == null || open == null || !offers(step)) {
            return;
        }
        problem.set(null);
        entries.clear();
        form.set(wanted);
        if (wanted == Decision.ACCEPT) {
            outside.tasks().run("referrals.task.list", progress -> outside.desk().agendas(open.row().specialty()))
                    .onDone(this::offerAgendas);
        } else if (wanted == Decision.ONWARD) {
            entries.specialtyProperty().set(open.row().specialty());
            signature.begin();
            outside.tasks().run("referrals.task.list", progress -> outside.desk().hospitals())
                    .onDone(entries.hospitals()::setAll);
        }
    }

    private void offerAgendas(List<Service> agendas) {
        entries.agendas().setAll(agendas);
        entries.agendaProperty().set(agendas.isEmpty() ? null : agendas.getFirst());
    }

    private void offerPlaces() {
        Service agenda = entries.agendaProperty().get();
        int number = ++asked;
        if (agenda == null) {
            entries.offers().clear();
            entries.offerProperty().set(null);
            return;
        }
        outside.tasks().run("referrals.task.list", progress -> outside.desk().offers(agenda.id(),
                Optional.ofNullable(entries.fromProperty().get()))).onDone(found -> {
                    if (number == asked) {
                        entries.offers().setAll(found);
                        entries.offerProperty().set(found.isEmpty() ? null : found.getFirst());
                    }
                });
    }

    /** Keeps what was decided. */
    public void keep() {
        switch (form.get()) {
            case NONE -> {}
            case ACCEPT -> {
                HospitalService.Acceptance acceptance = entries.acceptance();
                work(id -> outside.desk().accept(id, acceptance));
            }
            case RETURN -> {
                NewEvent returning = entries.returning();
                work(id -> outside.desk().step(id, returning));
            }
            case ONWARD -> refer();
        }
    }

    private void refer() {
        Hospital hospital = entries.hospitalProperty().get();
        if (hospital == null) {
            problem.set(Problem.of("referral.onward.hospital"));
            return;
        }
        String specialty = entries.specialtyProperty().get();
        String reason = entries.noteProperty().get();
        SignatureViewModel.Typed typed = signature.take();
        work(id -> outside.desk().onward(id, hospital.id(), specialty, reason, typed.prove(outside.desk())));
    }

    /** Leaves what was being decided. True when something was. */
    boolean end() {
        boolean open = form.get() != Decision.NONE;
        form.set(Decision.NONE);
        return open;
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
            form.set(Decision.NONE);
            changed.run();
        }).onProblem(problem::set).onEnd(() -> busy.set(false));
    }
}
