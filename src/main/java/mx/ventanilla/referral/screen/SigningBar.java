package mx.ventanilla.referral.screen;

import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextInputControl;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.referral.Completeness;

/** The foot of the page: whether it can be signed, and the code that signs it. */
final class SigningBar {
    private final Label verdict;
    private final PasswordField password;
    private final PasswordField code;
    private final ReferralWords words;

    SigningBar(Label verdict, PasswordField password, PasswordField code, ReferralWords words) {
        this.verdict = verdict;
        this.password = password;
        this.code = code;
        this.words = words;
    }

    void bind(SigningViewModel signing) {
        code.textProperty().bindBidirectional(signing.codeProperty());
        password.textProperty().bindBidirectional(signing.passwordProperty());
        signing.stageProperty().subscribe(this::show);
        signing.problemProperty().subscribe(problem -> {
            if (problem != null) {
                tell(Tone.BAD, words.messages().text(problem));
            }
        });
    }

    void tell(Completeness completeness) {
        tell(completeness.maySign() ? Tone.OK : Tone.BAD, completeness.maySign()
                ? words.text("referrals.ready")
                : words.text("referrals.notReady", completeness.missing().size() + completeness.errors()));
    }

    private void show(SigningViewModel.Stage stage) {
        Shown.when(code, stage != SigningViewModel.Stage.WRITING);
        Shown.when(password, stage == SigningViewModel.Stage.SETTING_CODE);
        switch (stage) {
            case WRITING -> {}
            case ASKING_CODE -> ask(code, "referrals.sign.code");
            case SETTING_CODE -> ask(password, "referrals.sign.set");
        }
    }

    private void ask(TextInputControl field, String key) {
        tell(Tone.NEUTRAL, words.text(key));
        field.requestFocus();
    }

    private void tell(Tone tone, String text) {
        verdict.setText(text);
        tone.applyTo(verdict.getStyleClass());
    }
}
