package mx.ventanilla.referral.hospital;

import java.util.List;
import javafx.scene.control.TableColumn;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.referral.Priority;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.screen.ReferralColumns;
import mx.ventanilla.referral.screen.ReferralWords;

/** The columns of a hospital's inbox: the urgent told first, where the patient comes from, how long it has waited. */
final class InboxColumns {
    private final InboxListViewModel model;
    private final ReferralWords words;

    InboxColumns(InboxListViewModel model, ReferralWords words) {
        this.model = model;
        this.words = words;
    }

    List<TableColumn<ReferralRow, ?>> all() {
        ReferralColumns columns = new ReferralColumns(words, model::waited, model::limit);
        return List.of(columns.labelled("priority", 88, this::priority),
                columns.column("patient", 180, ReferralRow::patientName),
                columns.column("specialty", 124, ReferralRow::specialty),
                columns.column("origin", 130, ReferralRow::originName),
                columns.column("signed", 60, row -> words.day(row.signedAt())), columns.waiting(), columns.state());
    }

    private StateLabel priority(ReferralRow row) {
        boolean urgent = row.priority() == Priority.URGENT;
        return new StateLabel(urgent ? Tone.BAD : Tone.NEUTRAL, urgent ? "fth-zap" : "",
                words.messages().text(row.priority().word()));
    }
}
