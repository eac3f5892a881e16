package mx.ventanilla.referral.screen;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.fx.Asking;
import mx.ventanilla.referral.DraftService;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralService.Scope;
import mx.ventanilla.referral.WorkList;
import mx.ventanilla.security.Permission;

/** The lists of work with their numbers, and what is in the chosen one. An answer to an older question is dropped. */
public final class ReferralListViewModel {
    static final List<WorkList> OF_UNIT = List.of(WorkList.UNANSWERED, WorkList.OVERDUE, WorkList.RETURNED,
            WorkList.THIS_WEEK, WorkList.TO_READ, WorkList.OPEN);

    private final ReferralsViewModel.Outside outside;
    private final ObjectProperty<WorkList> chosen;
    private final ObjectProperty<Scope> scope;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<Map<WorkList, Integer>> counts = new SimpleObjectProperty<>(Map.of());
    private final ObservableList<ReferralRow> rows = FXCollections.observableArrayList();
    private final ObservableList<DraftService.Kept> drafts = FXCollections.observableArrayList();
    private final Asking asking = new Asking();

    ReferralListViewModel(ReferralsViewModel.Outside outside) {
        this.outside = outside;
        this.chosen = new SimpleObjectProperty<>(WorkList.UNANSWERED);
        this.scope = new SimpleObjectProperty<>(
                outside.desk().may(Permission.SIGN_REFERRALS) ? Scope.MINE : Scope.ALL);
        chosen.subscribe(this::ask);
        scope.subscribe(this::ask);
        query.subscribe(this::askAnew);
        ask();
    }

    public ObjectProperty<WorkList> chosenProperty() {
        return chosen;
    }

    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObjectProperty<Map<WorkList, Integer>> countsProperty() {
        return counts;
    }

    public ObservableList<ReferralRow> rows() {
        return rows;
    }

    public ObservableList<DraftService.Kept> drafts() {
        return drafts;
    }

    public void turnScope() {
        scope.set(scope.get() == Scope.MINE ? Scope.ALL : Scope.MINE);
    }

    /** One person's referrals, in place of a list. */
    void showPatient(UUID patientId) {
        int number = asking.ask();
        outside.tasks().run("referrals.task.list", progress -> outside.desk().ofPatient(patientId)).onDone(found -> {
            if (asking.isNewest(number)) {
                rows.setAll(found);
                asking.answered();
            }
        });
    }

    Asking asking() {
        return asking;
    }

    private void askAnew() {
        asking.forget();
        ask();
    }

    void ask() {
        int number = asking.ask();
        WorkList wanted = chosen.get();
        Scope whose = scope.get();
        String typed = query.get();
        outside.tasks().run("referrals.task.list", progress -> new Answer(outside.desk().list(wanted, whose, typed),
                outside.desk().counts(OF_UNIT, whose), outside.desk().drafts())).onDone(answer -> {
                    if (asking.isNewest(number)) {
                        rows.setAll(answer.rows());
                        drafts.setAll(answer.drafts());
                        counts.set(answer.counts());
                        asking.answered();
                    }
                });
    }

    private record Answer(List<ReferralRow> rows, Map<WorkList, Integer> counts, List<DraftService.Kept> drafts) {}
}
