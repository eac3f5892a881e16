package mx.ventanilla.fx;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import mx.ventanilla.core.Messages;

/**
 * Draws what a form asks for, one entry at a time, wherever it is put. Labels come from {@code <prefix>.field.<name>}, a
 * hint from {@code <prefix>.hint.<name>} where there is one; a field's id is its name and {@code Field}.
 */
public final class FormFields {
    /** What is read from a card into its own field. */
    private static final Set<String> SCANNED = Set.of("nss", "curp");
    private final Messages messages;
    private final String prefix;
    private final Clock clock;
    private final FieldFaults faults;
    private final Mnemonics mnemonics = new Mnemonics();
    private final Map<String, Node> inputs = new LinkedHashMap<>();

    public FormFields(Messages messages, String prefix, Clock clock) {
        this.messages = messages;
        this.prefix = prefix;
        this.clock = clock;
        this.faults = new FieldFaults(messages);
    }

    /** Where the findings about these entries are shown. */
    public FieldFaults faults() {
        return faults;
    }

    /** The fields in which something is typed, in the order they were drawn. */
    public List<Node> inputs() {
        return List.copyOf(inputs.values());
    }

    /** Label, field, hint and what is wrong, one below the other. */
    public VBox draw(FormEntry entry) {
        Node input = switch (entry) {
            case FormEntry.Text text -> text(text);
            case FormEntry.Day day -> day(day);
            case FormEntry.Time time -> time(time);
            case FormEntry.Choice<?> choice -> choice(choice);
            case FormEntry.Flag flag -> flag(flag);
            case FormEntry.Weekdays days -> new WeekdayRow(days);
        };
        input.setId(entry.name() + "Field");
        inputs.put(entry.name(), input);
        Label problem = new Label();
        problem.setId(entry.name() + "Problem");
        VBox field = new VBox(input, problem);
        field.getStyleClass().add("form-field");
        if (!(entry instanceof FormEntry.Flag)) {
            Label label = new Label(messages.text(prefix + ".field." + entry.name()));
            label.getStyleClass().add("field-label");
            label.setLabelFor(input);
            input.setAccessibleText(label.getText());
            mnemonics.give(label);
            field.getChildren().addFirst(label);
        }
        addHint(field, entry);
        faults.at(entry.name(), input, problem);
        return field;
    }

    private void addHint(VBox field, FormEntry entry) {
        String key = prefix + ".hint." + entry.name();
        if (messages.bundle().containsKey(key)) {
            Label hint = new Label(messages.text(key));
            hint.getStyleClass().add("field-hint");
            hint.setWrapText(true);
            field.getChildren().add(hint);
        }
    }

    private static TextField text(FormEntry.Text entry) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(entry.value());
        if (SCANNED.contains(entry.name())) {
            ScanWatch.welcome(field);
        }
        field.focusedProperty().subscribe((old, focused) -> {
            if (!focused) {
                entry.value().set(entry.written().apply(entry.value().get()));
            }
        });
        return field;
    }

    private DateField day(FormEntry.Day entry) {
        DateField field = new DateField();
        field.use(clock, entry.side(), messages.locale());
        field.valueProperty().bindBidirectional(entry.value());
        field.textProperty().bindBidirectional(entry.typed());
        return field;
    }

    private static TimeField time(FormEntry.Time entry) {
        TimeField field = new TimeField();
        field.valueProperty().bindBidirectional(entry.value());
        field.textProperty().bindBidirectional(entry.typed());
        return field;
    }

    private static <T> ComboBox<T> choice(FormEntry.Choice<T> entry) {
        ComboBox<T> box = new ComboBox<>(entry.options());
        WordCell.use(box, entry.words());
        TypedChoice.on(box, entry.words());
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(entry.value());
        return box;
    }

    private CheckBox flag(FormEntry.Flag entry) {
        CheckBox box = new CheckBox(messages.text(prefix + ".field." + entry.name()));
        box.selectedProperty().bindBidirectional(entry.value());
        mnemonics.give(box);
        return box;
    }

    /** Seven buttons, one for each day. */
    private final class WeekdayRow extends HBox {
        private final List<ToggleButton> days = new ArrayList<>();

        WeekdayRow(FormEntry.Weekdays entry) {
            getStyleClass().add("weekday-row");
            for (DayOfWeek day : DayOfWeek.values()) {
                ToggleButton button = new ToggleButton(day.getDisplayName(TextStyle.SHORT, messages.locale()));
                button.setAccessibleText(day.getDisplayName(TextStyle.FULL, messages.locale()));
                button.setId("day" + day.getValue() + "Button");
                button.setOnAction(event -> entry.value().set(chosen()));
                days.add(button);
            }
            getChildren().setAll(days);
            entry.value().subscribe(this::show);
        }

        private String chosen() {
            StringBuilder digits = new StringBuilder();
            for (int i = 0; i < days.size(); i++) {
                digits.append(days.get(i).isSelected() ? Integer.toString(i + 1) : "");
            }
            return digits.toString();
        }

        private void show(String digits) {
            for (int i = 0; i < days.size(); i++) {
                days.get(i).setSelected(digits.contains(Integer.toString(i + 1)));
            }
        }

        @Override
        public void requestFocus() {
            days.getFirst().requestFocus();
        }
    }
}
