package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableSearchTest {
    private final ObservableList<String> rows = FXCollections.observableArrayList();
    private final Asking asking = new Asking();
    private SearchBox box;
    private TableView<String> table;
    private Screen screen;

    @BeforeEach
    void showsASearchOverATable() {
        screen = Screen.show(500, 400, () -> {
            box = new SearchBox();
            table = new TableView<>(rows);
            TableColumn<String, String> column = new TableColumn<>("Folio");
            column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()));
            table.getColumns().add(column);
            TableSearch.lead(box, table, asking::whenAnswered);
            return new VBox(box, table);
        });
        screen.doing(() -> box.requestFocus());
    }

    @AfterEach
    void closes() {
        screen.close();
    }

    @Test
    void enterChoosesTheFirstLineOfTheAnswerAndOfNoOlderOne() {
        screen.doing(() -> rows.setAll("of an older text"));
        screen.doing(asking::ask);
        screen.push(KeyCode.ENTER);
        assertThat(table.getSelectionModel().isEmpty()).isTrue();
        screen.doing(() -> {
            rows.setAll("first", "second");
            asking.answered();
        });
        assertThat(table.getSelectionModel().getSelectedItem()).isEqualTo("first");
        assertThat(table.isFocused()).isTrue();
    }

    @Test
    void whoTypesOnAfterEnterChoosesNothing() {
        screen.doing(asking::ask);
        screen.push(KeyCode.ENTER);
        screen.doing(() -> {
            asking.forget();
            rows.setAll("first");
            asking.ask();
            asking.answered();
        });
        assertThat(table.getSelectionModel().isEmpty()).isTrue();
        assertThat(box.field().isFocused()).isTrue();
    }

    @Test
    void theArrowLeadsIntoTheTableToo() {
        screen.doing(() -> rows.setAll("first"));
        screen.push(KeyCode.DOWN);
        assertThat(table.getSelectionModel().getSelectedItem()).isEqualTo("first");
    }
}
