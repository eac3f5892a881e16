package mx.ventanilla.referral.screen;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import mx.ventanilla.core.Problem;
import mx.ventanilla.referral.ReferralDraft;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.SigningService;
import mx.ventanilla.security.SigningCodeService;
import org.jspecify.annotations.Nullable;

/** The signing of what is written: asks for the code, or for a first one, and signs. Nothing written is lost by it. */
public final class SigningViewModel {
    /** What the bar at the foot asks for. */
    public enum Stage {
        WRITING, ASKING_CODE, SETTING_CODE
    }

    private final ReferralsViewModel.Outside outside;
    private final Supplier<ReferralDraft> draft;
    private final BooleanSupplier complete;
    private final Consumer<ReferralFileView> signed;
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.WRITING);
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private final BooleanProperty busy = new SimpleBooleanProperty();

    SigningViewModel(ReferralsViewModel.Outside outside, Supplier<ReferralDraft> draft, BooleanSupplier complete,
            Consumer<ReferralFileView> signed) {
        this.outside = outside;
        this.draft = draft;
        this.complete = complete;
        this.signed = signed;
    }

    public ObjectProperty<Stage> stageProperty() {
        return stage;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    /** What is typed in the bar at the foot. */
    public StringProperty codeProperty() {
        return code;
    }

    /** The password that proves who sets a code. */
    public StringProperty passwordProperty() {
        return password;
    }

    /** Goes on from where the signing stands. */
    public void confirm() {
        switch (stage.get()) {
            case WRITING -> begin();
            case ASKING_CODE -> sign(code.get());
            case SETTING_CODE -> setCode(password.get(), code.get());
        }
        code.set("");
        password.set("");
    }

    boolean stepBack() {
        boolean asking = stage.get() != Stage.WRITING;
        stage.set(Stage.WRITING);
        return asking;
    }

    /** Asks for the code, or for a first one, when nothing is missing. */
    private void begin() {
        if (!complete.getAsBoolean() || busy.get()) {
            return;
        }
        problem.set(null);
        outside.tasks().run("referrals.task.sign", progress -> outside.desk().signingCode())
                .onDone(state -> stage.set(state == SigningCodeService.State.READY
                        ? Stage.ASKING_CODE
                        : Stage.SETTING_CODE));
    }

    /** Signs with this code; what was written stays when it is wrong. */
    private void sign(String typed) {
        ReferralDraft written = draft.get();
        work(() -> {
            SigningService.Signed made = outside.desk().sign(written, typed.toCharArray());
            return outside.desk().open(made.id());
        }, made -> {
            outside.notifier().info("referrals.signed", made.row().folio());
            signed.accept(made);
        });
    }

    /** Sets a signing code, with the password as proof, and asks for it. */
    private void setCode(String proof, String newCode) {
        work(() -> {
            outside.desk().setSigningCode(proof.toCharArray(), newCode.toCharArray());
            return true;
        }, done -> stage.set(Stage.ASKING_CODE));
    }

    <T> void work(Supplier<T> act, Consumer<T> then) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set(null);
        outside.tasks().run("referrals.task.sign", progress -> act.get()).onDone(then)
                .onProblem(problem::set).onEnd(() -> busy.set(false));
    }
}
