package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import mx.ventanilla.support.Screen;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpareWidthTest {
    private static final double FRAME = 4;
    private TableView<String[]> table;

    @BeforeAll
    static void startsTheScreen() {
        Screen.show(10, 10, HBox::new).close();
    }

    @Test
    void theLongWordsGetWhatTheTableHasToSpare() {
        showing(700, "", screen -> {
            screen.await(() -> width("patient") > 200);
            assertThat(width("folio")).isEqualTo(100);
            assertThat(width("patient")).isEqualTo(width("specialty") + 100);
            assertThat(total()).isBetween(700 - FRAME, 700.0);
        });
    }

    @Test
    void theyGiveItBackWhenTheTableGetsNarrower() {
        showing(700, "", screen -> {
            screen.await(() -> width("patient") > 200);
            narrow(screen, 500);
            screen.await(() -> total() <= 500);
            assertThat(total()).isGreaterThanOrEqualTo(500 - FRAME);
        });
    }

    @Test
    void noColumnIsNarrowerThanItWasMade() {
        showing(700, "", screen -> {
            screen.await(() -> width("patient") > 200);
            narrow(screen, 300);
            screen.await(() -> width("patient") == 200);
            assertThat(width("folio")).isEqualTo(100);
            assertThat(width("specialty")).isEqualTo(100);
        });
    }

    @Test
    void whatWasKeptFromAWiderWindowFitsThisOne() {
        showing(500, "folio:100,patient:500,specialty:400", screen -> {
            screen.await(() -> total() <= 500);
            assertThat(width("patient")).isGreaterThanOrEqualTo(200);
        });
    }

    private void showing(double width, String kept, Consumer<Screen> looking) {
        try (Screen screen = Screen.show(800, 300, () -> {
            table = table();
            table.setMaxWidth(width);
            table.setMinWidth(width);
            return new HBox(table);
        })) {
            if (!kept.isEmpty()) {
                screen.await(() -> total() > width - FRAME);
                screen.doing(() -> TableMemory.apply(table, kept));
            }
            looking.accept(screen);
        }
    }

    private void narrow(Screen screen, double width) {
        screen.doing(() -> {
            table.setMinWidth(width);
            table.setMaxWidth(width);
        });
    }

    private static TableView<String[]> table() {
        TableView<String[]> made = new TableView<>();
        made.getColumns().setAll(List.of(column("folio", 100), column("patient", 200), column("specialty", 100)));
        SpareWidth.share(made, "patient", "specialty");
        return made;
    }

    private static TableColumn<String[], String> column(String name, double width) {
        TableColumn<String[], String> column = new TableColumn<>(name);
        column.setId(name);
        column.setPrefWidth(width);
        column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue()[0]));
        return column;
    }

    private double width(String name) {
        return table.getColumns().stream().filter(column -> column.getId().equals(name)).findFirst().orElseThrow()
                .getWidth();
    }

    private double total() {
        return table.getColumns().stream().mapToDouble(TableColumn::getWidth).sum();
    }
}
