package mx.ventanilla.referral.screen;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Finding;
import mx.ventanilla.referral.Completeness;
import mx.ventanilla.referral.VitalSign;

/** One small field for each vital sign. */
final class VitalFields {
    private static final double WIDTH = 84;
    private final Map<VitalSign, TextField> fields = new EnumMap<>(VitalSign.class);

    VitalFields(HBox row, ReferralWords words, ComposerViewModel model) {
        for (VitalSign sign : VitalSign.values()) {
            TextField field = new TextField();
            field.setId("vital" + sign.name());
            field.setPrefWidth(WIDTH);
            field.setAccessibleText(words.text("referrals.vital." + sign.name()));
            field.textProperty().bindBidirectional(model.vital(sign));
            Label label = new Label(words.text("referrals.vital." + sign.name()));
            label.getStyleClass().addAll("small", "muted");
            label.setLabelFor(field);
            fields.put(sign, field);
            row.getChildren().add(new VBox(field, label));
        }
    }

    Optional<Node> of(VitalSign sign) {
        return Optional.ofNullable(fields.get(sign));
    }

    /** Marks those that cannot be right. */
    void mark(Completeness completeness) {
        fields.forEach((sign, field) -> {
            field.getStyleClass().remove("wrong");
            boolean wrong = completeness.faults().stream().map(Finding::field).anyMatch(sign.name()::equals);
            if (wrong) {
                field.getStyleClass().add("wrong");
            }
        });
    }
}
