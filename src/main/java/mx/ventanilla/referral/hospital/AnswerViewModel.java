package mx.ventanilla.referral.hospital;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.DraftWriter;
import mx.ventanilla.referral.AnswerDraft;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import mx.ventanilla.referral.screen.DiagnosisFinder;
import org.jspecify.annotations.Nullable;

/** The answer to a referral being written: kept as it is typed, signed with the code. */
public final class AnswerViewModel {
    private final InboxViewModel.Outside outside;
    private final Runnable signed;
    private final ObservableList<Diagnosis> diagnoses = FXCollections.observableArrayList();
    private final DiagnosisFinder finder;
    private final ObjectProperty<@Nullable LocalDate> seenOn = new SimpleObjectProperty<>();
    private final StringProperty findings = new SimpleStringProperty("");
    private final StringProperty treatment = new SimpleStringProperty("");
    private final StringProperty instructions = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> nextControl = new SimpleObjectProperty<>();
    private final SignatureViewModel signature;
    private final ObjectProperty<@Nullable ReferralFileView> file = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final DraftWriter<UUID, AnswerDraft> drafts;
    private boolean filling;
    private int openings;

    AnswerViewModel(InboxViewModel.Outside outside, Runnable signed) {
        this.outside = outside;
        this.signed = signed;
        this.signature = new SignatureViewModel(outside);
        this.drafts = new DraftWriter<>(outside.tasks(), "referrals.task.draft", outside.desk()::keepAnswer);
        this.finder = new DiagnosisFinder(outside.tasks(), outside.desk()::diagnoses, diagnoses);
        diagnoses.subscribe(this::keep);
        List.of(findings, treatment, instructions).forEach(text -> text.subscribe(this::keep));
        List.of(seenOn, nextControl).forEach(day -> day.subscribe(this::keep));
    }

    public ObservableList<Diagnosis> diagnoses() {
        return diagnoses;
    }

    public DiagnosisFinder finder() {
        return finder;
    }

    public ObjectProperty<@Nullable LocalDate> seenOnProperty() {
        return seenOn;
    }

    public StringProperty findingsProperty() {
        return findings;
    }

    public StringProperty treatmentProperty() {
        return treatment;
    }

    /** For the family doctor. */
    public StringProperty instructionsProperty() {
        return instructions;
    }

    public ObjectProperty<@Nullable LocalDate> nextControlProperty() {
        return nextControl;
    }

    public SignatureViewModel signature() {
        return signature;
    }

    /** What is being answered; null while nothing is. */
    public ObjectProperty<@Nullable ReferralFileView> fileProperty() {
        return file;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** Begins, or goes on with what was typed before. */
    void begin(ReferralFileView opened) {
        problem.set(null);
        file.set(null);
        signature.begin();
        int number = ++openings;
        UUID id = opened.row().id();
        drafts.afterwards(() -> outside.tasks().run("referrals.task.open", progress -> {
            AnswerDraft draft = outside.desk().answerDraft(id).orElse(AnswerDraft.NONE);
            return new Begun(draft, outside.desk().diagnosesOf(draft.diagnoses()));
        }).onDone(begun -> {
            if (number == openings) {
                fill(begun);
                file.set(opened);
            }
        }));
    }

    private void fill(Begun begun) {
        filling = true;
        diagnoses.setAll(begun.diagnoses());
        seenOn.set(begun.draft().seenOn());
        findings.set(begun.draft().findings());
        treatment.set(begun.draft().treatment());
        instructions.set(begun.draft().instructions());
        nextControl.set(begun.draft().nextControl());
        filling = false;
    }

    private AnswerDraft draft() {
        return new AnswerDraft(diagnoses.stream().map(Diagnosis::key).toList(), seenOn.get(), findings.get(),
                treatment.get(), instructions.get(), nextControl.get(), "", "");
    }

    private void keep() {
        ReferralFileView open = file.get();
        if (filling || open == null || busy.get()) {
            return;
        }
        drafts.keep(open.row().id(), draft());
    }

    /** Signs; what was written stays when something is missing or the code is wrong. */
    public void sign() {
        ReferralFileView open = file.get();
        if (open == null || busy.get()) {
            return;
        }
        AnswerDraft written = draft();
        SignatureViewModel.Typed typed = signature.take();
        busy.set(true);
        problem.set(null);
        drafts.afterwards(() -> outside.tasks().run("referrals.task.sign", progress -> {
            outside.desk().answer(open.row().id(), written, typed.prove(outside.desk()));
            return open.row().folio();
        }).onDone(folio -> {
            file.set(null);
            outside.notifier().info("inbox.answered", folio);
            signed.run();
        }).onProblem(problem::set).onEnd(() -> {
            busy.set(false);
            signature.begin();
        }));
    }

    private record Begun(AnswerDraft draft, List<Diagnosis> diagnoses) {}
}
