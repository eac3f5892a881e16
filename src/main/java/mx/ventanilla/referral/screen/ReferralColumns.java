package mx.ventanilla.referral.screen;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.fx.WholeTextCell;
import mx.ventanilla.referral.ReferralRow;
import org.jspecify.annotations.Nullable;

/** The columns of a list of referrals; how long each has waited is told against its target. */
public final class ReferralColumns {
    private final ReferralWords words;
    private final ToIntFunction<ReferralRow> waited;
    private final ToIntFunction<ReferralRow> limit;

    /** Both count working days. */
    public ReferralColumns(ReferralWords words, ToIntFunction<ReferralRow> waited, ToIntFunction<ReferralRow> limit) {
        this.words = words;
        this.waited = waited;
        this.limit = limit;
    }

    List<TableColumn<ReferralRow, ?>> ofUnit() {
        return List.of(column("folio", 122, ReferralRow::folio),
                column("patient", 190, ReferralRow::patientName), column("specialty", 118, ReferralRow::specialty),
                column("hospital", 96, ReferralRow::hospitalName),
                column("signed", 60, row -> words.day(row.signedAt())), waiting(), state());
    }

    public TableColumn<ReferralRow, String> column(String name, double width, Function<ReferralRow, String> shown) {
        TableColumn<ReferralRow, String> column = new TableColumn<>(words.text("referrals.column." + name));
        column.setId(name + "Column");
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(shown.apply(cell.getValue())));
        column.setCellFactory(cells -> new WholeTextCell<>());
        return column;
    }

    public TableColumn<ReferralRow, ReferralRow> waiting() {
        return labelled("waiting", 132, row -> {
            if (!row.isUnanswered()) {
                return words.isOverdue(row)
                        ? new StateLabel(Tone.BAD, "fth-alert-triangle", words.due(row))
                        : new StateLabel(Tone.NEUTRAL, "", words.shortAppointment(row));
            }
            int days = waited.applyAsInt(row);
            int most = limit.applyAsInt(row);
            Tone tone = days > most ? Tone.BAD : days * 4 >= most * 3 ? Tone.WARN : Tone.OK;
            return new StateLabel(tone, tone == Tone.OK ? "fth-clock" : "fth-alert-triangle",
                    words.text("referrals.waiting." + tone.name(), days, most));
        });
    }

    public TableColumn<ReferralRow, ReferralRow> state() {
        return labelled("state", 144, row -> new StateLabel(ReferralWords.tone(row),
                ReferralWords.icon(row.state()), words.state(row)));
    }

    /** A column of states, each with its icon and word. */
    public TableColumn<ReferralRow, ReferralRow> labelled(String name, double width,
            Function<ReferralRow, Node> shown) {
        TableColumn<ReferralRow, ReferralRow> column = new TableColumn<>(words.text("referrals.column." + name));
        column.setId(name + "Column");
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
        column.setCellFactory(table -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable ReferralRow row, boolean empty) {
                super.updateItem(row, empty);
                setGraphic(empty || row == null ? null : shown.apply(row));
            }
        });
        return column;
    }
}
