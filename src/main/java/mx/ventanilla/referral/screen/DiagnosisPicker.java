package mx.ventanilla.referral.screen;

import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import mx.ventanilla.fx.KeyButton;
import mx.ventanilla.fx.Shown;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import org.jspecify.annotations.Nullable;

/** The field of the diagnoses: what was found under it, what was chosen above it. */
public final class DiagnosisPicker {
    private static final double LINE_HEIGHT = 39;
    private static final int MOST_SHOWN = 5;
    private final TextField field;
    private final ListView<Diagnosis> list;
    private final FlowPane chips;
    private final ReferralWords words;

    public DiagnosisPicker(TextField field, ListView<Diagnosis> list, FlowPane chips, ReferralWords words) {
        this.field = field;
        this.list = list;
        this.chips = chips;
        this.words = words;
    }

    public void bind(DiagnosisFinder finder, ObservableList<Diagnosis> chosen) {
        field.textProperty().bindBidirectional(finder.search().queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> steer(finder, event));
        list.setItems(finder.search().found());
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Diagnosis diagnosis, boolean empty) {
                super.updateItem(diagnosis, empty);
                setText(empty || diagnosis == null ? null : diagnosis.label());
            }
        });
        list.setOnMouseClicked(event -> Optional.ofNullable(list.getSelectionModel().getSelectedItem())
                .ifPresent(finder::add));
        finder.search().highlightedProperty().subscribe(index -> highlight(index.intValue()));
        finder.search().found().subscribe(() -> showFound(finder));
        Shown.when(list, false);
        chosen.subscribe(() -> showChips(finder, chosen));
        showChips(finder, chosen);
    }

    private void showFound(DiagnosisFinder finder) {
        Shown.when(list, !finder.search().found().isEmpty());
        list.setPrefHeight(Math.min(finder.search().found().size(), MOST_SHOWN) * LINE_HEIGHT + 2);
        highlight(finder.search().highlightedProperty().get());
    }

    private void highlight(int index) {
        if (index >= 0 && index < list.getItems().size()) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(Math.max(0, index - MOST_SHOWN + 1));
        } else {
            list.getSelectionModel().clearSelection();
        }
    }

    private void showChips(DiagnosisFinder finder, ObservableList<Diagnosis> chosen) {
        chips.getChildren().setAll(chosen.stream().map(diagnosis -> chip(finder, diagnosis)).toList());
        Shown.when(chips, !chosen.isEmpty());
    }

    private Node chip(DiagnosisFinder finder, Diagnosis diagnosis) {
        KeyButton chip = new KeyButton();
        chip.getStyleClass().addAll("compact", "accent-outline");
        chip.setText(diagnosis.label());
        chip.setIcon("fth-x");
        chip.setTooltip(new Tooltip(words.text("referrals.diagnosis.remove", diagnosis.label())));
        chip.setOnAction(event -> finder.remove(diagnosis));
        return chip;
    }

    private static void steer(DiagnosisFinder finder, KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> finder.move(1);
            case UP -> finder.move(-1);
            case ENTER -> finder.add();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
