package mx.ventanilla.referral.screen;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.referral.ReferralRow;
import org.jspecify.annotations.Nullable;

/** The columns of a list of referrals; how long each has waited is told against its target. */
final class ReferralColumns {
    private final ReferralsViewModel model;
    private final ReferralWords words;

    ReferralColumns(ReferralsViewModel model, ReferralWords words) {
        this.model = model;
        this.words = words;
    }

    List<TableColumn<ReferralRow, ?>> all() {
        return List.of(column("folio", 116, ReferralRow::folio),
                column("patient", 190, ReferralRow::patientName), column("specialty", 118, ReferralRow::specialty),
                column("hospital", 104, row -> model.isOurs(row) ? row.hospitalName() : row.originName()),
                column("signed", 60, row -> words.day(row.signedAt())), waiting(), state());
    }

    private TableColumn<ReferralRow, String> column(String name, double width, Function<ReferralRow, String> shown) {
        TableColumn<ReferralRow, String> column = new TableColumn<>(words.text("referrals.column." + name));
        column.setId(name + "Column");
        column.setPrefWidth(width);
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(shown.apply(cell.getValue())));
        return column;
    }

    private TableColumn<ReferralRow, ReferralRow> waiting() {
        return labelled("waiting", 120, row -> {
            if (!row.state().isUnanswered()) {
                return new StateLabel(Tone.NEUTRAL, "", words.appointment(row));
            }
            int waited = model.waited(row);
            int limit = model.limit(row);
            Tone tone = waited > limit ? Tone.BAD : waited * 4 >= limit * 3 ? Tone.WARN : Tone.OK;
            return new StateLabel(tone, tone == Tone.OK ? "fth-clock" : "fth-alert-triangle",
                    words.text("referrals.waiting." + tone.name(), waited, limit));
        });
    }

    private TableColumn<ReferralRow, ReferralRow> state() {
        return labelled("state", 150, row -> new StateLabel(ReferralWords.tone(row.state()),
                ReferralWords.icon(row.state()), words.state(row)));
    }

    private TableColumn<ReferralRow, ReferralRow> labelled(String name, double width,
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
