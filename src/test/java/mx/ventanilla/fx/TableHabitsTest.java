package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import mx.ventanilla.core.Messages;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TableHabitsTest {
    private final Map<String, String> kept = new HashMap<>();
    private final TableLayouts layouts = new TableLayouts() {
        @Override
        public void find(String table, Consumer<String> found) {
            Optional.ofNullable(kept.get(table)).ifPresent(found);
        }

        @Override
        public void keep(String table, String layout) {
            kept.put(table, layout);
        }
    };

    private TableView<String[]> table;

    @BeforeAll
    static void startsTheScreen() {
        Screen.show(10, 10, StackPane::new).close();
    }

    @Test
    void theColumnsStayAsThePersonLeftThem() {
        try (Screen screen = Screen.show(600, 300, this::shown)) {
            screen.doing(() -> {
                TableMemory.follow(table, "rooms", layouts);
                TableColumn<String[], ?> doctor = table.getColumns().remove(1);
                table.getColumns().addFirst(doctor);
                doctor.setPrefWidth(222);
                doctor.setSortType(TableColumn.SortType.DESCENDING);
                table.getSortOrder().add(doctor);
            });
            screen.await(() -> kept.getOrDefault("rooms", "").startsWith("doctor:222-,room:"));
        }

        TableView<String[]> next = table();
        TableMemory.follow(next, "rooms", layouts);
        assertThat(next.getColumns()).extracting(TableColumn::getId).containsExactly("doctor", "room");
        assertThat(next.getColumns().getFirst().getPrefWidth()).isEqualTo(222);
        assertThat(next.getSortOrder()).extracting(TableColumn::getId).containsExactly("doctor");
        assertThat(next.getColumns().getFirst().getSortType()).isEqualTo(TableColumn.SortType.DESCENDING);
    }

    @Test
    void columnsThatCameLaterStandAsTheyWereLeftToo() {
        kept.put("Reports.roomsTable", "c1:150,c0:90");
        try (Screen screen = Screen.show(600, 300, () -> {
            table = new TableView<>();
            new TableCare(layouts, new Toasts(new Messages(Messages.SPANISH))).furnish(table, "Reports.roomsTable");
            return table;
        })) {
            screen.doing(
                    () -> table.getColumns().setAll(List.of(new TableColumn<>("Sala"), new TableColumn<>("Citas"))));
            screen.await(() -> table.getColumns().getFirst().getText().equals("Citas"));
            assertThat(table.getColumns().getFirst().getPrefWidth()).isEqualTo(150);
        }
    }

    @Test
    void theHeadingsStayAboveTheirColumnsWhenAScrollBarAppears() {
        try (Screen screen = Screen.show(400, 200, () -> {
            shown().setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
            new TableCare(layouts, new Toasts(new Messages(Messages.SPANISH))).furnish(table, "rooms");
            return table;
        })) {
            TableColumn<?, ?> first = table.getColumns().getFirst();
            double alone = first.getWidth();
            screen.doing(() -> IntStream.range(0, 50).forEach(at -> table.getItems().add(new String[]{"C", "Dr."})));
            screen.await(() -> first.getWidth() < alone);
            screen.await(() -> screen.lookup(".column-header").queryAll().stream()
                    .anyMatch(heading -> heading.getLayoutX() == first.getWidth()));
        }
    }

    @Test
    void aLayoutOfAnotherVersionLosesNoColumn() {
        TableView<String[]> table = table();
        TableMemory.apply(table, "gone:40,doctor:90,nonsense");
        assertThat(table.getColumns()).extracting(TableColumn::getId).containsExactly("doctor", "room");
    }

    @Test
    void oneCellIsCopiedWithTheKeyboard() {
        List<String> copied = new ArrayList<>();
        try (Screen screen = Screen.show(600, 300, this::shown)) {
            screen.doing(() -> {
                CellCopy.on(table, copied::add);
                table.requestFocus();
                table.getSelectionModel().select(1);
            });
            screen.push(KeyCode.RIGHT).push(KeyCode.CONTROL, KeyCode.C);
            screen.push(KeyCode.LEFT).push(KeyCode.CONTROL, KeyCode.C);
            screen.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            assertThat(copied).containsExactly("Dra. Vega", "C2", "C2\tDra. Vega");
        }
    }

    private TableView<String[]> shown() {
        table = table();
        return table;
    }

    private static TableView<String[]> table() {
        TableView<String[]> table = new TableView<>();
        table.getColumns().add(column("room", 0));
        table.getColumns().add(column("doctor", 1));
        table.getItems().add(new String[]{"C1", "Dr. Luna"});
        table.getItems().add(new String[]{"C2", "Dra. Vega"});
        return table;
    }

    private static TableColumn<String[], String> column(String id, int index) {
        TableColumn<String[], String> column = new TableColumn<>(id);
        column.setId(id);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()[index]));
        return column;
    }
}
