package mx.ventanilla.referral.screen;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.referral.Completeness;
import mx.ventanilla.referral.Requirement;

/** What a hospital would send the referral back for, each with the way to its field. */
final class MissingList {
    private final Label title;
    private final ProgressBar meter;
    private final VBox list;
    private final ReferralWords words;
    private final Function<Requirement, Optional<Node>> fields;

    MissingList(Label title, ProgressBar meter, VBox list, ReferralWords words,
            Function<Requirement, Optional<Node>> fields) {
        this.title = title;
        this.meter = meter;
        this.list = list;
        this.words = words;
        this.fields = fields;
    }

    void show(Completeness completeness) {
        title.setText(heading(completeness));
        meter.setProgress((double) completeness.done() / completeness.total());
        list.getChildren().setAll(completeness.missing().stream().map(this::missing).toList());
        completeness.faults().forEach(fault -> list.getChildren().add(wrapped(Tone.BAD, "fth-alert-triangle",
                words.fault(fault))));
        completeness.tolerated().forEach(it -> list.getChildren().add(wrapped(Tone.WARN, "fth-info",
                words.text("referrals.tolerated", words.messages().text(it.word())))));
    }

    /** Nothing is called complete that cannot be signed. */
    private String heading(Completeness completeness) {
        if (!completeness.missing().isEmpty()) {
            return words.text("referrals.missing", completeness.missing().size(), completeness.total());
        }
        return completeness.maySign()
                ? words.text("referrals.complete", completeness.total())
                : words.text("referrals.toCheck", completeness.errors());
    }

    private Node missing(Requirement requirement) {
        StateLabel label = wrapped(Tone.BAD, "fth-x-circle", words.messages().text(requirement.word()));
        KeyButton go = new KeyButton();
        go.getStyleClass().addAll("ghost", "compact");
        go.setText(words.text("referrals.go"));
        Optional<Node> field = fields.apply(requirement);
        go.setOnAction(event -> field.ifPresent(Node::requestFocus));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        HBox line = new HBox(label, go);
        line.getStyleClass().add("referrals-line");
        return field.isPresent() ? line : label;
    }

    private static StateLabel wrapped(Tone tone, String icon, String text) {
        StateLabel label = new StateLabel(tone, icon, text);
        label.setMinWidth(0);
        label.setWrapText(true);
        return label;
    }
}
